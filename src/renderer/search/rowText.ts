import type { Hit } from '../../shared/hit.ts';
import { fieldMarks } from '../entry/fieldMarks.ts';
import { lineMarks } from '../entry/word/lineMarks.ts';
import type { TextRange } from '../ui/markRange.ts';

/** What a row says of an entry in one line, and what of it is marked. */
export interface RowText {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/**
 * The translation of a hit in one line: its lines and glosses joined, those with what matched first,
 * since the end of a long line is not seen.
 */
export function rowText({ entry, matches }: Pick<Hit, 'entry' | 'matches'>): RowText {
  const { translation, translationLanguage } = entry;
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
  return { text, marks: lineMarks(translation, marks, text) };
}

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
