import { cleanText, isPlain, removeInvisible } from './invisible.ts';
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
  if (isPlain(text) && !text.includes('`')) return text.toLowerCase();
  if (PLAIN_ASCII.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  const units = foldUnits(text);
  if (units !== null) return units;
  const folded = foldClusters(text).toLowerCase().replace(UNEVEN_SPACES, ' ').trim();
  return folded === '' ? asItStands(text).text : folded;
}

/**
 * Folds a text unit by unit, as nearly all Chinese ones can be; null where more than that is to be
 * done: marks, units that become none or several, uneven spaces.
 */
function foldUnits(text: string): string | null {
  let folded = '';
  let done = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const unit = UNITS[code] || foldUnit(code);
    if (unit === NOT_ONE || (unit === SPACE && before === SPACE)) return null;
    if (unit !== code) {
      folded += text.slice(done, i) + String.fromCharCode(unit);
      done = i + 1;
    }
    before = unit;
  }
  if (before === SPACE) return null;
  return done === 0 ? text : folded + text.slice(done);
}

/** What each unit is folded to; 0 where that was not asked for yet. */
const UNITS = new Uint16Array(0x10000);
const NOT_ONE = 0xffff;

function foldUnit(code: number): number {
  const folded = standsAlone(code) ? foldCluster(String.fromCharCode(code)).toLowerCase() : '';
  const unit = folded.length === 1 ? folded.charCodeAt(0) : NOT_ONE;
  UNITS[code] = unit;
  return unit;
}

/** Folds all but the case and spacing of plain ASCII, which is most of an article, run by run. */
function foldClusters(text: string): string {
  let folded = '';
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < FIRST_NOT_ASCII && code !== BACKTICK && (code >= SPACE || isLineSpace(code)))
      continue;
    // A mark takes the character before it along.
    const start = code >= FIRST_MARK && i > done && isMarkAt(text, i) ? i - 1 : i;
    const isAlone = start === i && standsAlone(code) && standsAlone(text.charCodeAt(i + 1));
    const cluster = isAlone ? text.charAt(i) : clusterAt(text, start);
    folded += text.slice(done, start) + foldCluster(cluster);
    done = start + cluster.length;
    i = done - 1;
  }
  return folded + text.slice(done);
}

const BACKTICK = 0x60;
const SPACE = 0x20;
const FIRST_NOT_ASCII = 0x7f;
const FIRST_MARK = 0x300;
const MARK = /[\p{M}\uff9e\uff9f]/uy;
const UNEVEN_SPACES = /[\t-\r ]{2,}|[\t-\r]/g;

function isLineSpace(code: number): boolean {
  return code >= 0x09 && code <= 0x0d;
}

function isMarkAt(text: string, index: number): boolean {
  MARK.lastIndex = index;
  return MARK.test(text);
}

function clusterAt(text: string, index: number): string {
  NEXT_CLUSTER.lastIndex = index;
  return NEXT_CLUSTER.exec(text)?.[0] ?? '';
}

/** Surely a cluster of its own beside another such: no mark, no surrogate, no Hangul letter. */
function standsAlone(code: number): boolean {
  return (
    !(code >= FIRST_MARK) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x3029) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa)
  );
}

/** Folds like {@link fold} and keeps for each unit of the result where it came from. */
export function foldWithOffsets(text: string): FoldedText {
  const units = foldUnits(text);
  if (units !== null) {
    for (let i = STARTS.length; i < text.length; i += 1) {
      STARTS.push(i);
      ENDS.push(i + 1);
    }
    return { text: units, starts: STARTS, ends: ENDS };
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

/** Offsets of texts in which each unit stands for itself; as long as the longest such text so far. */
const STARTS: number[] = [];
const ENDS: number[] = [];

/** A character with its marks, or a run of Hangul letters, which NFC joins into syllables. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;

const NEXT_CLUSTER = new RegExp(CLUSTER.source, 'uy');

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

/** Letters that no normalization form takes apart, and what readers type for them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  // Turkish dotless i: its capital is the plain I of every other language.
  ['ı', 'i'],
  // Final sigma: a word in capitals does not tell it from the other one.
  ['ς', 'σ'],
  // Russian is mostly written without the dots; й is a letter of its own and stays.
  ['ё', 'е'],
]);

/** Dashes, apostrophes and quotation marks, by the one of each that keyboards have. */
const PLAIN_PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d', (dash) =>
    pair(dash, '-'),
  ),
  ...Array.from('\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4\uff07', (mark) => pair(mark, "'")),
  ...Array.from('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02', (quote) => pair(quote, '"')),
]);

function pair(from: string, to: string): readonly [string, string] {
  return [from, to];
}
