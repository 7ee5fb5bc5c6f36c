import type { DatabaseSync } from 'node:sqlite';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { GlossaryRow } from '../../../shared/library.ts';

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
    examples: textsIn(row['examples']),
    tags: textsIn(row['tags']),
  }));
}

/** A list of texts; what is none holds nothing, and its row can be read and removed all the same. */
function textsIn(json: unknown): readonly string[] {
  try {
    const texts: unknown = JSON.parse(String(json));
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** The values of a row as a statement takes them, lists as JSON. */
export function toParameters({ examples, tags, ...row }: GlossaryRow) {
  return { ...row, examples: JSON.stringify(examples), tags: JSON.stringify(tags) };
}
