/**
 * Gives a damaged copy of a file: the same for the same seed, on every machine.
 *
 * One to four of these are done to it: a bit turned, a byte set to 0 or 255, a run taken out, a run
 * doubled, a run moved elsewhere, noise put in, a number made larger, the end cut off. Made for tests
 * that show that no file, however broken, does more than fail. The result is at most 64 KiB longer
 * than the original.
 */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomNumbers(seed);
  const times = 1 + random(4);
  // A copy that is no Buffer: `slice` of a Buffer is the same memory.
  let mutated: Uint8Array = new Uint8Array(bytes);
  for (let i = 0; i < times; i += 1) {
    const change = CHANGES[random(CHANGES.length)];
    if (change !== undefined && mutated.length > 0) mutated = change(mutated, random);
  }
  return mutated;
}

type Random = (below: number) => number;

const LONGEST_RUN = 16_384;

const CHANGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => withByte(bytes, random, (byte) => byte ^ (1 << random(8))),
  (bytes, random) => withByte(bytes, random, () => 0),
  (bytes, random) => withByte(bytes, random, () => 0xff),
  (bytes, random) => withByte(bytes, random, () => DELIMITERS[random(DELIMITERS.length)] ?? 0),
  (bytes, random) => withByte(bytes, random, (byte) => byte + 1 + random(16)),
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  (bytes, random) => splice(bytes, runOf(bytes, random), new Uint8Array()),
  (bytes, random) => {
    const [start, end] = runOf(bytes, random);
    return splice(bytes, [end, end], bytes.slice(start, end));
  },
  (bytes, random) => {
    const [start, end] = runOf(bytes, random);
    const rest = splice(bytes, [start, end], new Uint8Array());
    const target = random(rest.length + 1);
    return splice(rest, [target, target], bytes.slice(start, end));
  },
  (bytes, random) => {
    const noise = Uint8Array.from({ length: 1 + random(32) }, () => random(256));
    const target = random(bytes.length + 1);
    return splice(bytes, [target, target], noise);
  },
];

/** Characters on which text formats hang: quotes, brackets, separators, line breaks. */
const DELIMITERS = Array.from('"\'<>{}[]()|,;:\t\n\r\\/&#-~', (character) =>
  character.charCodeAt(0),
);

function withByte(bytes: Uint8Array, random: Random, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  const at = random(copy.length);
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

function runOf(bytes: Uint8Array, random: Random): readonly [number, number] {
  const start = random(bytes.length);
  const longest = Math.min(bytes.length - start, random(8) === 0 ? LONGEST_RUN : 64);
  return [start, start + 1 + random(longest)];
}

function splice(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  put: Uint8Array,
): Uint8Array {
  const spliced = new Uint8Array(bytes.length - (end - start) + put.length);
  spliced.set(bytes.subarray(0, start));
  spliced.set(put, start);
  spliced.set(bytes.subarray(end), start + put.length);
  return spliced;
}

/**
 * Gives whole numbers from 0 to below `below`, always the same ones for a seed (mulberry32, a
 * small generator of 32 bits). Not for secrets.
 */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
