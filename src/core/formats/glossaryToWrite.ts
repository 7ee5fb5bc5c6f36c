import type { DictionaryInfo } from '../../shared/entry.ts';
import type { NewGlossaryRow } from '../../shared/library.ts';

/** A glossary that is to be written into a file. */
export interface GlossaryToWrite extends Pick<
  DictionaryInfo,
  'name' | 'headwordLanguage' | 'translationLanguage' | 'source' | 'licence'
> {
  readonly rows: readonly NewGlossaryRow[];
}
