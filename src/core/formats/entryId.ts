import type { DictionaryId, EntryId } from '../../shared/entry.ts';

/**
 * Names an entry: `<dictionary>:<headword>`, with `#2`, `#3` ... for further entries of the same
 * headword, unless another headword is spelled just so.
 */
export function makeEntryId(
  dictionary: DictionaryId,
  headword: string,
  isTaken: (id: EntryId) => boolean,
): EntryId {
  let id = `${dictionary}:${headword}` as EntryId;
  for (let n = 2; isTaken(id); n += 1) id = `${dictionary}:${headword}#${n}` as EntryId;
  return id;
}
