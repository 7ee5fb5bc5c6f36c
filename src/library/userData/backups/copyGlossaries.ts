import type { DatabaseSync } from 'node:sqlite';
import { GLOSSARIES } from './countRows.ts';

/**
 * Gives the glossaries of the attached database `source` other ids where a dictionary that is here
 * has theirs; favorites and history of `source` lead to their entries as before.
 */
export function renameTakenGlossaries(db: DatabaseSync): void {
  const taken = db.prepare(`SELECT id FROM source.catalogue WHERE ${GLOSSARIES}
    AND id IN (SELECT id FROM main.catalogue WHERE kind <> 'glossary')`);
  const isTaken = db.prepare(
    'SELECT 1 FROM main.catalogue WHERE id = ?1 UNION SELECT 1 FROM source.catalogue WHERE id = ?1',
  );
  const changes = [
    'UPDATE source.catalogue SET id = :to WHERE id = :from',
    `UPDATE source.glossary_rows SET glossary_id = :to, id = :to || substr(id, length(:from) + 1)
      WHERE glossary_id = :from`,
    ...['favorites', 'history'].map(
      (table) => `UPDATE source.${table} SET entry_id = :to || substr(entry_id, length(:from) + 1)
        WHERE substr(entry_id, 1, length(:from) + 1) = :from || ':'`,
    ),
  ].map((sql) => db.prepare(sql));
  for (const { id } of taken.all()) {
    const from = String(id);
    let number = 2;
    while (isTaken.get(`${from}-${number}`) !== undefined) number += 1;
    for (const change of changes) change.run({ from, to: `${from}-${number}` });
  }
}

/**
 * Puts the own glossaries of the attached database `source` in place of those that are here. What
 * is shipped comes with the app, and dictionaries lie in files of their own: these stay as they are.
 */
export function copyGlossaries(db: DatabaseSync): void {
  db.exec(`
    DELETE FROM main.glossary_rows;
    DELETE FROM main.catalogue WHERE kind = 'glossary';
    INSERT INTO main.catalogue SELECT * FROM source.catalogue WHERE ${GLOSSARIES};
    INSERT INTO main.glossary_rows SELECT * FROM source.glossary_rows
      WHERE glossary_id IN (SELECT id FROM source.catalogue WHERE ${GLOSSARIES});
  `);
}
