import { fold } from '../../text/fold.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Found } from './found.ts';
import { matchTerm } from './matchTerm.ts';
import type { Question } from './question.ts';
import type { FieldText, Row } from './row.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './wordIndex.ts';
import { toChoice } from './wordTiers.ts';

const MAX_TERMS = 24;
/** One letter begins too many words of a text for any of them to be meant. */
const MIN_BEGINNING = 2;

/**
 * Finds entries by the words of their texts: examples, definitions, notes and tags. All terms of the
 * query must stand in one text, in any order and form; unspaced runs as substrings. In MiniSearch's
 * order.
 *
 * @param limit At most this many.
 */
export function findTexts(
  question: Question,
  index: WordIndex,
  vocabulary: Vocabulary,
  limit: number,
): readonly Found[] {
  if (question.terms.length === 0 || question.terms.length > MAX_TERMS) return [];
  const wanted = question.terms.map((term) => ({
    term: term.text.length < MIN_BEGINNING ? Object.assign({}, term, { isOpen: false }) : term,
    forms: term.kind === 'word' ? vocabulary.related(term.text) : NO_FORMS,
  }));
  const holdsAll = ([, text]: readonly [TextName, FieldText]): boolean =>
    wanted.every(({ term, forms }) => matchTerm(term, text, forms, 'beginning') !== null);
  const choices = wanted.map(({ term, forms }) => toChoice(term, forms));
  const found: Found[] = [];
  for (const row of index.findAll(choices, ['definition', 'example', 'note'])) {
    const text = textsOf(row).find(holdsAll);
    if (text) found.push(toTextFound(row, text[0], found.length));
    if (found.length >= limit) break;
  }
  return found;
}

const NO_FORMS: ReadonlyMap<string, number> = new Map();

type TextName = 'example' | 'definition' | 'note';

function textsOf({ entry, definition }: Row): readonly (readonly [TextName, FieldText])[] {
  return [
    ['definition', toText(definition)],
    ...entry.examples.map((example) => ['example', toText(fold(example))] as const),
    ['note', toText(fold(`${entry.note}\n${entry.tags.join(' ')}`))],
  ];
}

function toText(folded: string): FieldText {
  return { folded, tokens: tokenize(folded), forms: [folded] };
}

/** An entry whose texts hold the query; its rank is its place within its source. */
export function toTextFound(
  row: Pick<Row, 'entry' | 'headword' | 'position'>,
  field: TextName,
  rank: number,
): Found {
  return {
    entry: row.entry,
    key: row.headword.folded,
    tier: 'text',
    reason: { kind: 'text', field },
    rank: [rank],
    position: row.position,
  };
}
