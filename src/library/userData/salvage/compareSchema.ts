import { DatabaseSync } from 'node:sqlite';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { migrate, MIGRATIONS, schemaVersion } from '../migrations.ts';

/** No object of ours is described in more letters. */
const LONGEST_SQL = 10_000;

/**
 * Compares the schema of a database with that of its version, letter by letter. A view, a trigger, a
 * virtual table, an index or a generated column more may run for ever, or do something else, as
 * soon as anything else is asked of the file: so nothing else is asked of it before.
 *
 * @throws BadFile `not-recognised` for a database without a version, `unsupported` for one of a
 * newer version, `foreign-schema` with the name of the first thing that is not ours, or is missing
 */
export function compareSchema(db: DatabaseSync): void {
  const version = schemaVersion(db);
  if (version < 1) throw new BadFile('not-recognised', 'SQLite');
  if (version > MIGRATIONS.length) throw new BadFile('unsupported', `version ${version}`);
  const encoding = db.prepare('PRAGMA encoding').get()?.['encoding'];
  if (encoding !== 'UTF-8') throw new BadFile('foreign-schema', String(encoding));
  const missing = new Set(ownSchema(version));
  for (const object of objectsOf(db)) {
    const { text, name } = object;
    if (!missing.delete(text)) throw new BadFile('foreign-schema', name.slice(0, 200));
  }
  const [first] = missing;
  if (first !== undefined) {
    throw new BadFile('foreign-schema', String((JSON.parse(first) as string[])[1]));
  }
}

/** Whether {@link compareSchema} finds nothing. */
export function hasOwnSchema(db: DatabaseSync): boolean {
  try {
    compareSchema(db);
    return true;
  } catch (error) {
    if (error instanceof BadFile) return false;
    throw error;
  }
}

const KNOWN = new Map<number, readonly string[]>();

/** What the migrations make of an empty database. */
function ownSchema(version: number): readonly string[] {
  const known = KNOWN.get(version);
  if (known !== undefined) return known;
  const db = new DatabaseSync(':memory:');
  try {
    migrate(db, MIGRATIONS.slice(0, version));
    const objects = [...objectsOf(db)].map(({ text }) => text);
    KNOWN.set(version, objects);
    return objects;
  } finally {
    db.close();
  }
}

function* objectsOf(db: DatabaseSync): Generator<{ readonly name: string; readonly text: string }> {
  const objects = db.prepare(`
    SELECT type, substr(name, 1, ${LONGEST_SQL}) AS name, substr(tbl_name, 1, ${LONGEST_SQL}) AS tbl,
      substr(sql, 1, ${LONGEST_SQL}) AS sql
    FROM sqlite_schema`);
  for (const { type, name, tbl, sql } of objects.iterate()) {
    yield { name: String(name), text: JSON.stringify([type, name, tbl, sql]) };
  }
}
