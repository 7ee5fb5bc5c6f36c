/** UTF-16 offsets within one text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Names of the highlights that `styles/base.css` has a look for. */
export type HighlightName = 'match' | 'headword';

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
