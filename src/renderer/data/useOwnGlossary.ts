import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DictionaryId, Entry, EntryId } from '../../shared/entry.ts';
import type { GlossaryRow, LibraryItem, NewGlossaryRow } from '../../shared/library.ts';
import { MAX_HEADWORD } from '../../shared/limits.ts';
import { done, type FailureReason } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import { openGlossary } from '../screen/screenStore.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { useChange } from './failureText.ts';
import { dictionariesQuery, glossaryRowsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { useLibraryChanges } from './useLibraryChanges.ts';

/** Gives the reader's first own glossary, and makes one where there is none; null when that fails. */
export function useOwnGlossary(): () => Promise<LibraryItem | null> {
  const { t } = useTranslation();
  const { create } = useLibraryChanges();
  return async () => {
    const items = await queryClient.query(dictionariesQuery);
    return (
      items.find(({ isEditable }) => isEditable) ??
      (await create({
        name: t('library.newGlossaryName'),
        headwordLanguage: 'en',
        translationLanguage: 'zh-Hans',
      }))
    );
  };
}

/**
 * Copies an entry into the reader's first own glossary of its languages, and makes one where there
 * is none; says so. What is not added has been told to the reader.
 */
export function useAddEntry(): (entry: Entry, translation: string) => Promise<boolean> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  const { create } = useLibraryChanges();
  return async ({ headword, reading, examples, tags, note, ...entry }, translation) => {
    const { headwordLanguage, translationLanguage } = entry;
    const items = await queryClient.query(dictionariesQuery);
    const own =
      items.find(
        (item) =>
          item.isEditable &&
          item.headwordLanguage === headwordLanguage &&
          item.translationLanguage === translationLanguage,
      ) ??
      (await create({
        name: t('library.newGlossaryName'),
        headwordLanguage,
        translationLanguage,
      }));
    if (own === null) return false;
    const row = { headword, translation, reading, examples, tags, note };
    const answer = await change(api.addGlossaryRows(own.id, [row]));
    if (answer === null) return false;
    await Promise.all([
      queryClient.invalidateQueries(dictionariesQuery),
      queryClient.invalidateQueries(glossaryRowsQuery(own.id)),
    ]);
    const isAdded = answer.value.added.length > 0;
    say(
      isAdded
        ? { text: t('entry.addedTo', { headword, name: own.name }) }
        : { text: t('glossary.leftOut', { count: 1 }), isFailure: true },
    );
    return isAdded;
  };
}

/** Longest headword that a glossary takes, in characters. */

/** Opens the reader's first own glossary with a new entry begun; makes one when there is none. */
export function useAddToGlossary(): (headword: string) => Promise<void> {
  const ownGlossary = useOwnGlossary();
  return async (headword) => {
    const own = await ownGlossary();
    if (own !== null) openGlossary(own.id, headword.slice(0, MAX_HEADWORD));
  };
}

interface GlossaryRows {
  /** In their order; empty while they are read, and when they cannot be. */
  readonly rows: readonly GlossaryRow[];
  readonly isPending: boolean;
  readonly failure: FailureReason | null;
  /** Gives the rows that are in; null when nothing is. */
  readonly add: (rows: readonly NewGlossaryRow[]) => Promise<readonly GlossaryRow[] | null>;
  /** Gives the row as it is kept; null when it was not. */
  readonly change: (row: GlossaryRow) => Promise<GlossaryRow | null>;
  /** Tells of the removal with a way back. */
  readonly remove: (rows: readonly GlossaryRow[]) => Promise<boolean>;
  readonly restore: (rows: readonly GlossaryRow[]) => Promise<boolean>;
}

const NONE: readonly GlossaryRow[] = [];

/** The entries of an own glossary and the changes of them, each on the screen once it is on disk. */
export function useGlossaryRows(id: DictionaryId): GlossaryRows {
  const { t } = useTranslation();
  const say = useFeedback();
  const tryTo = useChange();
  const query = glossaryRowsQuery(id);
  const { data, isPending, isError } = useQuery(query);

  const show = (change: (rows: readonly GlossaryRow[]) => readonly GlossaryRow[]): void => {
    queryClient.setQueryData(query.queryKey, (known) =>
      known?.kind === 'done' ? done(change(known.value)) : known,
    );
    void queryClient.invalidateQueries(dictionariesQuery);
  };

  const restore: GlossaryRows['restore'] = async (rows) => {
    if ((await tryTo(api.restoreGlossaryRows(id, idsOf(rows)))) === null) return false;
    await queryClient.invalidateQueries(query);
    say({ text: t('glossary.restored', { count: rows.length }) });
    return true;
  };

  return {
    rows: data?.kind === 'done' ? data.value : NONE,
    isPending,
    failure: data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null,
    add: async (rows) => {
      const answer = await tryTo(api.addGlossaryRows(id, rows));
      if (answer === null) return null;
      const { added, leftOut } = answer.value;
      show((known) => [...known, ...added]);
      if (rows.length > 1 || leftOut > 0) {
        const text = t('glossary.added', { count: added.length });
        const rest = leftOut === 0 ? '' : ` ${t('glossary.leftOut', { count: leftOut })}`;
        say({ text: text + rest, isFailure: leftOut > 0 });
      }
      return added;
    },
    change: async (row) => {
      const answer = await tryTo(api.changeGlossaryRow(id, row));
      if (answer === null) return null;
      show((known) => known.map((each) => (each.id === row.id ? answer.value : each)));
      return answer.value;
    },
    remove: async (rows) => {
      if ((await tryTo(api.removeGlossaryRows(id, idsOf(rows)))) === null) return false;
      const gone = new Set(idsOf(rows));
      show((known) => known.filter((row) => !gone.has(row.id)));
      say({
        text: t('glossary.removed', { count: rows.length, headword: rows[0]?.headword ?? '' }),
        action: { label: t('common.undo'), run: () => void restore(rows) },
      });
      return true;
    },
    restore,
  };
}

const idsOf = (rows: readonly GlossaryRow[]): readonly EntryId[] => rows.map(({ id }) => id);
