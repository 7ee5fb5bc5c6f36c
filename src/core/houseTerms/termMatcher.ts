import type { NewGlossaryRow } from '../../shared/library.ts';
import { cleanText } from '../../text/invisible.ts';
import { lemmaCandidates } from '../../text/lemma.ts';
import { hasHan } from '../../text/script.ts';

/** What a rendering is for one of the terms that have it. */
export interface Rendering {
  readonly term: HouseTerm;
  readonly status: 'preferred' | 'admitted' | 'avoided';
  /** As the glossary writes it. */
  readonly text: string;
}

/** A place where a rendering stands. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly renderings: readonly Rendering[];
}

/**
 * Prepares terms to be found in drafts. Nothing is found inside of a longer rendering: 模型 is not
 * found in 模型崩溃 where that is a term too. Two that overlap are both found.
 *
 * English is found by whole words, the last one in any inflection; one that is written in the very
 * same letters and hyphens comes before one that is not, and capitals alone (`IT`) must be capitals.
 * Chinese is found where no word of the language reaches over its ends (计算子集 holds no 算子).
 *
 * @param known terms of other glossaries: they keep what they hold from being found.
 */
export function createTermMatcher(
  terms: readonly HouseTerm[],
  known: readonly string[] = [],
): (draft: string) => readonly TermMatch[] {
  const latin = new LatinRenderings();
  const chinese = new ChineseRenderings();
  const add = (text: string, rendering: Rendering | null): void =>
    (hasHan(text) ? chinese : latin).add(text, rendering);
  for (const term of terms) {
    for (const texts of [term.chinese, term.latin]) {
      texts.forEach((text, i) => {
        add(text, { term, text, status: i === 0 ? 'preferred' : 'admitted' });
      });
    }
    for (const text of term.avoid) add(text, { term, text, status: 'avoided' });
  }
  for (const text of known) add(text, null);
  return (draft) => longestOf([...latin.find(draft), ...chinese.find(draft)]);
}

/** Leaves out what stands inside of a longer one, and then what only keeps others from being found. */
function longestOf(matches: readonly TermMatch[]): readonly TermMatch[] {
  const kept: TermMatch[] = [];
  let end = 0;
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.end > end) kept.push(match);
    end = Math.max(end, match.end);
  }
  return kept.filter(({ renderings }) => renderings.length > 0);
}

const WORD = /[\p{Script=Latin}\p{N}\p{M}]+(?:['’][\p{Script=Latin}]+)*/gu;
/** What may stand between the words of a term. */
const JOINT = /^(?:[ \t]*\r?\n[ \t]*|[ \t\u00a0]+|[-‐‑])$/;

class LatinRenderings {
  /** By key: as written, in small letters, and without the difference of hyphens. */
  readonly #exact = new Map<string, Rendering[]>();
  readonly #small = new Map<string, Rendering[]>();
  readonly #loose = new Map<string, Rendering[]>();
  #longest = 0;

  add(text: string, rendering: Rendering | null): void {
    const words = text.match(WORD) ?? [];
    if (words.length === 0) return;
    this.#longest = Math.max(this.#longest, words.length);
    const written = [...text.matchAll(WORD)].map((match, i, all) => {
      const before = all[i - 1];
      const gap =
        before === undefined ? '' : text.slice(before.index + before[0].length, match.index);
      return joint(gap) + match[0];
    });
    const key = written.join('');
    push(this.#exact, key, rendering);
    if (isAllCapitals(text)) return;
    push(this.#small, key.toLowerCase(), rendering);
    push(this.#loose, words.join(' ').toLowerCase(), rendering);
  }

  *find(draft: string): Generator<TermMatch> {
    if (this.#longest === 0) return;
    const words = [...draft.matchAll(WORD)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    for (const [first, { start }] of words.entries()) {
      const run = [''];
      for (let i = first; i < Math.min(first + this.#longest, words.length); i += 1) {
        const word = words[i];
        if (word === undefined) break;
        if (i > first) {
          const gap = draft.slice(words[i - 1]?.end, word.start);
          if (!JOINT.test(gap)) break;
          run.push(joint(gap));
        }
        const renderings = this.#renderingsOf(run.join(''), word.text);
        if (renderings !== null) yield { start, end: word.end, renderings };
        run.push(word.text);
      }
    }
  }

  /** The nearest way of writing that is known; null when none is. */
  #renderingsOf(before: string, last: string): readonly Rendering[] | null {
    const small = last.toLowerCase();
    const forms = [small, ...lemmaCandidates(small.replaceAll('’', "'")).map(({ lemma }) => lemma)];
    const exact = this.#exact.get(before + last);
    if (exact !== undefined) return exact;
    const start = before.toLowerCase();
    for (const form of forms) {
      const found = this.#small.get(start + form);
      if (found !== undefined) return found;
    }
    for (const form of forms) {
      const found = this.#loose.get(start.replaceAll('-', ' ') + form);
      if (found !== undefined) return found;
    }
    // Capitals in the plural: `LLMs`.
    return last.endsWith('s') ? (this.#exact.get(before + last.slice(0, -1)) ?? null) : null;
  }
}

const joint = (gap: string): string => (gap === '' ? '' : /[-‐‑]/.test(gap) ? '-' : ' ');
const isAllCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

class ChineseRenderings {
  /** By their first character. */
  readonly #byFirst = new Map<string, Map<string, Rendering[]>>();

  add(text: string, rendering: Rendering | null): void {
    const key = smallAscii(text);
    const first = key.charAt(0);
    const texts = this.#byFirst.get(first) ?? new Map<string, Rendering[]>();
    this.#byFirst.set(first, texts);
    push(texts, key, rendering);
  }

  *find(draft: string): Generator<TermMatch> {
    if (this.#byFirst.size === 0) return;
    const small = smallAscii(draft);
    const words = lazily(() => wordStartsOf(draft));
    for (let start = 0; start < small.length; start += 1) {
      for (const [text, renderings] of this.#byFirst.get(small.charAt(start)) ?? []) {
        const end = start + text.length;
        if (!small.startsWith(text, start) || isCutLatin(small, start, end)) continue;
        if (renderings.some(({ status }) => status === 'avoided') && isCut(words(), start, end)) {
          continue;
        }
        yield { start, end, renderings };
      }
    }
  }
}

/** Keeps offsets, which `toLowerCase` does not for all letters. */
const smallAscii = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether Latin letters go on before the beginning or after the end. */
const isCutLatin = (text: string, start: number, end: number): boolean =>
  (/[a-z0-9]/.test(text.charAt(start)) && /[a-z0-9]/.test(text.charAt(start - 1))) ||
  (/[a-z0-9]/.test(text.charAt(end - 1)) && /[a-z0-9]/.test(text.charAt(end)));

/** Offsets at which the words of the language begin. */
function wordStartsOf(draft: string): ReadonlySet<number> {
  const starts = new Set([draft.length]);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  // A line at a time: the segmenter takes longer by the square of what it is given at once.
  for (const { 0: line, index } of draft.matchAll(/[^\n]+\n?|\n/g)) {
    for (const segment of segmenter.segment(line)) starts.add(index + segment.index);
  }
  return starts;
}

/** Whether a word reaches over one of the ends. */
const isCut = (starts: ReadonlySet<number>, start: number, end: number): boolean =>
  !starts.has(start) || !starts.has(end);

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function push(map: Map<string, Rendering[]>, key: string, rendering: Rendering | null): void {
  const renderings = map.get(key) ?? [];
  map.set(key, renderings);
  if (rendering !== null) renderings.push(rendering);
}

/** A term with the renderings that a glossary wants, allows and does not want. */
export interface HouseTerm {
  readonly headword: string;
  /** By language; the first of each is preferred, the others are admitted. */
  readonly chinese: readonly string[];
  readonly latin: readonly string[];
  /** In either language. */
  readonly avoid: readonly string[];
}

/**
 * Reads the status of renderings out of a row: the headword and the first translation are preferred,
 * further translations (parted by semicolons or lines) admitted, `avoid` is to be avoided.
 * What stands in brackets is a remark. A rendering without Chinese characters counts as the other
 * language.
 */
export function houseTermOf(row: NewGlossaryRow): HouseTerm {
  const wanted = [row.headword, ...row.translation.split(PARTS)].map(bareOf).filter(isFull);
  const avoid = (row.avoid ?? []).map(bareOf).filter(isFull);
  return {
    headword: row.headword,
    chinese: unique(wanted.filter(hasHan)),
    latin: unique(wanted.filter((text) => !hasHan(text))),
    avoid: unique(avoid).filter((text) => !wanted.includes(text)),
  };
}

const PARTS = /[;；\n]/;
const REMARK = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】/g;

const bareOf = (text: string): string => cleanText(text.replace(REMARK, ' '));
const isFull = (text: string): boolean => text !== '';
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
