/** Milliseconds of sorting before the screen has its turn. */
const SLICE = 8;
/** So many are sorted at once by the engine's own sort. */
const RUN = 256;

/**
 * Sorts without holding the screen up: runs are sorted at once and merged in slices. Equal items
 * stay in their order.
 *
 *     runs    [3 7 9] [1 4 8] [2 5 6]
 *     merged  [1 3 4 7 8 9]   [2 5 6]
 *             [1 2 3 4 5 6 7 8 9]
 *
 * @returns null when `isOutdated` said so meanwhile.
 */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  isOutdated: () => boolean,
): Promise<readonly T[] | null> {
  let sliceEnd = performance.now() + SLICE;
  const pause = async (): Promise<void> => {
    if (performance.now() < sliceEnd) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    sliceEnd = performance.now() + SLICE;
  };

  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).toSorted(compare));
    await pause();
    if (isOutdated()) return null;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [one = [], other = []] = [runs[index], runs[index + 1]];
      const both: T[] = [];
      let [i, j] = [0, 0];
      while (i < one.length || j < other.length) {
        const isFirst =
          j >= other.length || (i < one.length && compare(one[i] as T, other[j] as T) <= 0);
        both.push(isFirst ? (one[i++] as T) : (other[j++] as T));
        if (both.length % RUN === 0) {
          await pause();
          if (isOutdated()) return null;
        }
      }
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}
