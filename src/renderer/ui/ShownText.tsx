import { useShownText } from './ShownChinese.ts';

interface ShownTextProps {
  readonly text: string;
  readonly lang: string;
  readonly className?: string | undefined;
}

/** A text of a dictionary in its language; Chinese in the script that the reader chose. */
export function ShownText({ text, lang, className }: ShownTextProps) {
  const shown = useShownText(text, lang);
  return (
    <span className={className} lang={shown.lang}>
      {shown.text}
    </span>
  );
}
