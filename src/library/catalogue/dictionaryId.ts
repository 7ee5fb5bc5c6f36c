import type { DictionaryId } from '../../shared/entry.ts';
import { SHIPPED_IDS } from '../shipped/shippedDictionaries.ts';

/** Names that Windows keeps for devices: no file may be called so, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_LENGTH = 40;

/**
 * Makes an id that reads like the name: `Oxford English` gives `oxford-english`, a name without
 * Latin letters and digits `dictionary`. Further ones of the same name get `-2`, `-3` ..., as do
 * those that are called like what comes with the app.
 */
export function makeDictionaryId(
  name: string,
  isTaken: (id: DictionaryId) => boolean,
): DictionaryId {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  const stem = words.replace(/^-+|-+$/g, '') || 'dictionary';
  let id = stem as DictionaryId;
  const isFree = (): boolean => !isTaken(id) && !SHIPPED_IDS.has(id) && !DEVICE.test(id);
  for (let n = 2; !isFree(); n += 1) id = `${stem}-${n}` as DictionaryId;
  return id;
}
