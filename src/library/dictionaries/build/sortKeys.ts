/** Bytes of a key that are compared at once: with their number they fit into a whole number. */
const CHUNK = 6;
/** Fewer keys are put in order one by one. */
const FEW = 12;

/** Keys one after the other, to be put in order. */
export interface Keys {
  readonly bytes: Uint8Array;
  /** Where each begins, and at last where the last one ends. */
  readonly starts: Uint32Array;
  readonly count: number;
}

/**
 * Gives the numbers of the keys in the order of their bytes; equal keys stay in theirs.
 *
 * Quicksort that parts keys in three by some of their bytes, and goes on with the bytes behind them
 * where those are equal (Bentley and Sedgewick, Fast algorithms for sorting and searching strings,
 * 1997):
 *
 *     moon model modest mode   ->   |modest mode model| moon   ->   mode modest model moon
 */
export function sortKeys(keys: Keys): Uint32Array {
  const order = Uint32Array.from({ length: keys.count }, (_, i) => i);
  const chunks = new Float64Array(keys.count);
  /** Ranges yet to be sorted: first, end, and how many bytes are known to be equal. */
  const open: number[] = [];
  const descend = (from: number, to: number, depth: number): void => {
    for (let i = from; i < to; i += 1) chunks[i] = chunkAt(keys, order[i] ?? 0, depth);
    open.push(from, to, depth);
  };
  descend(0, keys.count, 0);
  while (open.length > 0) {
    const depth = open.pop() ?? 0;
    const to = open.pop() ?? 0;
    const from = open.pop() ?? 0;
    if (to - from <= FEW) {
      insert(keys, order, from, to, depth);
      continue;
    }
    const pivot = middleOf(chunks, from, to);
    let low = from;
    let high = to;
    for (let i = from; i < high;) {
      const chunk = chunks[i] ?? 0;
      if (chunk < pivot) swap(order, chunks, i++, low++);
      else if (chunk > pivot) swap(order, chunks, i, (high -= 1));
      else i += 1;
    }
    if (low > from) open.push(from, low, depth);
    if (high < to) open.push(high, to, depth);
    // A chunk that is not full is the end of its key.
    if (pivot % (CHUNK + 1) < CHUNK) order.subarray(low, high).sort();
    else if (high - low > 1) descend(low, high, depth + CHUNK);
  }
  return order;
}

/** The bytes of a key from `depth` on as a number, and in its lowest place how many there are. */
function chunkAt({ bytes, starts }: Keys, key: number, depth: number): number {
  const start = (starts[key] ?? 0) + depth;
  const count = Math.min(CHUNK, (starts[key + 1] ?? 0) - start);
  let high = 0;
  let low = 0;
  for (let i = 0; i < 3; i += 1) {
    high = (high << 8) | (i < count ? (bytes[start + i] ?? 0) : 0);
    low = (low << 8) | (i + 3 < count ? (bytes[start + i + 3] ?? 0) : 0);
  }
  return (high * 0x1000000 + low) * (CHUNK + 1) + count;
}

function middleOf(chunks: Float64Array, from: number, to: number): number {
  const a = chunks[from] ?? 0;
  const b = chunks[(from + to) >> 1] ?? 0;
  const c = chunks[to - 1] ?? 0;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(order: Uint32Array, chunks: Float64Array, a: number, b: number): void {
  const key = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = key;
  const chunk = chunks[a] ?? 0;
  chunks[a] = chunks[b] ?? 0;
  chunks[b] = chunk;
}

function insert(keys: Keys, order: Uint32Array, from: number, to: number, depth: number): void {
  for (let i = from + 1; i < to; i += 1) {
    const key = order[i] ?? 0;
    let at = i;
    for (; at > from && isBefore(keys, key, order[at - 1] ?? 0, depth); at -= 1) {
      order[at] = order[at - 1] ?? 0;
    }
    order[at] = key;
  }
}

function isBefore({ bytes, starts }: Keys, a: number, b: number, depth: number): boolean {
  const endOfA = starts[a + 1] ?? 0;
  const endOfB = starts[b + 1] ?? 0;
  let i = (starts[a] ?? 0) + depth;
  let j = (starts[b] ?? 0) + depth;
  while (i < endOfA && j < endOfB && bytes[i] === bytes[j]) {
    i += 1;
    j += 1;
  }
  if (i === endOfA || j === endOfB) return i === endOfA && (j < endOfB || a < b);
  return (bytes[i] ?? 0) < (bytes[j] ?? 0);
}
