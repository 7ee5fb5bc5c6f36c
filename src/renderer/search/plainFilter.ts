/** Case, accents, tone marks and width left out. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether all words of a query stand in one or another of the texts, in any order: the plain
 * filter of the pages that list what the reader kept. Pinyin is found with and without tones and
 * spaces.
 */
export function hasAllWords(texts: readonly string[], query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const whole = texts.map(plain).join('\n');
  const joined = whole.replaceAll(' ', '');
  return words.every((word) => whole.includes(word) || joined.includes(word));
}
