import type { DictionaryInfo, Entry, EntryId } from '../../shared/entry.ts';
import type { NewGlossaryRow } from '../../shared/library.ts';
import { pinyinOf } from '../../text/pinyin.ts';
import { hasHan } from '../../text/script.ts';
import { withAvoid } from './glossaryRow.ts';

/** What an entry takes from its glossary. */
export type GlossaryAbout = Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage'
>;

/** The entry of a row; a reading is made where there is Chinese without one. */
export function rowToEntry(
  row: NewGlossaryRow & { readonly id: EntryId },
  about: GlossaryAbout,
): Entry {
  const { id, headword, translation, reading, examples, tags, note, avoid } = row;
  return {
    id,
    dictionaryId: about.id,
    dictionaryName: about.name,
    headword,
    headwordLanguage: about.headwordLanguage,
    translation,
    translationLanguage: about.translationLanguage,
    reading: reading || pinyinOf(hasHan(headword) ? headword : translation),
    examples,
    tags,
    note,
    ...withAvoid(avoid ?? []),
  };
}
