import type { DatabaseSync } from 'node:sqlite';
import { withAvoid } from '../../../core/formats/glossaryRow.ts';
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
      'SELECT * FROM glossary_rows WHERE glossary_id = ? AND removed_at IS NULL ORDER BY position',
    )
    .all(id);
  // The terminal reads user data of earlier versions too, which have no column for what to avoid.
  return rows.map(({ id: rowId, headword, translation, reading, examples, tags, note, avoid }) => ({
    ...({ id: rowId, headword, translation, reading, note } as unknown as GlossaryRow),
    examples: textsIn(examples),
    tags: textsIn(tags),
    ...withAvoid(textsIn(avoid ?? '[]')),
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
export function toParameters({ examples, tags, avoid = [], ...row }: GlossaryRow) {
  return {
    ...row,
    examples: JSON.stringify(examples),
    tags: JSON.stringify(tags),
    avoid: JSON.stringify(avoid),
  };
}
