import type { TextRange } from '../../ui/markRange.ts';

/** The same words that are marked in a text, where they stand in another line made of its parts. */
export function lineMarks(
  text: string,
  marks: readonly TextRange[],
  line: string,
): readonly TextRange[] {
  return marks.flatMap(({ start, end }) => {
    const marked = text.slice(start, end);
    const at = marked === '' ? -1 : line.indexOf(marked);
    return at === -1 ? [] : [{ start: at, end: at + marked.length }];
  });
}
