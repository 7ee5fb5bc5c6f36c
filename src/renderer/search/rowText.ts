import type { Hit } from '../../shared/hit.ts';
import { fieldMarks, lineMarks, markedMatches } from '../entry/HitText.tsx';
import type { TextRange } from '../ui/MarkedText.tsx';

/** What a row says of an entry in one line, and what of it is marked. */
export interface RowText {
  readonly text: string;
  readonly lang: string;
  readonly marks: readonly TextRange[];
}

type Told = Pick<Hit, 'entry' | 'matches' | 'tier' | 'excerpt'>;

/**
 * The translation of a hit in one line: its lines and glosses joined, those with what matched first,
 * since the end of a long line is not seen. Of a hit in an example, a note or a definition, that text;
 * of an entry of nothing but labels, those.
 */
export function rowText(hit: Told): RowText {
  const { entry, matches } = hit;
  const { translation, translationLanguage } = entry;
  const sentence = sentenceOf(hit);
  if (sentence !== null) return sentence;
  const marks = fieldMarks(matches, 'translation');
  const glosses = partsOf(translation);
  const isMarked = ({ start, end }: TextRange): boolean =>
    marks.some((mark) => mark.start >= start && mark.end <= end);
  const parts = [...glosses.filter(isMarked), ...glosses.filter((part) => !isMarked(part))];
  const separator = /^zh(?:-|$)/.test(translationLanguage) ? '；' : '; ';
  const text = parts
    .map(({ start, end }) => translation.slice(start, end).trim())
    .filter((part) => part !== '')
    .join(separator);
  const shown = markedMatches(hit).length === 0 ? [] : lineMarks(translation, marks, text);
  if (text === '') return { text: entry.tags.join(', '), lang: translationLanguage, marks: [] };
  return { text, lang: translationLanguage, marks: shown };
}

/** The sentence that a word was found in, from a little before that place; null for another hit. */
function sentenceOf({ entry, matches, tier, excerpt }: Told): RowText | null {
  if (tier !== 'text') return null;
  if (excerpt !== undefined) return { text: excerpt, lang: entry.headwordLanguage, marks: [] };
  const first = matches
    .filter(({ field }) => field === 'example' || field === 'note')
    .toSorted((a, b) => a.index - b.index || a.start - b.start)[0];
  if (first === undefined) return null;
  const { field, index } = first;
  const whole = field === 'example' ? (entry.examples[index] ?? '') : entry.note;
  const from = first.start <= BEFORE ? 0 : whole.indexOf(' ', first.start - BEFORE) + 1;
  const start = from === 0 || from > first.start ? Math.max(0, first.start - BEFORE) : from;
  const cut = start === 0 ? '' : '… ';
  return {
    text: cut + whole.slice(start).replaceAll('\n', ' '),
    lang: field === 'example' ? entry.headwordLanguage : entry.translationLanguage,
    marks: fieldMarks(matches, field, index)
      .filter((mark) => mark.start >= start)
      .map((mark) => ({
        start: mark.start - start + cut.length,
        end: mark.end - start + cut.length,
      })),
  };
}

/** Characters that are seen before what was found in a sentence. */
const BEFORE = 20;

/** Where the glosses of a translation stand: they end at semicolons and line breaks outside brackets. */
function partsOf(text: string): readonly TextRange[] {
  const parts: TextRange[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && ENDS.includes(character))) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...parts, { start, end: text.length }];
}

const OPENING = '(（[';
const CLOSING = ')）]';
const ENDS = ';；';
