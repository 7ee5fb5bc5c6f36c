import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { assertNever } from '../../shared/outcome.ts';
import { fold } from '../../text/fold.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Row } from './row.ts';

/** Texts of an entry that are searched by their words. */
export type WordField = 'headword' | 'translation' | 'definition' | 'example' | 'note';

/** What stands for one term of a query: any of the words, or any word that begins with `beginning`. */
export interface TermChoice {
  readonly words: readonly string[];
  readonly beginning?: string;
  /** Characters of an unspaced run; all must be there. */
  readonly characters?: readonly string[];
  /** The run itself, for an index that can look for it as it stands. */
  readonly run?: string;
}

/** Finds candidates by the words of their texts; says nothing on how good they are. */
export interface WordIndex {
  /** Beginnings with fewer letters are not looked for: they are in most entries. */
  readonly minBeginning: number;
  /** How often a word occurs in all texts. */
  readonly countOf: (word: string) => number;
  /** Rows in which each of the terms is found in one of the fields, best score first. */
  findAll(choices: readonly TermChoice[], fields: readonly WordField[]): readonly Row[];
  /** Rows in which some of the words are found, those with more and rarer ones first. */
  findSome(words: readonly string[], fields: readonly WordField[]): readonly Row[];
}

/** Builds the MiniSearch index over all texts of a glossary. */
export function createWordIndex(rows: readonly Row[]): WordIndex {
  const counts = new Map<string, number>();
  const index = new MiniSearch<Row>({
    idField: 'position',
    fields: ['headword', 'translation', 'definition', 'example', 'note'],
    extractField: (row, field) =>
      field === 'position' ? row.position : textOf(row, field as WordField),
    tokenize: (text) => indexTokens(text, counts),
    processTerm: (term) => term,
  });
  index.addAll(rows);
  const search = (query: Query, options: SearchOptions): readonly Row[] =>
    index.search(query, { ...AS_GIVEN, ...options }).flatMap((result) => {
      const row = rows[result.id as number];
      return row ? [row] : [];
    });
  return {
    minBeginning: 3,
    countOf: (word) => counts.get(word) ?? 0,
    findAll: (choices, fields) =>
      choices.length === 0
        ? []
        : search({ combineWith: 'AND', queries: choices.map(toQuery) }, { fields: [...fields] }),
    findSome: (words, fields) =>
      search({ combineWith: 'OR', queries: [...words] }, { fields: [...fields] }),
  };
}

/** Terms come folded and parted; MiniSearch must not touch them. */
const AS_GIVEN: SearchOptions = {
  tokenize: (text) => [text],
  processTerm: (term) => term,
  prefix: false,
  fuzzy: false,
};

function toQuery({ words, beginning, characters }: TermChoice): Query {
  if (characters) return { combineWith: 'AND', queries: [...characters] };
  const queries: Query[] = [...words];
  if (beginning !== undefined) queries.push({ queries: [beginning], prefix: true });
  return { combineWith: 'OR', queries };
}

function textOf(row: Row, field: WordField): string {
  switch (field) {
    case 'headword':
      return row.headword.folded;
    case 'translation':
      return row.translation.folded;
    case 'definition':
      return row.definition;
    case 'example':
      return row.entry.examples.map(fold).join('\n');
    case 'note':
      return fold(`${row.entry.note}\n${row.entry.tags.join(' ')}`);
    default:
      return assertNever(field);
  }
}

function indexTokens(folded: string, counts: Map<string, number>): string[] {
  const tokens: string[] = [];
  for (const { kind, text } of tokenize(folded)) {
    if (kind === 'run') tokens.push(...Array.from(text));
    else {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      tokens.push(text);
    }
  }
  return tokens;
}
