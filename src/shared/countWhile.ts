/** How many of a list, the first ones, are so; found by halving: after one that is not so, none is. */
export function countWhile<T>(list: ArrayLike<T>, isSo: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
