import type { TextRange } from '../../ui/markRange.ts';

/**
 * The same words that are marked in a text, where they stand in another line made of its parts: whole
 * words where they were whole, each place once.
 */
export function lineMarks(
  text: string,
  marks: readonly TextRange[],
  line: string,
): readonly TextRange[] {
  const taken = new Set<number>();
  return marks.flatMap(({ start, end }) => {
    const marked = text.slice(start, end);
    if (marked === '') return [];
    for (let at = line.indexOf(marked); at >= 0; at = line.indexOf(marked, at + 1)) {
      const isAlike =
        isLetter(line, at - 1) === isLetter(text, start - 1) &&
        isLetter(line, at + marked.length) === isLetter(text, end);
      if (!isAlike || taken.has(at)) continue;
      taken.add(at);
      return [{ start: at, end: at + marked.length }];
    }
    return [];
  });
}

/** Of an alphabet: characters of Chinese stand beside each other without making one word. */
const isLetter = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/\p{Script=Han}/u.test(text.charAt(at));
