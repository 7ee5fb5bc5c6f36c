import type { Found } from '../../../core/search/found.ts';
import { matchTerm } from '../../../core/search/matchTerm.ts';
import { bestMeanings, fitOf, tellingTerms } from '../../../core/search/meaning.ts';
import type { Question, Term } from '../../../core/search/question.ts';
import { type FieldText, toFieldText } from '../../../core/search/row.ts';
import { toTextFound } from '../../../core/search/textTier.ts';
import { STOP_WORDS } from '../../../core/search/stopWords.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import type { WordRow } from './wordRow.ts';
import { WORD_KIND } from './wordSchema.ts';
import type { WordTables } from './wordTiers.ts';

const MAX_TERMS = 24;
/** Fewer letters begin too many words of a text for any of them to be meant. */
const MIN_BEGINNING = 4;
/** Words with a beginning that are looked for as well. */
const MAX_BEGUN = 12;
/** Entries that are read to see whether their texts hold what was looked for. */
const MAX_READ = 400;

/**
 * Finds entries by the words of their definitions, examples and notes: all terms of the query in one
 * text, in any order and form; unspaced runs as substrings. Nothing for small words alone. The
 * commonest entries first.
 */
export function findWordTexts(
  { terms }: Question,
  limit: number,
  tables: WordTables & { readonly vocabulary: Pick<Vocabulary, 'related'> },
): readonly Found[] {
  const { names, entries } = tables;
  if (terms.length === 0 || terms.length > MAX_TERMS || !names.has(WORD_KIND.text)) return [];
  const wanted = terms.map((term) => toWanted(term, tables));
  // Small words stand in no index; those that hold the others are read anyway.
  const telling = wanted.filter(({ term }) => !STOP_WORDS.has(term.text));
  const candidates = tables.terms.withAll(
    telling.map(({ words }) =>
      tables.terms.withAny(words.map((word) => names.find(WORD_KIND.text, word))),
    ),
  );
  const found: Found[] = [];
  for (const number of candidates.subarray(0, MAX_READ)) {
    if (found.length >= limit) break;
    const row = entries.get(number);
    const place = row && placeIn(row, wanted);
    if (!row || !place) continue;
    const hit = toTextFound(row, place.field, found.length);
    found.push(place.excerpt === undefined ? hit : { ...hit, excerpt: place.excerpt });
  }
  return found;
}

/** Definitions that are read for one description. */
const MAX_MEANINGS_READ = 80;

/** Finds entries whose definitions fit a description: those with the most of its rarest words. */
export function findWordMeanings(
  question: Question,
  limit: number,
  { names, entries, vocabulary }: WordTables & { readonly vocabulary: Pick<Vocabulary, 'related'> },
): readonly Found[] {
  if (!names.has(WORD_KIND.text)) return [];
  const listOf = (word: string): readonly number[] => names.find(WORD_KIND.text, word);
  const telling = tellingTerms(question, vocabulary, (word) => listOf(word).length);
  const scores = new Map<number, { weight: number; count: number }>();
  for (const { term, forms, weight } of telling) {
    const words = term.kind === 'run' ? [...term.text].slice(0, 1) : [term.text, ...forms.keys()];
    for (const entry of new Set(words.flatMap(listOf))) {
      const known = scores.get(entry) ?? { weight: 0, count: 0 };
      scores.set(entry, { weight: known.weight + weight, count: known.count + 1 });
    }
  }
  const best = [...scores]
    .filter(([, { count }]) => count > 1)
    .toSorted(([a, one], [b, other]) => other.weight - one.weight || a - b)
    .slice(0, MAX_MEANINGS_READ);
  const rows = entries.getAll(best.map(([entry]) => entry)).map((row) => ({
    entry: row.entry,
    headword: row.headword,
    position: row.position,
    fit: Math.max(0, ...row.definitions.map((text) => fitOf(toFieldText(text), telling))),
  }));
  return bestMeanings(rows, limit);
}

interface Wanted {
  readonly term: Term;
  readonly forms: ReadonlyMap<string, number>;
  /** What stands for it in the pages; of a run its rarest character decides. */
  readonly words: readonly string[];
}

function toWanted(
  term: Term,
  { names, vocabulary }: WordTables & { readonly vocabulary: Pick<Vocabulary, 'related'> },
): Wanted {
  if (term.kind === 'run') {
    const characters = [...new Set(term.text)];
    const rarest = characters
      .map((character) => ({ character, count: names.find(WORD_KIND.text, character).length }))
      .toSorted((a, b) => a.count - b.count)[0];
    return { term, forms: new Map(), words: [rarest?.character ?? term.text] };
  }
  const forms = new Map(vocabulary.related(term.text));
  if (term.isOpen && term.text.length >= MIN_BEGINNING) {
    for (const { key } of names.findBeginning(WORD_KIND.text, term.text, MAX_BEGUN)) {
      if (key !== term.text && !forms.has(key)) forms.set(key, 1);
    }
  }
  return { term: { ...term, isOpen: false }, forms, words: [term.text, ...forms.keys()] };
}

type TextField = 'example' | 'definition' | 'note';

/** The text of an entry that holds all terms, with a definition that does; null when none does. */
function placeIn(
  row: WordRow,
  wanted: readonly Wanted[],
): { readonly field: TextField; readonly excerpt?: string } | null {
  const holdsAll = (text: FieldText): boolean =>
    wanted.every(({ term, forms }) => matchTerm(term, text, forms, 'beginning') !== null);
  const { examples, note, tags, translation } = row.entry;
  const definition = row.definitions.find((text) => holdsAll(toFieldText(text)));
  if (definition === translation) return { field: 'definition' };
  if (definition !== undefined) return { field: 'definition', excerpt: definition };
  if (examples.some((example) => holdsAll(toFieldText(example)))) return { field: 'example' };
  return holdsAll(toFieldText(`${note}\n${tags.join(' ')}`)) ? { field: 'note' } : null;
}
