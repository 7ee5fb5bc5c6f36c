import { join } from 'node:path';
import { fetchDictionary } from '../scripts/fetchDictionaries.ts';

/** Gives the folder that holds `wn.index` and `wn.dict.dz`. Needs Debian's tools the first time. */
export function fetchWordNet(): string {
  return join(fetchDictionary('dict-wn'), 'usr/share/dictd');
}
