const FIRST = 1_000;
const REST = 250_000;
/** Bytes of the file that one batch is read from, since its items may hold on to them. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Parts a sequence into batches, the first one small, so that a preview needs no more. Indexes are
 * read like this: each batch is sorted by where its articles lie, or every article might need
 * another chunk of a packed file to be unpacked again.
 *
 * @param items with the place in the file up to which it was read for them, in bytes.
 */
export function* batches<T extends { readonly readTo: number }>(
  items: Iterable<T>,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = FIRST;
  let start = 0;
  for (const item of items) {
    batch.push(item);
    if (batch.length === size || item.readTo - start > LONGEST) {
      yield batch;
      batch = [];
      size = REST;
      start = item.readTo;
    }
  }
  if (batch.length > 0) yield batch;
}
