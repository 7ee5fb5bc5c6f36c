import { spellingVariants } from '../../src/text/spellingVariants.ts';
import { bare, type CoreWord } from './coreWord.ts';

/** Among the commonest words an entry's right spelling is looked for. */
const COMMON_RANK = 30_000;
/** Shorter words are too often alike by chance. */
const MIN_LENGTH = 6;

/**
 * Finds the headwords that are misspelled common words: ECDICT has several hundred from lists that were
 * scanned (`sortware`, `aritificial`, `occurence`). Such an entry is listed nowhere, differs in one letter, or two
 * exchanged ones, from a common word, but not at either end, where a letter makes another word of the
 * same stem, and has no rendering that the common word lacks. British and American spellings are none.
 */
export function findMisspelled(words: readonly CoreWord[]): ReadonlySet<string> {
  const byKey = new Map<string, CoreWord[]>();
  for (const word of words) {
    const { rank } = word.content;
    if (rank === 0 || rank > COMMON_RANK || !isPlain(word.headword)) continue;
    for (const key of shorterKeys(word.headword)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [word]);
      else known.push(word);
    }
  }
  const isMisspelled = (word: CoreWord): boolean => {
    const { rank, details } = word.content;
    if (rank > 0 || details.levels.length > 0 || !isPlain(word.headword)) return false;
    const near = shorterKeys(word.headword).flatMap((key) => byKey.get(key) ?? []);
    return near.some((other) => isWrongFor(word, other));
  };
  return new Set(words.filter(isMisspelled).map(({ headword }) => headword));
}

const isPlain = (headword: string): boolean =>
  headword.length >= MIN_LENGTH && /^[a-z]+$/.test(headword);

/** The word, and the word without each of its letters: words one edit apart share one of them. */
function shorterKeys(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function isWrongFor(word: CoreWord, common: CoreWord): boolean {
  const [wrong, right] = [word.headword, common.headword];
  if (wrong[0] !== right[0] || !hasSameEnd(wrong, right)) return false;
  if (spellingVariants(wrong).includes(right)) return false;
  const known = new Set(renderingsOf(common));
  const own = renderingsOf(word);
  return own.length > 0 && own.every((rendering) => known.has(rendering));
}

/** The last two letters; those of `-er` and `-or` are confused. */
function hasSameEnd(wrong: string, right: string): boolean {
  const end = (word: string): string => word.slice(-2).replace(/[aeo]r/, 'er');
  return end(wrong) === end(right);
}

const renderingsOf = ({ content }: CoreWord): readonly string[] =>
  content.details.senses.flatMap(({ glosses }) => glosses.map(bare));
