import type { EntryBody } from '../../shared/body.ts';
import type {
  DictionaryId,
  DictionaryInfo,
  Entry,
  EntryId,
  EntryView,
} from '../../shared/entry.ts';
import { DEFAULT_LIST, type Favorite, type FavoriteId } from '../../shared/favorite.ts';
import type { Hit, SearchAnswer } from '../../shared/hit.ts';

export const DICTIONARY: DictionaryInfo = {
  id: 'phrases' as DictionaryId,
  name: 'Phrases',
  kind: 'glossary',
  headwordLanguage: 'en',
  translationLanguage: 'zh-Hans',
  entryCount: 3,
  source: 'Training data for language models',
  licence: 'CC BY 4.0',
  isShipped: true,
};

export const sampleEntry = (
  headword: string,
  translation: string,
  more: Partial<Entry> = {},
): Entry => ({
  id: `phrases:${headword}` as EntryId,
  dictionaryId: DICTIONARY.id,
  dictionaryName: DICTIONARY.name,
  headword,
  headwordLanguage: 'en',
  translation,
  translationLanguage: 'zh-Hans',
  reading: '',
  examples: [],
  tags: [],
  note: '',
  ...more,
});

export const COLLAPSE: Entry = sampleEntry('model collapse', '模型崩溃', {
  reading: 'mó xíng bēng kuì',
  examples: ['Recursive self-training risks model collapse.'],
});

export const SHIFT: Entry = sampleEntry('distribution shift', '分布偏移');

export const sampleHit = (entry: Entry, more: Partial<Hit> = {}): Hit => ({
  entry,
  others: [],
  tier: 'exact',
  reason: { kind: 'exact', field: 'headword' },
  script: null,
  matches: [],
  ...more,
});

export const sampleAnswer = (
  query: string,
  hits: readonly Hit[],
  more: Partial<SearchAnswer> = {},
): SearchAnswer => ({
  query,
  searchedAs: query,
  tookMs: 0.4,
  hits,
  nearest: [],
  isCancelled: false,
  ...more,
});

export const sampleView = (entry: Entry, body: EntryBody | null = null): EntryView => ({
  entry,
  body,
  dictionary: DICTIONARY,
  related: [],
});

export const sampleFavorite = (entry: Entry, addedAt = 0): Favorite => ({
  id: `favorite of ${entry.id}` as FavoriteId,
  entryId: entry.id,
  headword: entry.headword,
  headwordLanguage: entry.headwordLanguage,
  translation: entry.translation,
  translationLanguage: entry.translationLanguage,
  reading: entry.reading,
  example: entry.examples[0] ?? '',
  dictionaryName: entry.dictionaryName,
  addedAt,
  lists: [DEFAULT_LIST],
  tags: [],
  note: '',
  metIn: '',
});
