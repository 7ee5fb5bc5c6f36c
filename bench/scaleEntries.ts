import type { Entry, EntryId } from '../src/shared/entry.ts';
import { idOf, type ScaleDictionary } from './scaleLibrary.ts';
import { streamDictd } from './streamDictd.ts';

/** All entries of a dictionary with their whole text, as plain MiniSearch is given them. */
export function toEntries(one: ScaleDictionary | undefined): readonly Entry[] {
  if (one === undefined) throw new Error('bench: no dictionary');
  const entries: Entry[] = [];
  for (const { headwords, content } of streamDictd(one.name, one.suffix)) {
    entries.push({
      id: `${idOf(one)}:${entries.length}` as EntryId,
      dictionaryId: idOf(one),
      dictionaryName: one.name,
      headword: headwords[0] ?? '',
      headwordLanguage: one.languages[0],
      translation: content.text,
      translationLanguage: one.languages[1],
      reading: '',
      examples: [],
      tags: [],
      note: '',
    });
  }
  return entries;
}
