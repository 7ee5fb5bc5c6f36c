import type { DatabaseSync } from 'node:sqlite';
import type { DictionaryId } from '../../shared/entry.ts';
import type { GlossaryRow } from '../../shared/library.ts';

/**
 * Reads the rows of an own glossary that are not removed, in their order; none for another id.
 *
 * @throws what SQLite throws.
 */
export function readGlossaryRows(db: DatabaseSync, id: DictionaryId): readonly GlossaryRow[] {
  const rows = db
    .prepare(
      `SELECT id, headword, translation, reading, examples, tags, note FROM glossary_rows
        WHERE glossary_id = ? AND removed_at IS NULL ORDER BY position`,
    )
    .all(id);
  return rows.map((row) => ({
    ...(row as unknown as GlossaryRow),
    examples: JSON.parse(String(row['examples'])) as readonly string[],
    tags: JSON.parse(String(row['tags'])) as readonly string[],
  }));
}

/** The values of a row as a statement takes them, lists as JSON. */
export function toParameters({ examples, tags, ...row }: GlossaryRow) {
  return { ...row, examples: JSON.stringify(examples), tags: JSON.stringify(tags) };
}
