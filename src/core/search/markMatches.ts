import type { Entry } from '../../shared/entry.ts';
import type { MatchRange, Reason } from '../../shared/hit.ts';
import { assertNever } from '../../shared/outcome.ts';
import { chineseSyllables } from '../../text/chineseSyllables.ts';
import { type FoldedText, foldWithOffsets } from '../../text/fold.ts';
import { areForms } from '../../text/lemma.ts';
import { matchPinyin, parsePinyin } from '../../text/matchPinyin.ts';
import { osaDistance } from '../../text/osaDistance.ts';
import { hasHan } from '../../text/script.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import type { Question, Term } from './question.ts';
import { STOP_WORDS } from './stopWords.ts';
import { editLimit } from './typoGuesses.ts';

/**
 * Says which parts of an entry to mark for the reader: what of it matched the question, in all its
 * fields. Offsets are those of the entry's own spelling, whatever folding, script or tone marks lay
 * between it and the query. Ranges of one text are in order and do not overlap.
 */
export function markMatches(
  entry: Entry,
  question: Question,
  reason: Reason,
): readonly MatchRange[] {
  const names = markNames(entry, question, reason);
  const isMatch = reason.kind === 'typo' ? isNear : isSameOrForm;
  const texts = [
    ...entry.examples.flatMap((text, i) => markTerms('example', i, text, question, isMatch)),
    ...markTerms('note', 0, entry.note, question, isMatch),
  ];
  return [...names, ...texts];
}

type MarkedField = MatchRange['field'];

/** Where its words are parted otherwise than in the query, the name as a whole. */
function markName(
  entry: Entry,
  field: 'headword' | 'translation',
  question: Question,
): readonly MatchRange[] {
  const marked = markSubstring(field, entry[field], question.folded);
  if (marked.length > 0) return marked;
  const parted = markTokens(field, 0, entry[field], question.terms, isLiteral);
  return field === 'headword' ? orWhole(entry, parted) : parted;
}

function markNames(entry: Entry, question: Question, reason: Reason): readonly MatchRange[] {
  switch (reason.kind) {
    case 'exact':
    case 'prefix':
      return markName(entry, reason.field, question);
    case 'acronym':
      return markAcronym(entry.headword, reason.acronym);
    case 'pinyin':
      return [...markPinyin(entry, reason.typed), ...markBoth(entry, question, isLiteral)];
    case 'typo':
      return orWhole(entry, markBoth(entry, question, isNear));
    case 'pattern':
      return orWhole(entry, []);
    case 'inflected':
    case 'meaning':
    case 'words':
    case 'text':
      return markBoth(entry, question, isSameOrForm);
    case 'passage':
      return markPassage(entry, reason.surface);
    default:
      return assertNever(reason);
  }
}

const MIN_BEGINNING = 3;

type Comparison = (term: Term, token: Token) => boolean;

const isLiteral: Comparison = (term, token) =>
  term.isOpen ? token.text.startsWith(term.text) : token.text === term.text;

const isSameOrForm: Comparison = (term, token) =>
  isLiteral(term, token) || areForms(term.text, token.text);

const isNear: Comparison = (term, token) => {
  const limit = editLimit(term.text);
  return isSameOrForm(term, token) || osaDistance(term.text, token.text, limit) <= limit;
};

function markBoth(entry: Entry, question: Question, isMatch: Comparison): readonly MatchRange[] {
  return [
    ...markTokens('headword', 0, entry.headword, question.terms, isMatch),
    ...markTokens('translation', 0, entry.translation, question.terms, isMatch),
  ];
}

/**
 * Marks the words of the query in a running text: small words only when there are no others, the
 * beginnings of words only when they are more than a letter or two.
 */
function markTerms(
  field: MarkedField,
  index: number,
  text: string,
  { terms }: Question,
  isMatch: Comparison,
): readonly MatchRange[] {
  const large = terms.filter((term) => !STOP_WORDS.has(term.text));
  const marked = (large.length > 0 ? large : terms).filter(
    ({ kind, isOpen, text: word }) => kind === 'run' || !isOpen || word.length >= MIN_BEGINNING,
  );
  return markTokens(field, index, text, marked, isMatch);
}

function markTokens(
  field: MarkedField,
  index: number,
  text: string,
  terms: readonly Term[],
  isMatch: Comparison,
): readonly MatchRange[] {
  if (text === '' || terms.length === 0) return [];
  const folded = foldWithOffsets(text);
  const ranges: [start: number, end: number][] = [];
  for (const token of tokenize(folded.text)) {
    for (const term of terms) {
      if (term.kind === 'word' && token.kind === 'word' && isMatch(term, token)) {
        const isBegun = token.text.startsWith(term.text) && term.isOpen;
        ranges.push([token.start, isBegun ? token.start + term.text.length : token.end]);
      }
    }
  }
  for (const { kind, text: run } of terms) {
    if (kind !== 'run') continue;
    for (
      let at = folded.text.indexOf(run);
      at >= 0;
      at = folded.text.indexOf(run, at + run.length)
    ) {
      ranges.push([at, at + run.length]);
    }
  }
  return toRanges(field, index, folded, ranges);
}

function markSubstring(
  field: 'headword' | 'translation',
  text: string,
  part: string,
): readonly MatchRange[] {
  const folded = foldWithOffsets(text);
  const start = folded.text.indexOf(part);
  return start < 0 ? [] : toRanges(field, 0, folded, [[start, start + part.length]]);
}

/** The acronym in its brackets, or else the initials that it is built of. */
function markAcronym(headword: string, acronym: string): readonly MatchRange[] {
  const folded = foldWithOffsets(headword);
  const given = headword.indexOf(acronym);
  if (given >= 0) {
    return [{ field: 'headword', index: 0, start: given, end: given + acronym.length }];
  }
  const initials = [...folded.text.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)];
  const ranges: [number, number][] = [];
  for (const letter of acronym.toLowerCase()) {
    const next = initials.findIndex((initial) => initial[0] === letter);
    if (next < 0) break;
    const { index = 0 } = initials[next] ?? {};
    ranges.push([index, index + 1]);
    initials.splice(0, next + 1);
  }
  return toRanges('headword', 0, folded, ranges);
}

function markPinyin(entry: Entry, typed: string): readonly MatchRange[] {
  const pattern = parsePinyin(typed);
  const field = hasHan(entry.headword) ? 'headword' : 'translation';
  for (const piece of pattern === null ? [] : chineseSyllables(entry[field], entry.reading)) {
    const match = pattern && matchPinyin(pattern, piece);
    const first = match && piece[match.from];
    const last = match && piece[match.to - 1];
    if (!first || !last) continue;
    const range: MatchRange = { field, index: 0, start: first.start, end: last.end };
    const { readingStart: start, readingEnd } = first;
    return readingEnd === 0
      ? [range]
      : [range, { field: 'reading', index: 0, start, end: last.readingEnd }];
  }
  return [];
}

function markPassage(entry: Entry, surface: string): readonly MatchRange[] {
  const isTranslation = hasHan(surface) && !hasHan(entry.headword);
  return isTranslation
    ? markSubstring('translation', entry.translation, foldWithOffsets(surface).text)
    : orWhole(entry, []);
}

function orWhole(entry: Entry, ranges: readonly MatchRange[]): readonly MatchRange[] {
  if (ranges.length > 0) return ranges;
  return [{ field: 'headword', index: 0, start: 0, end: entry.headword.length }];
}

/** Brings ranges of a folded text back to the original, in order, overlapping ones joined. */
function toRanges(
  field: MarkedField,
  index: number,
  folded: FoldedText,
  ranges: readonly (readonly [start: number, end: number])[],
): readonly MatchRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const start = folded.starts[from];
    const end = folded.ends[to - 1];
    const last = joined.at(-1);
    if (start === undefined || end === undefined || end <= start) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ field, index, start, end }));
}
