import type { DatabaseSync } from 'node:sqlite';

/**
 * Tells whether another connection has committed a change since it was asked last. SQLite counts
 * those of other connections alone, for each connection.
 */
export function changeWatch(db: DatabaseSync): () => boolean {
  const read = db.prepare('PRAGMA data_version');
  const version = (): unknown => read.get()?.['data_version'];
  let known = version();
  return () => {
    const before = known;
    known = version();
    return known !== before;
  };
}
