import type { DatabaseSync } from 'node:sqlite';
import type { EntryId } from '../../../shared/entry.ts';
import {
  type HistoryDay,
  type HistoryItem,
  KEPT_LIMITS,
  type MissedWord,
} from '../../../shared/favorite.ts';
import { legibleRows, numberIn, textIn } from './legibleRows.ts';

/** Lookups as another file has them. */
export interface SalvagedHistory {
  readonly items: readonly HistoryItem[];
  /** Of a day, only what it says by itself is used: day, entry, query, time and count. */
  readonly days: readonly HistoryDay[];
}

/** The lookups that can be read. */
export function salvageHistory(db: DatabaseSync): SalvagedHistory {
  const items = legibleRows(db, 'history', 'rowid').flatMap((row): HistoryItem[] => {
    const entryId = textIn(row, 'entry_id') as EntryId;
    const [lastAt, count] = [numberIn(row, 'last_at'), numberIn(row, 'count')];
    if (entryId === '' || lastAt === null || count === null) return [];
    return [
      {
        entryId,
        headword: textIn(row, 'headword'),
        headwordLanguage: textIn(row, 'headword_language'),
        translation: textIn(row, 'translation'),
        translationLanguage: textIn(row, 'translation_language'),
        query: textIn(row, 'query'),
        lastAt,
        count,
      },
    ];
  });
  const byEntry = new Map(items.map((item) => [item.entryId, item]));
  const days = legibleRows(db, 'history_days', 'rowid').flatMap((row): HistoryDay[] => {
    const item = byEntry.get(textIn(row, 'entry_id') as EntryId);
    const [day, lastAt, count] = [
      textIn(row, 'day'),
      numberIn(row, 'last_at'),
      numberIn(row, 'count'),
    ];
    if (item === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) || lastAt === null || count === null) {
      return [];
    }
    return [{ day, item: { ...item, query: textIn(row, 'query'), lastAt, count } }];
  });
  return { items, days };
}

/** The words not found that can be read. */
export const salvageMissed = (db: DatabaseSync): readonly MissedWord[] =>
  legibleRows(db, 'missed_words', 'rowid').flatMap((row): MissedWord[] => {
    const word = textIn(row, 'word');
    const [lastAt, count] = [numberIn(row, 'last_at'), numberIn(row, 'count')];
    if (word === '' || word.length > KEPT_LIMITS.query || lastAt === null || count === null) {
      return [];
    }
    return [{ word, lastAt, count }];
  });
