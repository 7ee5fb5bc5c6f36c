import type { ConflictField, ImportConflict, KeptRecord } from '../../shared/transfer.ts';

/** A favorite as an import meets it, with what names it where it is kept. */
export interface KnownFavorite {
  readonly id: string;
  readonly record: KeptRecord;
}

/** What an import has to do about one row of its file. */
export type ImportStep =
  | { readonly kind: 'add'; readonly record: KeptRecord }
  /** Kept already: `fill` are texts that were empty. */
  | {
      readonly kind: 'same';
      readonly id: string;
      readonly record: KeptRecord;
      readonly fill: Texts;
    }
  /** Kept with other words; `theirs` are those of the file that differ. */
  | {
      readonly kind: 'conflict';
      readonly id: string;
      readonly record: KeptRecord;
      readonly fill: Texts;
      readonly theirs: Texts;
      readonly conflict: ImportConflict;
    };

type Texts = Readonly<Partial<Record<ConflictField, string>>>;

const FIELDS: readonly ConflictField[] = ['translation', 'reading', 'example', 'note', 'metIn'];

/**
 * Compares what a file holds with what is kept, row by row.
 *
 * A row that names its entry is the favorite of that entry, or a copy of it that was kept beside it
 * (`<entry>~2`) and says the same; one that names none is any favorite of its headword, the one
 * that says the same before others. A text that is empty on either side is no conflict. Lists and
 * tags never are: they are added. A row that says what an earlier row of the file said is `same`.
 */
export function planImport(
  known: readonly KnownFavorite[],
  rows: readonly KeptRecord[],
): readonly ImportStep[] {
  const byEntry = new Map(known.map((each) => [each.record.entryId, each]));
  const byHeadword = new Map<string, KnownFavorite[]>();
  const remember = (each: KnownFavorite): void => {
    const same = byHeadword.get(each.record.headword);
    if (same === undefined) byHeadword.set(each.record.headword, [each]);
    else same.push(each);
  };
  known.forEach(remember);
  const added = new Set<string>();

  return rows.flatMap((record): ImportStep[] => {
    const { entryId, headword } = record;
    const found = byHeadword.get(headword) ?? [];
    const candidates = found.filter(
      (each) => entryId === '' || each.record.entryId.startsWith(`${entryId}~`),
    );
    const named = entryId === '' ? undefined : byEntry.get(entryId);
    const all = named === undefined ? candidates : [named, ...candidates];
    const match = all.find((each) => differing(each.record, record).length === 0) ?? all[0];
    if (match === undefined) {
      const key = JSON.stringify([entryId, headword, record.translation]);
      // A file may name a word twice; what it says of it the second time is the same.
      if (entryId === '' && added.has(key)) return [];
      added.add(key);
      return [{ kind: 'add', record }];
    }
    const fill = pick(record, (field) => match.record[field] === '' && record[field] !== '');
    const fields = differing(match.record, record);
    if (fields.length === 0) return [{ kind: 'same', id: match.id, record, fill }];
    const conflict = {
      headword,
      fields: fields.map((field) => ({
        field,
        mine: match.record[field],
        theirs: record[field],
      })),
    };
    const theirs = pick(record, (field) => fields.includes(field));
    return [{ kind: 'conflict', id: match.id, record, fill, theirs, conflict }];
  });
}

const differing = (mine: KeptRecord, theirs: KeptRecord): readonly ConflictField[] =>
  FIELDS.filter(
    (field) => mine[field] !== '' && theirs[field] !== '' && mine[field] !== theirs[field],
  );

function pick(record: KeptRecord, isWanted: (field: ConflictField) => boolean): Texts {
  return Object.fromEntries(FIELDS.filter(isWanted).map((field) => [field, record[field]]));
}
