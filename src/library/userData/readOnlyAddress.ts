import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Where a read-only connection is to look for a database, so that it leaves nothing beside it.
 *
 * Nobody has the file open when it has no log: then it is read without locks, since a read-only
 * connection would leave an empty log there.
 */
export function readOnlyAddress(file: string): URL {
  const hasLog = statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined;
  return hasLog ? pathToFileURL(file) : immutableAddress(file);
}

/** The same of a database that is read without locks, whatever lies beside it. */
export function immutableAddress(file: string): URL {
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return address;
}
