import { useLayoutEffect, useRef } from 'react';
import { useShownText } from './ShownText.tsx';

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

/** UTF-16 offsets within one text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Names of the highlights that `styles/base.css` has a look for. */
type HighlightName = 'match' | 'headword';

/** Marks a part of a text on the page; gives the function that takes the mark away. */
export function markRange(name: string, node: Text, { start, end }: TextRange): () => void {
  const range = new StaticRange({
    startContainer: node,
    startOffset: Math.min(start, node.length),
    endContainer: node,
    endOffset: Math.min(end, node.length),
  });
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  highlight.add(range);
  return () => {
    highlight.delete(range);
  };
}
