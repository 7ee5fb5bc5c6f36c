import { useQuery } from '@tanstack/react-query';
import type { DictionaryId, Entry, EntryId, EntryView } from '../../shared/entry.ts';
import type { Favorite } from '../../shared/favorite.ts';
import { entryQuery } from './queries.ts';
import { useFavorites } from './useFavorites.ts';

/** An entry as far as it is known. */
export type EntryRead =
  | { readonly kind: 'pending' }
  | { readonly kind: 'found'; readonly view: EntryView }
  /** Its dictionary is gone, but it was kept as a favorite. */
  | { readonly kind: 'kept'; readonly entry: Entry }
  | { readonly kind: 'missing' };

/** Reads an entry with what stands beside it; null reads nothing. */
export function useEntryView(id: EntryId | null): EntryRead {
  const { data, isError } = useQuery({
    ...entryQuery(id ?? ('' as EntryId)),
    enabled: id !== null,
  });
  const { favorites } = useFavorites();
  if (id === null) return { kind: 'pending' };
  if (data) return { kind: 'found', view: data };
  if (data === undefined && !isError) return { kind: 'pending' };
  const favorite = favorites.find(({ entryId }) => entryId === id);
  return favorite === undefined ? { kind: 'missing' } : { kind: 'kept', entry: entryOf(favorite) };
}

/** The entry itself, as far as it is known. */
export function entryOfRead(read: EntryRead): Entry | null {
  if (read.kind === 'found') return read.view.entry;
  return read.kind === 'kept' ? read.entry : null;
}

/** The words that a favorite kept, as an entry. */
const entryOf = (favorite: Favorite): Entry => ({
  id: favorite.entryId,
  dictionaryId: '' as DictionaryId,
  dictionaryName: favorite.dictionaryName,
  headword: favorite.headword,
  headwordLanguage: favorite.headwordLanguage,
  translation: favorite.translation,
  translationLanguage: favorite.translationLanguage,
  reading: favorite.reading,
  examples: favorite.example === '' ? [] : [favorite.example],
  tags: [],
  note: '',
});
