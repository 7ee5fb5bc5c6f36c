import type { Entry } from '../../shared/entry.ts';
import type { Level, WordDetails } from '../../shared/word.ts';
import { useEntryView } from '../data/useEntryView.ts';
import { readingOf } from './readingOf.ts';

/** What the head of a page tells of a word that its own entry may not know. */
export interface Spoken {
  /** The entry with the pronunciation of the headword; null where no dictionary has it. */
  readonly read: Entry | null;
  readonly levels: readonly Level[];
  readonly rank: number | undefined;
}

/**
 * Pronunciation, levels and rank of a word: its own, or else those that another dictionary has of the
 * same headword. A glossary of terms has none of them.
 *
 * @param word What its own dictionary says of it as data.
 */
export function useSpoken(
  entry: Entry,
  word: WordDetails | null,
  others: readonly Entry[],
): Spoken {
  const same = others.filter(
    ({ headword, headwordLanguage }) =>
      headword === entry.headword && headwordLanguage === entry.headwordLanguage,
  );
  const all = [entry, ...same];
  const read = all.find((each) => readingOf(each) === 'headword') ?? null;
  const ranked = all.find(({ rank }) => rank !== undefined);
  const isOwn = ranked === undefined || ranked === entry || (word?.levels ?? []).length > 0;
  const view = useEntryView(isOwn ? null : ranked.id);
  const said = view.kind === 'found' ? view.view.word : word;
  return {
    read,
    levels: said?.levels ?? [],
    rank: ranked?.rank,
  };
}
