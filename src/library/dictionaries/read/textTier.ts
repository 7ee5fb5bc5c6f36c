import type { Found } from '../../../core/search/found.ts';
import { matchTerm } from '../../../core/search/matchTerm.ts';
import { bestMeanings, fitOf, tellingTerms } from '../../../core/search/meaning.ts';
import type { Question, Term } from '../../../core/search/question.ts';
import { type FieldText, toFieldText } from '../../../core/search/row.ts';
import { toTextFound } from '../../../core/search/textTier.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import type { ArticleStore } from './articleStore.ts';
import type { ArticlePlace, DictionaryRow, EntryStore } from './entryStore.ts';
import { quoteToken } from '../spaceOut.ts';
import type { TextStore } from './textStore.ts';

const MAX_TERMS = 24;
/** A word in more texts than this is common: ranking by it would read the places of them all. */
const COMMON_SHARE = 0.01;
const COMMON_COUNT = 4_000;
/** Fewer letters begin too many words of a text for any of them to be meant. */
const MIN_BEGINNING = 4;
/** Words with a beginning that are looked for as well, the most frequent of those not common. */
const MAX_BEGUN = 12;
/** Texts of common words that are looked at before ranking by the others. */
const MANY = 2_000;

/** What a text tier needs of a dictionary. */
export interface TextTier {
  readonly texts: TextStore;
  readonly entries: EntryStore;
  readonly articles: ArticleStore;
  readonly vocabulary: Pick<Vocabulary, 'related'>;
  readonly entryCount: number;
}

/**
 * Finds entries by the words of their articles, examples and notes: all terms of the query, in any
 * order and form; unspaced runs as substrings. Ranked by bm25, but by place in the dictionary where
 * all words are common ones.
 */
export function findDictionaryTexts(
  { terms }: Question,
  tier: TextTier,
  limit: number,
): readonly Found[] {
  if (terms.length === 0 || terms.length > MAX_TERMS || !tier.texts.isReady()) return [];
  const wanted = terms.map((term) => toWanted(term, tier));
  const found: Found[] = [];
  // Some of the numbers lead to texts that turn out not to hold a run as it stands.
  const spare = terms.some(({ kind }) => kind === 'run') ? limit : 0;
  for (const number of findNumbers(wanted, tier.texts, limit + spare)) {
    const row = tier.entries.get(number);
    const field = row && fieldWith(row, wanted, tier.articles);
    if (row && field) found.push(toTextFound(row, field, found.length));
    if (found.length >= limit) break;
  }
  return found;
}

/** Articles that have the most of a description's words: it takes long to read more of them. */
const MAX_ARTICLES = 10;

/**
 * Finds entries whose articles fit a description: those that have two of its words, by bm25, then by
 * how much of it they have. Common words count only beside rare ones.
 */
export function findDictionaryMeanings(
  question: Question,
  tier: Omit<TextTier, 'entryCount'>,
  limit: number,
): readonly Found[] {
  const { texts, vocabulary, entries, articles } = tier;
  if (!texts.isReady()) return [];
  // Only common words are counted; of the others it is not known whether there are any.
  const telling = tellingTerms(question, vocabulary, (word) => Math.max(1, texts.countOf(word)));
  const rare = telling.filter(({ term }) => texts.countOf(term.text) <= COMMON_COUNT);
  if (rare.length < 2) return [];
  const queries = rare.map(
    ({ term, forms }) => `(${[term.text, ...forms.keys()].map(quoteToken).join(' OR ')})`,
  );
  const pairs = queries.flatMap((one, i) =>
    queries.slice(i + 1).map((other) => `(${one} AND ${other})`),
  );
  const rows = texts.match(pairs.join(' OR '), 'best', MAX_ARTICLES).flatMap((number) => {
    const row = entries.get(number);
    if (row === null) return [];
    const text = row.article === null ? row.definition : textOf(row.article, articles);
    const { entry, headword, position } = row;
    return [{ entry, headword, position, fit: fitOf(toFieldText(text), telling) }];
  });
  return bestMeanings(rows, limit);
}

interface Wanted {
  readonly term: Term;
  readonly forms: ReadonlyMap<string, number>;
  /** In the language of FTS5. */
  readonly query: string;
  readonly isCommon: boolean;
}

function toWanted(term: Term, { texts, vocabulary, entryCount }: TextTier): Wanted {
  const isLong = term.kind === 'word' && term.isOpen && term.text.length >= MIN_BEGINNING;
  const forms = new Map(term.kind === 'word' ? vocabulary.related(term.text) : []);
  const most = Math.min(COMMON_COUNT, Math.max(100, entryCount * COMMON_SHARE));
  if (isLong) {
    const begun = texts.commonFrom(term.text, 4 * MAX_BEGUN).filter(([, count]) => count <= most);
    for (const [word] of begun.toSorted((a, b) => b[1] - a[1]).slice(0, MAX_BEGUN)) {
      if (word !== term.text && !forms.has(word)) forms.set(word, 1);
    }
  }
  const words = [term.text, ...forms.keys()];
  const count =
    term.kind === 'word'
      ? words.reduce((sum, word) => sum + texts.countOf(word), 0)
      : Math.min(...Array.from(term.text, (character) => texts.countOf(character)));
  const query = `(${words.map(quoteToken).join(' OR ')})`;
  return { term: { ...term, isOpen: false }, forms, query, isCommon: count > most };
}

function findNumbers(
  wanted: readonly Wanted[],
  texts: TextStore,
  limit: number,
): readonly number[] {
  const all = wanted.map(({ query }) => query).join(' AND ');
  const rare = wanted.filter(({ isCommon }) => !isCommon);
  if (rare.length === wanted.length) return texts.match(all, 'best', limit);
  const inOrder = texts.match(all, 'number', rare.length === 0 ? limit : MANY);
  if (rare.length === 0) return inOrder;
  const ranked = texts.match(rare.map(({ query }) => query).join(' AND '), 'best', MANY);
  const matching = new Set(inOrder);
  const best = ranked.filter((number) => matching.has(number));
  return [...new Set([...best, ...inOrder])].slice(0, limit);
}

type TextField = 'example' | 'definition' | 'note';

/** The text of an entry that holds all terms; null when none does. */
function fieldWith(
  row: DictionaryRow,
  wanted: readonly Wanted[],
  articles: ArticleStore,
): TextField | null {
  const holdsAll = (text: FieldText): boolean =>
    wanted.every(({ term, forms }) => matchTerm(term, text, forms, 'beginning') !== null);
  if (row.article !== null) {
    const runs = wanted.filter(({ term }) => term.kind === 'run');
    // Of words FTS5 is sure; to unpack the article of each hit would cost ten times the search.
    if (runs.length === 0) return 'definition';
    const text = fold(textOf(row.article, articles));
    return runs.every(({ term }) => text.includes(term.text)) ? 'definition' : null;
  }
  const { examples, note, tags } = row.entry;
  if (holdsAll(toFieldText(row.definition))) return 'definition';
  if (examples.some((example) => holdsAll(toFieldText(example)))) return 'example';
  return holdsAll(toFieldText(`${note}\n${tags.join(' ')}`)) ? 'note' : null;
}

function textOf(place: ArticlePlace, articles: ArticleStore): string {
  if (place.kind === 'here') return place.text;
  const article = articles.get(place.article);
  return article === null ? '' : article.text || article.body;
}
