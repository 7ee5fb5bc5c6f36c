import type { Syllable } from './chineseSyllables.ts';
import { simplifyCharacter } from './simplify.ts';

/** Pinyin as it was typed: one unit a letter, a Chinese character or a gap between syllables. */
export interface PinyinPattern {
  readonly units: readonly PatternUnit[];
}

interface PatternUnit {
  /** A small letter (`v` for ü), a Chinese character, or ' '. */
  readonly character: string;
  /** The tone written on or after this letter, 1 to 5 (5: neutral); 0 when none is. */
  readonly tone: number;
}

/** Where pinyin matched in a piece, and how well. */
export interface PinyinMatch {
  /** First syllable that matched and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Number of syllables that were not typed in full. */
  readonly shortened: number;
}

/** Longer queries are no pinyin of a term. */
const MAX_LETTERS = 48;
const TONE_MARKS = '\u0304\u0301\u030c\u0300';

/**
 * Reads a query as pinyin: with tone marks or digits, with or without spaces, `v`, `ü` or `u:`,
 * Chinese characters in between. Null when it cannot be pinyin: no letters or only one unit, or
 * anything else in it.
 *
 * @param query Clean, not folded: folding would take the tone marks off.
 */
export function parsePinyin(query: string): PinyinPattern | null {
  const known = PARSED.get(query);
  if (known !== undefined) return known;
  const parsed = parseAnew(query);
  if (PARSED.size >= MAX_PARSED) PARSED.clear();
  PARSED.set(query, parsed);
  return parsed;
}

/** The words of one query are asked for with each entry that may be read so. */
const PARSED = new Map<string, PinyinPattern | null>();
const MAX_PARSED = 64;

function parseAnew(query: string): PinyinPattern | null {
  if (query.length > MAX_LETTERS * 2) return null;
  const units: { character: string; tone: number }[] = [];
  for (const character of query.toLowerCase().normalize('NFD').replace(/u:/g, 'u\u0308')) {
    const last = units.at(-1);
    const mark = TONE_MARKS.indexOf(character);
    if (mark >= 0 && last) last.tone = mark + 1;
    else if (character === '\u0308' && last?.character === 'u') last.character = 'v';
    else if (/[0-5]/.test(character) && last && /[a-z]/.test(last.character)) {
      last.tone = Number(character) || 5;
    } else if (/[\s'’·-]/.test(character)) units.push({ character: ' ', tone: 0 });
    else if (/[a-z]/.test(character)) units.push({ character, tone: 0 });
    else if (/\p{Script=Han}/u.test(character)) {
      units.push({ character: simplifyCharacter(character), tone: 0 });
    } else return null;
  }
  const letters = units.filter((unit) => /[a-z]/.test(unit.character)).length;
  const count = units.filter((unit) => unit.character !== ' ').length;
  return letters === 0 || count < 2 || count > MAX_LETTERS ? null : { units };
}

/**
 * Finds pinyin in a piece: each syllable typed in full (`beng`), by its first letter or `zh ch sh`
 * (`b`), or, the last one, by its beginning (`be`). Starts at any syllable and may end before the
 * last. Gives the match with the fewest shortened syllables, the earliest of those; null for none.
 *
 *     pattern    m o x i n g b k
 *     syllables  mo|  xing |b|k      mó xíng bēng kuì: from 0 to 4, shortened 2
 */
export function matchPinyin(
  pattern: PinyinPattern,
  piece: readonly Syllable[],
): PinyinMatch | null {
  let best: PinyinMatch | null = null;
  let matcher: PieceMatcher | null = null;
  const first = pattern.units.find(({ character }) => character !== ' ')?.character ?? '';
  for (const [from, syllable] of piece.entries()) {
    if (!mayBegin(syllable, first)) continue;
    matcher ??= new PieceMatcher(pattern.units, piece);
    const end = matcher.match(from, 0);
    if (end === null) continue;
    if (best === null || end.shortened < best.shortened) best = { from, ...end };
    if (best.shortened === 0) break;
  }
  return best;
}

/** Whether a syllable may be what begins with this letter or character: nearly all are ruled out. */
function mayBegin({ character, readings }: Syllable, first: string): boolean {
  if (first === '' || character === first) return true;
  for (const { plain } of readings) {
    if (plain.startsWith(first) || (first === 'u' && plain.startsWith('v'))) return true;
  }
  return false;
}

interface MatchEnd {
  readonly to: number;
  readonly shortened: number;
}

class PieceMatcher {
  readonly #units: readonly PatternUnit[];
  readonly #piece: readonly Syllable[];
  /** What is known of (syllable, position) pairs, so that the search stays polynomial. */
  readonly #known = new Map<number, MatchEnd | null>();

  constructor(units: readonly PatternUnit[], piece: readonly Syllable[]) {
    this.#units = units;
    this.#piece = piece;
  }

  /** The best way to match the pattern from `at` on with the syllables from `index` on. */
  match(index: number, at: number): MatchEnd | null {
    const start = this.#skipGaps(at);
    if (start === this.#units.length) return { to: index, shortened: 0 };
    const key = index * 1024 + start;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let best: MatchEnd | null = null;
    for (const [length, cost] of this.#steps(index, start)) {
      const rest = this.match(index + 1, start + length);
      if (rest === null) continue;
      const shortened = rest.shortened + cost;
      if (best === null || shortened < best.shortened) best = { to: rest.to, shortened };
    }
    this.#known.set(key, best);
    return best;
  }

  #skipGaps(at: number): number {
    let position = at;
    while (this.#units[position]?.character === ' ') position += 1;
    return position;
  }

  /** How many units syllable `index` may take at `at`, each with its cost. */
  #steps(index: number, at: number): readonly (readonly [length: number, cost: number])[] {
    const syllable = this.#piece[index];
    const first = this.#units[at];
    if (syllable === undefined || first === undefined) return NO_STEPS;
    if (!mayBegin(syllable, first.character)) return NO_STEPS;
    const steps: (readonly [number, number])[] = [];
    if (first.character === syllable.character) steps.push([1, 0]);
    for (const { plain, tone } of syllable.readings) {
      const shared = this.#sharedLength(plain, at);
      if (shared === 0) continue;
      const typedTone = this.#typedTone(at, at + shared);
      if (typedTone !== 0 && typedTone !== (tone || 5)) continue;
      if (shared === plain.length) steps.push([shared, 0]);
      const isAtEnd = at + shared === this.#units.length;
      if (isAtEnd && shared > 1 && shared < plain.length) steps.push([shared, 1]);
      if (plain.length > 1 && first.tone === 0) steps.push([1, 1]);
      if (shared > 1 && /^[zcs]h/.test(plain)) steps.push([2, 1]);
    }
    return steps;
  }

  /** The first tone of these units. */
  #typedTone(from: number, to: number): number {
    for (let i = from; i < to; i += 1) {
      const tone = this.#units[i]?.tone ?? 0;
      if (tone !== 0) return tone;
    }
    return 0;
  }

  /** How many letters of a reading stand at `at`; `u` is taken for ü, which follows n and l only. */
  #sharedLength(plain: string, at: number): number {
    let length = 0;
    while (length < plain.length) {
      const typed = this.#units[at + length]?.character;
      const wanted = plain[length];
      const isLooseU = typed === 'u' && wanted === 'v';
      if (typed !== wanted && !isLooseU) break;
      length += 1;
    }
    return length;
  }
}

const NO_STEPS: readonly (readonly [length: number, cost: number])[] = [];

/**
 * Whether a text can be read as pinyin of which every syllable is typed in full: `zhidao`, `nü3er2`,
 * `mo xing`. Tones are optional; ü may be typed as `v`, `u:` or `u`.
 */
export function isFullPinyin(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u[\u0308:]/g, 'v')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '');
  if (!/^[a-z][a-z0-5 '’-]*$/.test(letters)) return false;
  const ends = new Set([0]);
  for (let at = 0; at < letters.length; at += 1) {
    if (!ends.has(at)) continue;
    const isBetween = at > 0 && /[0-5 '’-]/.test(letters[at] ?? '');
    if (isBetween) ends.add(at + 1);
    for (let length = 1; length <= LONGEST; length += 1) {
      const syllable = letters.slice(at, at + length);
      if (syllable.length === length && SYLLABLES.has(syllable)) ends.add(at + length);
    }
  }
  return ends.has(letters.length);
}

const MAX_LENGTH = 96;

/** Finals by initial: the syllables of Standard Chinese; ü is `v`, or `u` after n and l. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  d: 'a ai an ang ao e ei eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
);
const LONGEST = 6;
