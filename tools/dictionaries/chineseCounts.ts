import { readFileSync } from 'node:fs';

/** How often Chinese words stand in running text. */
export interface ChineseCounts {
  /** Occurrences in the texts that jieba was made from; 0 for a word that is not in its list. */
  countOf(word: string): number;
  /** Place in the order of frequency, 1 for the commonest; 0 for a word that is not in the list. */
  rankOf(word: string): number;
}

/**
 * Reads jieba's list: a line for each word, its count and a part of speech, parted by spaces. Words
 * of the same count are in the order of their code units, so that ranks are always the same.
 */
export function readChineseCounts(file: string): ChineseCounts {
  const counts = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (word !== '') counts.set(word, Number(count));
  }
  const inOrder = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const ranks = new Map(inOrder.map(([word], i) => [word, i + 1]));
  return {
    countOf: (word) => counts.get(word) ?? 0,
    rankOf: (word) => ranks.get(word) ?? 0,
  };
}
