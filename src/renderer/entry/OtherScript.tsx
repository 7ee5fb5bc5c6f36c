import type { Entry } from '../../shared/entry.ts';
import { useShownText } from '../ui/ShownChinese.ts';

interface OtherScriptProps {
  readonly word: Pick<Entry, 'headword' | 'variant'>;
  readonly lang: string;
  readonly className?: string | undefined;
}

/** A Chinese headword in the script that it is not shown in, in brackets; nothing where there is none. */
export function OtherScript({ word: { headword, variant }, lang, className }: OtherScriptProps) {
  const { text } = useShownText(headword, lang, variant);
  if (variant === undefined) return null;
  return (
    <span lang="zh" className={className}>{`【${text === variant ? headword : variant}】`}</span>
  );
}
