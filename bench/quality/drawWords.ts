import { drawBySeed } from './cases.ts';
import { FUNCTION_WORDS } from './functionWords.ts';
import type { ChineseWord, EnglishWord } from './sources.ts';

/** The 150 everyday words of `english-words.tsv`, see README. */
export function drawEnglish(words: Iterable<EnglishWord>): readonly string[] {
  const common = [...words].filter(
    ({ word, frequencyRank, lemma }) =>
      frequencyRank > 0 &&
      frequencyRank <= 3_000 &&
      lemma === '' &&
      /^[a-z]{3,}$/.test(word) &&
      !FUNCTION_WORDS.has(word),
  );
  return drawBySeed(common, 'everyday-en', 150, ({ word }) => word).map(({ word }) => word);
}

/** The 100 everyday words of `chinese-words.tsv`, see README. */
export function drawChinese(words: readonly ChineseWord[]): readonly string[] {
  const common = words
    .filter(({ word }) => [...word].length === 2)
    .slice(0, 3_000)
    .filter(({ partOfSpeech }) => /^(?:n|v|vn|a|an|ad|d)$/.test(partOfSpeech));
  return drawBySeed(common, 'everyday-zh', 100, ({ word }) => word).map(({ word }) => word);
}
