import { useShownText } from './ShownChinese.ts';

interface ShownTextProps {
  readonly text: string;
  readonly lang: string;
  /** See `showText`. */
  readonly traditional?: string | undefined;
  readonly className?: string | undefined;
}

/** A text of a dictionary in its language; Chinese in the script that the reader chose. */
export function ShownText({ text, lang, traditional, className }: ShownTextProps) {
  const shown = useShownText(text, lang, traditional);
  return (
    <span className={className} lang={shown.lang}>
      {shown.text}
    </span>
  );
}
