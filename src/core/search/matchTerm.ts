import type { FieldText } from './row.ts';
import type { Term } from './question.ts';

/** How one term of a query stands in a text. */
export interface TermMatch {
  /** Index of the text's token; the first one for a run. */
  readonly token: number;
  /** Offsets in the folded text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly how: 'literal' | 'beginning' | 'inflected';
  /** Distance of the inflection; 0 for the others. */
  readonly distance: number;
}

/** What a term prefers where a word both begins with it and is another form of it: `law`, `laws`. */
export type TermPreference = 'beginning' | 'inflected';

/**
 * Finds the best place of a term in a text: the word itself, then a word that begins with it (the
 * last one of a query only) or another form of it, as preferred; a run of unspaced characters
 * anywhere.
 *
 * @param forms Other forms of the term with their distances, see `Vocabulary.related`.
 */
export function matchTerm(
  term: Term,
  text: FieldText,
  forms: ReadonlyMap<string, number>,
  preference: TermPreference,
): TermMatch | null {
  if (term.kind === 'run') return matchRun(term.text, text);
  let beginning: TermMatch | null = null;
  let inflected: TermMatch | null = null;
  for (let i = 0; i < text.tokens.length; i += 1) {
    const token = text.tokens[i];
    if (token?.kind !== 'word') continue;
    const { start, end } = token;
    if (token.text === term.text) return { token: i, start, end, how: 'literal', distance: 0 };
    if (beginning === null && term.isOpen && token.text.startsWith(term.text)) {
      const typedEnd = start + term.text.length;
      beginning = { token: i, start, end: typedEnd, how: 'beginning', distance: 0 };
    }
    const distance = forms.get(token.text);
    if (distance !== undefined && distance < (inflected?.distance ?? Infinity)) {
      inflected = { token: i, start, end, how: 'inflected', distance };
    }
  }
  return preference === 'inflected' ? (inflected ?? beginning) : (beginning ?? inflected);
}

function matchRun(run: string, text: FieldText): TermMatch | null {
  const start = text.folded.indexOf(run);
  if (start < 0) return null;
  const token = text.tokens.findIndex(({ end }) => end > start);
  return { token, start, end: start + run.length, how: 'literal', distance: 0 };
}
