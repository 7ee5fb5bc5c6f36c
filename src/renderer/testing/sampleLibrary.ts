import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import type { ImportPreview, ImportReport } from '../../shared/import.ts';
import type { GlossaryRow, LibraryItem } from '../../shared/library.ts';
import { DICTIONARY } from './sampleEntries.ts';

export const PHRASES: LibraryItem = {
  ...DICTIONARY,
  isOn: true,
  isEditable: false,
  format: null,
  fileName: '',
  addedAt: 0,
  size: 12_000,
  mediaCount: 0,
  problem: null,
};

export const MINE: LibraryItem = {
  ...PHRASES,
  id: 'mine' as DictionaryId,
  name: 'My glossary',
  entryCount: 2,
  source: '',
  licence: '',
  isShipped: false,
  isEditable: true,
  addedAt: Date.UTC(2026, 0, 2),
  size: 2048,
};

export const WORDNET: LibraryItem = {
  ...PHRASES,
  id: 'wordnet' as DictionaryId,
  name: 'WordNet 3.0',
  kind: 'dictionary',
  translationLanguage: 'en',
  entryCount: 147_306,
  isShipped: false,
  format: 'dictd',
  fileName: 'wn.index',
  addedAt: Date.UTC(2026, 1, 3),
  size: 48_000_000,
};

export const sampleRow = (
  headword: string,
  translation: string,
  more: Partial<GlossaryRow> = {},
): GlossaryRow => ({
  id: `mine:${headword}` as EntryId,
  headword,
  translation,
  reading: '',
  examples: [],
  tags: [],
  note: '',
  ...more,
});

const NO_GARBLED = { repaired: 0, lost: 0, samples: [] } as const;
const NO_SKIPPED = { count: 0, lines: [] } as const;

export const samplePreview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  ticket: 't1',
  fileName: 'words.csv',
  format: 'csv',
  encoding: { label: 'gb18030', isGuessed: true },
  delimiter: ';',
  columns: [
    { header: 'English', role: 'headword' },
    { header: 'Chinese', role: 'translation' },
    { header: 'Remark', role: null },
  ],
  hasHeader: true,
  sheets: null,
  name: 'words',
  headwordLanguage: 'en',
  translationLanguage: 'zh-Hans',
  kind: 'glossary',
  canBeGlossary: true,
  rows: [
    {
      headword: 'apple',
      translation: '苹果',
      reading: 'píng guǒ',
      example: 'An apple.',
      note: '',
    },
  ],
  entryCount: 1200,
  isWhole: true,
  duplicateCount: 3,
  sizeOnDisk: 250_000,
  skipped: NO_SKIPPED,
  garbled: NO_GARBLED,
  sameAs: null,
  ...more,
});

export const sampleReport = (more: Partial<ImportReport> = {}): ImportReport => ({
  kind: 'imported',
  id: 'words' as DictionaryId,
  name: 'words',
  storedAs: 'glossary',
  entryCount: 1200,
  skipped: NO_SKIPPED,
  garbled: NO_GARBLED,
  tookMs: 1500,
  bytes: 260_000,
  replaced: null,
  ...more,
});
