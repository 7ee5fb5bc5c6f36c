import type { Hit } from '../../shared/hit.ts';
import { assertNever } from '../../shared/outcome.ts';

/** The title under which a hit stands, which says why it was found. */
export type HitGroup =
  | 'sameMeaning'
  | 'startsWith'
  | 'inPhrases'
  | 'inTranslations'
  | 'byPinyin'
  | 'didYouMean'
  | 'inYourText'
  | 'byPattern'
  | 'byMeaning'
  | 'inTexts';

/** Null for a hit that is the word itself, in one of its forms or as its acronym. */
export function groupOf({ reason }: Pick<Hit, 'reason'>): HitGroup | null {
  switch (reason.kind) {
    case 'exact':
      return reason.field === 'headword' ? null : 'sameMeaning';
    case 'inflected':
    case 'acronym':
      return null;
    case 'prefix':
      return reason.field === 'headword' ? 'startsWith' : 'inTranslations';
    case 'words':
      return reason.field === 'headword' ? 'inPhrases' : 'inTranslations';
    case 'pinyin':
      return 'byPinyin';
    case 'typo':
      return 'didYouMean';
    case 'passage':
      return 'inYourText';
    case 'text':
      return 'inTexts';
    case 'pattern':
      return 'byPattern';
    case 'meaning':
      return 'byMeaning';
    default:
      return assertNever(reason);
  }
}

/**
 * Puts the hits of one group together, the groups in the order of the best of each: so that each title
 * stands once.
 */
export function inGroups(hits: readonly Hit[]): readonly Hit[] {
  return [...Map.groupBy(hits, groupOf).values()].flat();
}

/** Whether the headword of a hit is spelled like what was typed, and not only what translates it. */
export const isSpelling = ({ tier, matches }: Pick<Hit, 'tier' | 'matches'>): boolean =>
  tier === 'typo' && (matches.length === 0 || matches.some(({ field }) => field === 'headword'));

/**
 * Whether a hit is no answer to what was asked but only near it: a guess at the spelling, a word of
 * its texts, a description that fits, or the words of the query scattered over a translation.
 */
export function isGuess({ reason, matches }: Pick<Hit, 'reason' | 'matches'>): boolean {
  switch (reason.kind) {
    case 'typo':
    case 'text':
    case 'meaning':
      return true;
    case 'words':
      return reason.field === 'translation' && isScattered(matches);
    default:
      return false;
  }
}

/** Whether more stands between the parts that matched than a space or a mark or two. */
function isScattered(matches: Hit['matches']): boolean {
  const parts = matches
    .filter(({ field }) => field === 'translation')
    .toSorted((a, b) => a.start - b.start);
  return parts.some(({ start }, i) => i > 0 && start - (parts[i - 1]?.end ?? 0) > MOST_BETWEEN);
}

const MOST_BETWEEN = 2;

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

/** Whether the query was a sentence, and its hits are the terms found in it. */
export const isPassage = (hits: readonly Hit[]): boolean => hits[0]?.tier === 'passage';
