import type { DictionaryRecord } from '../../../core/formats/formatReader.ts';
import { noteWithAvoid } from '../../../core/formats/glossaryRow.ts';
import { NO_DETAILS, type StoredWord } from './packWord.ts';

/** What a record says, whatever its kind: an article by its words. */
export function contentOf({ content }: DictionaryRecord): StoredWord {
  const nothing = {
    headword: '',
    variant: '',
    rank: 0,
    details: NO_DETAILS,
    examples: [],
    note: '',
  };
  switch (content.kind) {
    case 'word': {
      const { reading, variant, rank, details } = content;
      return { ...nothing, reading, variant, rank, details, translation: '', tags: [] };
    }
    case 'fields': {
      const { reading, translation, examples, tags, rank = 0 } = content;
      const note = noteWithAvoid(content);
      return { ...nothing, reading, translation, examples, tags, note, rank };
    }
    default:
      return {
        ...nothing,
        reading: content.reading,
        translation: content.text,
        tags: content.tags,
      };
  }
}
