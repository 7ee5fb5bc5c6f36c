import type { WordContent } from '../../src/core/formats/wordFields.ts';

/** A word with all that is said about it. */
export interface CoreWord {
  readonly headword: string;
  readonly content: WordContent;
  readonly line: number;
}

/** A gloss without brackets and the endings that only fit its word into a sentence. */
export function bare(gloss: string): string {
  const text = gloss.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, '').trim();
  return text.length > 2 ? text.replace(/[的地]$/, '') : text;
}
