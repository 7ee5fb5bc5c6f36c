import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Unpacked packages of real dictionaries, one folder each; outside of git. */
const CACHE = resolve(import.meta.dirname, '../../../../.cache/dictionaries');

/**
 * Path of a file of a real dictionary, or null when its package is not in the cache:
 * `realDictionary('edict', 'usr/share/edict/edict')`. A test that needs it is skipped then, with a
 * message that says so.
 */
export function realDictionary(packageName: string, path: string): string | null {
  const file = join(CACHE, packageName, path);
  return existsSync(file) ? file : null;
}
