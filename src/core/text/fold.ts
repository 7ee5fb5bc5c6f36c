import { PLAIN_LETTERS, PLAIN_PUNCTUATION } from './foldTables.ts';
import { cleanText, removeInvisible } from './invisible.ts';
import { simplifyCharacter } from './simplify.ts';

/**
 * Version of what {@link fold} does. It is stored with every index that outlives the process; an
 * index of another version must be built anew, or words would no longer be found in it.
 */
export const FOLD_VERSION = 1;

/** A folded text that knows where each of its UTF-16 units comes from. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original where the source of unit `i` starts. */
  readonly starts: Offsets;
  /** Offset in the original where the source of unit `i` ends, exclusive. */
  readonly ends: Offsets;
}

/** Offsets by unit; may go on beyond the length of the text. */
type Offsets = Readonly<ArrayLike<number>>;

/**
 * Brings a text to the form in which it is indexed and looked up.
 *
 * Lower case; NFKC for width and ligatures; accents of Latin and Greek letters taken off; `ß ø ł æ`
 * and their like written out; dashes, apostrophes and quotation marks unified; Traditional Chinese
 * characters simplified; optional vowel points of Arabic and Hebrew, soft hyphens and invisible
 * characters taken out; white space made single. Left alone: kana voicing marks, the vowel signs of
 * Hindi and Thai, Cyrillic й and the other Cyrillic letters that merely look accented.
 *
 * A text of nothing but what is taken out (a lone vowel point) stays as it is, so that everything
 * has a form to be found by. Never throws; gives '' for a text of nothing but invisible characters.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return foldWithOffsets(text).text;
}

/** Folds like {@link fold} and keeps for each unit of the result where it came from. */
export function foldWithOffsets(text: string): FoldedText {
  if (PLAIN_ASCII.test(text) && !UNEVEN_SPACE.test(text)) {
    for (let i = STARTS.length; i < text.length; i += 1) {
      STARTS.push(i);
      ENDS.push(i + 1);
    }
    return { text: text.toLowerCase(), starts: STARTS, ends: ENDS };
  }
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const end = match.index + match[0].length;
    for (const unit of foldCluster(match[0])) {
      const isSpace = unit === ' ';
      if (isSpace && (folded === '' || folded.endsWith(' '))) continue;
      folded += unit;
      for (let i = 0; i < unit.length; i += 1) {
        starts.push(match.index);
        ends.push(end);
      }
    }
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    starts.pop();
    ends.pop();
  }
  return folded === '' ? asItStands(text) : { text: folded, starts, ends };
}

function asItStands(text: string): FoldedText {
  const clean = cleanText(text.replaceAll('\u00ad', '')).toLowerCase();
  const units = Array.from({ length: clean.length });
  return { text: clean, starts: units.map(() => 0), ends: units.map(() => text.length) };
}

const PLAIN_ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

const UNEVEN_SPACE = /^ | {2}| $/;

/** Offsets of texts in which each unit stands for itself; as long as the longest such text so far. */
const STARTS: number[] = [];
const ENDS: number[] = [];

/** A character with its marks, or a run of Hangul letters, which NFC joins into syllables. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;

const ACCENTED_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}]/u;
const ACCENTS = /[\u0300-\u036f]/g;
/** Stress marks over Cyrillic letters; what belongs to a letter has been composed with it. */
const STRESS = /[\u0300\u0301]/g;
/** Vowel points of Arabic and Hebrew, the Arabic stretching line, and the soft hyphen. */
const OPTIONAL =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad]/g;

const CACHE = new Map<string, string>();
const CACHE_LIMIT = 20_000;

function foldCluster(cluster: string): string {
  const known = CACHE.get(cluster);
  if (known !== undefined) return known;
  const folded = foldAnew(cluster);
  if (CACHE.size < CACHE_LIMIT) CACHE.set(cluster, folded);
  return folded;
}

function foldAnew(cluster: string): string {
  let text = removeInvisible(PLAIN_PUNCTUATION.get(cluster) ?? cluster);
  text = text.normalize('NFKC').toLowerCase();
  text = ACCENTED_SCRIPT.test(text)
    ? text.normalize('NFD').replace(ACCENTS, '').normalize('NFC')
    : text.normalize('NFC').replace(STRESS, '');
  text = text.replace(OPTIONAL, '').replace(/\s/g, ' ');
  let folded = '';
  for (const character of text) {
    folded +=
      PLAIN_LETTERS.get(character) ??
      PLAIN_PUNCTUATION.get(character) ??
      simplifyCharacter(character);
  }
  return folded;
}
