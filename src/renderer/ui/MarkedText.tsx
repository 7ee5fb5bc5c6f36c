import { useLayoutEffect, useRef } from 'react';
import { type HighlightName, markRange, type TextRange } from './markRange.ts';
import { useShownText } from './ShownChinese.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly lang: string;
  /** See `showText`. */
  readonly traditional?: string | undefined;
  readonly marks: Readonly<Partial<Record<HighlightName, readonly TextRange[]>>>;
}

/**
 * A text with some of its parts marked by the CSS Custom Highlight API: the text stays one node,
 * so that selecting, a double click and a screen reader see it whole.
 */
export function MarkedText({ marks, ...written }: MarkedTextProps) {
  const { text, lang } = useShownText(written.text, written.lang, written.traditional);
  const element = useRef<HTMLSpanElement>(null);
  const wanted = JSON.stringify(marks);

  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    if (!(node instanceof Text)) return undefined;
    const undo = Object.entries(JSON.parse(wanted) as MarkedTextProps['marks']).flatMap(
      ([name, ranges]) => ranges.map((range) => markRange(name, node, range)),
    );
    return () => {
      for (const remove of undo) remove();
    };
  }, [text, wanted]);

  return (
    <span ref={element} lang={lang}>
      {text}
    </span>
  );
}
