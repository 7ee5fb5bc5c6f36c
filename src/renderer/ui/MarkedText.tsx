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

/** The word of the page at a point of the window, in CSS pixels; '' where there is none. */
export function wordAt(x: number, y: number): string {
  const place = document.caretPositionFromPoint(x, y);
  const node = place?.offsetNode;
  if (place === null || place === undefined || !(node instanceof Text)) return '';
  const range = document.createRange();
  range.selectNodeContents(node);
  // The nearest place in a line is given for a point beside it too.
  const isWithin = [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return isWithin ? wordIn(node.data, place.offset) : '';
}

/** The word of a text that has this place within it or at its edge; '' between words. */
export function wordIn(text: string, offset: number): string {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike === true,
  );
  const found = words.find(
    ({ index, segment }) => offset >= index && offset < index + segment.length,
  );
  // A click on the right half of the last letter is a place after it.
  const before = words.find(({ index, segment }) => offset === index + segment.length);
  return (found ?? before)?.segment ?? '';
}
