import type { PaperAcronym } from '../../shared/reading.ts';

/**
 * Finds the acronyms that a text itself explains: `retrieval-augmented generation (RAG)`, and
 * `RAG (retrieval-augmented generation)`. The first explanation of each holds.
 *
 * The long form is found as Schwartz and Hearst do (A simple algorithm for identifying abbreviation
 * definitions in biomedical text, 2003): the letters of the short form are looked for from its end
 * backwards, the first of them at the beginning of a word.
 */
export function acronymsInText(sentences: readonly string[]): readonly PaperAcronym[] {
  const found = new Map<string, PaperAcronym>();
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(BRACKETED)) {
      const inner = (match[1] ?? '').trim();
      const before = sentence.slice(0, match.index).trimEnd();
      const one = asShort(inner, before) ?? asLong(inner, before);
      if (one === null || found.has(one.acronym)) continue;
      found.set(one.acronym, { ...one, sentence });
    }
  }
  return [...found.values()];
}

type Explained = Pick<PaperAcronym, 'acronym' | 'meaning'>;

const BRACKETED = /[(（]([^()（）]{2,100})[)）]/g;
/** Letters and digits with at least two capitals among few signs; a plural `s` is not part of it. */
const SHORT = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}][\p{L}\p{N}&./-]{1,9}$/u;

function asShort(inner: string, before: string): Explained | null {
  const acronym = shortOf(inner.split(/[;,]/)[0]?.trim() ?? '');
  if (acronym === null) return null;
  const words = before.split(/\s+/);
  const most = Math.min(acronym.length + 5, acronym.length * 2);
  const meaning = longForm(acronym, words.slice(-most).join(' '));
  return meaning === null ? null : { acronym, meaning };
}

function asLong(inner: string, before: string): Explained | null {
  const acronym = shortOf(before.split(/\s+/).at(-1) ?? '');
  if (acronym === null || !inner.includes(' ')) return null;
  const meaning = longForm(acronym, inner);
  return meaning === inner ? { acronym, meaning } : null;
}

function shortOf(word: string): string | null {
  const bare = word.replace(/(?<=\p{Lu})s$/u, '');
  return SHORT.test(bare) ? bare : null;
}

/** The end of the text that the letters of the acronym are the beginning of; null where it is none. */
function longForm(acronym: string, text: string): string | null {
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const letter = letters.charAt(i);
    at = lastPlaceOf(letter, lower, at, i === 0);
    if (at < 0) return null;
    at -= 1;
  }
  const meaning = text.slice(at + 1).trim();
  const words = meaning.split(/[\s-]+/).length;
  return words >= 2 && !meaning.includes(acronym) ? meaning : null;
}

const isBeginning = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/** The last place of a letter up to `at`; -1 where there is none. */
function lastPlaceOf(letter: string, text: string, at: number, isFirst: boolean): number {
  for (let place = at; place >= 0; place -= 1) {
    if (text.charAt(place) === letter && (!isFirst || isBeginning(text, place))) return place;
  }
  return -1;
}
