/** Which word of the block each step takes: the first line, then the second one. */
const WORDS = [
  [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8],
    [3, 10, 14, 4, 9, 15, 8, 1, 2, 7, 0, 6, 13, 11, 5, 12],
    [1, 9, 11, 10, 0, 8, 12, 4, 13, 3, 7, 15, 14, 5, 6, 2],
  ],
  [
    [5, 14, 7, 0, 9, 2, 11, 4, 13, 6, 15, 8, 1, 10, 3, 12],
    [6, 11, 3, 7, 0, 13, 5, 10, 14, 15, 8, 12, 4, 9, 1, 2],
    [15, 5, 1, 3, 7, 14, 6, 9, 11, 8, 12, 2, 10, 0, 4, 13],
    [8, 6, 4, 1, 3, 11, 15, 0, 5, 12, 2, 13, 9, 7, 10, 14],
  ],
] as const;

/** How far each step turns its sum. */
const TURNS = [
  [
    [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
    [7, 6, 8, 13, 11, 9, 7, 15, 7, 12, 15, 9, 11, 7, 13, 12],
    [11, 13, 6, 7, 14, 9, 13, 15, 14, 8, 13, 6, 5, 12, 7, 5],
    [11, 12, 14, 15, 14, 15, 9, 8, 9, 14, 5, 6, 8, 6, 5, 12],
  ],
  [
    [8, 9, 9, 11, 13, 15, 15, 5, 7, 7, 8, 11, 14, 14, 12, 6],
    [9, 13, 15, 7, 12, 8, 9, 11, 7, 7, 12, 7, 6, 15, 13, 11],
    [9, 7, 15, 11, 8, 6, 6, 14, 12, 13, 5, 14, 13, 13, 7, 5],
    [15, 5, 8, 11, 14, 14, 6, 14, 6, 9, 12, 9, 12, 5, 15, 8],
  ],
] as const;

const CONSTANTS = [
  [0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc],
  [0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0],
] as const;

const MIXES: readonly ((x: number, y: number, z: number) => number)[] = [
  (x, y, z) => x ^ y ^ z,
  (x, y, z) => (x & y) | (~x & z),
  (x, y, z) => (x | ~y) ^ z,
  (x, y, z) => (x & z) | (y & ~z),
];

type State = [number, number, number, number];

/**
 * The 16 bytes of RIPEMD-128 (Dobbertin, Bosselaers, Preneel: "RIPEMD-160: A Strengthened Version
 * of RIPEMD", 1996). MDict makes the key of its index with it; nothing here is kept secret by it.
 */
export function ripemd128(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length * 8, true);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < padded.length; block += 64) {
    const words = Array.from({ length: 16 }, (_, at) => view.getUint32(block + at * 4, true));
    const [a, b, c, d] = runLine(words, state, 0);
    const [e, f, g, h] = runLine(words, state, 1);
    const [s0, s1, s2, s3] = state;
    state = [(s1 + c + h) | 0, (s2 + d + e) | 0, (s3 + a + f) | 0, (s0 + b + g) | 0];
  }
  const result = new DataView(new ArrayBuffer(16));
  for (const [at, word] of state.entries()) result.setInt32(at * 4, word, true);
  return new Uint8Array(result.buffer);
}

function runLine(words: readonly number[], start: State, line: 0 | 1): State {
  let [a, b, c, d] = start;
  for (let round = 0; round < 4; round += 1) {
    const mix = MIXES[line === 0 ? round : 3 - round] ?? (() => 0);
    for (let step = 0; step < 16; step += 1) {
      const word = words[WORDS[line][round]?.[step] ?? 0] ?? 0;
      const sum = (a + mix(b, c, d) + word + (CONSTANTS[line][round] ?? 0)) | 0;
      const turn = TURNS[line][round]?.[step] ?? 0;
      const turned = (sum << turn) | (sum >>> (32 - turn));
      [a, b, c, d] = [d, turned, b, c];
    }
  }
  return [a, b, c, d];
}
