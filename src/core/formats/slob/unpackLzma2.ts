import { BadFile } from '../formatReader.ts';

const damaged = (): BadFile => new BadFile('damaged', 'LZMA2');

/** A model of 11 bits for each bit that is coded, at first at one half. */
const HALF = 1024;
const TOP = 2 ** 24;
const STATES = 12;
const POSITION_STATES = 16;

/** Models of the lengths of repetitions. */
interface LengthModel {
  readonly choice: Uint16Array;
  readonly low: Uint16Array;
  readonly middle: Uint16Array;
  readonly high: Uint16Array;
}

const models = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

const lengthModel = (): LengthModel => ({
  choice: models(2),
  low: models(POSITION_STATES * 8),
  middle: models(POSITION_STATES * 8),
  high: models(256),
});

const newModels = (literalBits: number) => ({
  isMatch: models(STATES * POSITION_STATES),
  isRepeat: models(STATES),
  isRepeat0: models(STATES),
  isRepeat1: models(STATES),
  isRepeat2: models(STATES),
  isLong0: models(STATES * POSITION_STATES),
  slots: models(4 * 64),
  places: models(128),
  alignment: models(16),
  length: lengthModel(),
  repeatLength: lengthModel(),
  literals: models(0x300 << literalBits),
});

/**
 * Unpacks LZMA2 without a container: chunks of LZMA or of plain bytes, each behind a control byte
 * (the LZMA specification of I. Pavlov; the .xz file format, section 5.3.1).
 *
 * Throws `BadFile`: `damaged` for a stream that leads out of its bytes, `truncated` when it has no
 * end, `bomb` for more than `limit` bytes.
 */
export function unpackLzma2(input: Uint8Array, limit: number): Uint8Array {
  let output = new Uint8Array(Math.min(limit, Math.max(64 * 1024, input.length * 4)));
  let end = 0;
  /** Where the dictionary begins: repetitions reach no further back. */
  let begin = 0;
  let at = 0;
  let probabilities: ReturnType<typeof newModels> | null = null;
  let [contextBits, positionBits, literalPositionBits] = [0, 0, 0];
  let state = 0;
  let repeats: [number, number, number, number] = [0, 0, 0, 0];
  let range = 0;
  let code = 0;
  let chunkEnd = 0;

  const next = (): number => {
    const byte = input[at];
    if (byte === undefined) throw new BadFile('truncated', 'LZMA2');
    at += 1;
    return byte;
  };
  const grow = (size: number): void => {
    if (end + size > limit) throw new BadFile('bomb', 'LZMA2');
    if (end + size <= output.length) return;
    const larger = new Uint8Array(Math.min(limit, Math.max(end + size, output.length * 2)));
    larger.set(output.subarray(0, end));
    output = larger;
  };
  const normalise = (): void => {
    if (range >= TOP) return;
    if (at >= chunkEnd) throw damaged();
    range = (range << 8) >>> 0;
    code = ((code << 8) | next()) >>> 0;
  };
  const bit = (model: Uint16Array, index: number): 0 | 1 => {
    normalise();
    const probability = model[index] ?? HALF;
    const bound = (range >>> 11) * probability;
    if (code < bound) {
      range = bound;
      model[index] = probability + ((2048 - probability) >> 5);
      return 0;
    }
    range -= bound;
    code -= bound;
    model[index] = probability - (probability >> 5);
    return 1;
  };
  const tree = (model: Uint16Array, offset: number, bits: number): number => {
    let symbol = 1;
    for (let i = 0; i < bits; i += 1) symbol = (symbol << 1) | bit(model, offset + symbol);
    return symbol - (1 << bits);
  };
  const reverseTree = (model: Uint16Array, offset: number, bits: number): number => {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < bits; i += 1) {
      const each = bit(model, offset + symbol);
      symbol = (symbol << 1) | each;
      value |= each << i;
    }
    return value;
  };
  const direct = (bits: number): number => {
    let value = 0;
    for (let i = 0; i < bits; i += 1) {
      normalise();
      range >>>= 1;
      const isOne = code >= range;
      if (isOne) code -= range;
      value = value * 2 + (isOne ? 1 : 0);
    }
    return value;
  };
  const lengthOf = (model: LengthModel, position: number): number => {
    if (bit(model.choice, 0) === 0) return 2 + tree(model.low, position * 8, 3);
    if (bit(model.choice, 1) === 0) return 10 + tree(model.middle, position * 8, 3);
    return 18 + tree(model.high, 0, 8);
  };
  const distanceOf = (model: ReturnType<typeof newModels>, length: number): number => {
    const slot = tree(model.slots, Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + reverseTree(model.places, base - slot - 1, bits);
    return base + direct(bits - 4) * 16 + reverseTree(model.alignment, 0, 4);
  };
  const copy = (distance: number, length: number, stop: number): void => {
    if (distance >= end - begin || end + length > stop) throw damaged();
    for (let i = 0; i < length; i += 1, end += 1) output[end] = output[end - distance - 1] ?? 0;
  };
  const literal = (model: ReturnType<typeof newModels>): void => {
    const before = end > begin ? (output[end - 1] ?? 0) : 0;
    const place = (end - begin) & ((1 << literalPositionBits) - 1);
    const offset = 0x300 * ((place << contextBits) + (before >> (8 - contextBits)));
    let symbol = 1;
    if (state >= 7) {
      if (repeats[0] >= end - begin) throw damaged();
      let matched = output[end - repeats[0] - 1] ?? 0;
      while (symbol < 0x100) {
        const expected = (matched >> 7) & 1;
        matched <<= 1;
        const each = bit(model.literals, offset + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | each;
        if (each !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(model.literals, offset + symbol);
    output[end] = symbol & 0xff;
    end += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** A repetition of one of the last distances; its length, 0 when it is a single byte. */
  const repeated = (model: ReturnType<typeof newModels>, position: number): number => {
    const [first, second, third, fourth] = repeats;
    if (bit(model.isRepeat0, state) === 0) {
      if (bit(model.isLong0, state * POSITION_STATES + position) === 0) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else if (bit(model.isRepeat1, state) === 0) repeats = [second, first, third, fourth];
    else if (bit(model.isRepeat2, state) === 0) repeats = [third, first, second, fourth];
    else repeats = [fourth, first, second, third];
    const length = lengthOf(model.repeatLength, position);
    state = state < 7 ? 8 : 11;
    return length;
  };
  const readChunk = (model: ReturnType<typeof newModels>, stop: number): void => {
    for (let left = stop - end; left > 0; left = stop - end) {
      const position = (end - begin) & ((1 << positionBits) - 1);
      if (bit(model.isMatch, state * POSITION_STATES + position) === 0) {
        literal(model);
        continue;
      }
      if (bit(model.isRepeat, state) === 1) {
        copyRepeat(repeated(model, position), stop);
        continue;
      }
      const length = lengthOf(model.length, position);
      state = state < 7 ? 7 : 10;
      repeats = [distanceOf(model, length), repeats[0], repeats[1], repeats[2]];
      copy(repeats[0], length, stop);
    }
  };
  const copyRepeat = (length: number, stop: number): void => copy(repeats[0], length, stop);

  for (;;) {
    const control = next();
    if (control === 0) return output.subarray(0, end);
    if (control > 2 && control < 0x80) throw damaged();
    const high = control < 0x80 ? 0 : (control & 0x1f) << 16;
    const size = high + next() * 256 + next() + 1;
    grow(size);
    if (control === 1 || control >= 0xe0) begin = end;
    if (control < 0x80) {
      if (at + size > input.length) throw new BadFile('truncated', 'LZMA2');
      output.set(input.subarray(at, at + size), end);
      at += size;
      end += size;
      continue;
    }
    const packed = next() * 256 + next() + 1;
    if (control >= 0xc0) {
      const properties = next();
      if (properties >= 225) throw damaged();
      contextBits = properties % 9;
      literalPositionBits = Math.floor(properties / 9) % 5;
      positionBits = Math.floor(properties / 45);
      if (contextBits + literalPositionBits > 4) throw damaged();
    }
    if (control >= 0xa0) {
      probabilities = newModels(contextBits + literalPositionBits);
      state = 0;
      repeats = [0, 0, 0, 0];
    }
    if (probabilities === null) throw damaged();
    chunkEnd = at + packed;
    if (chunkEnd > input.length) throw new BadFile('truncated', 'LZMA2');
    range = 0xffff_ffff;
    next();
    code = ((next() << 24) | (next() << 16) | (next() << 8) | next()) >>> 0;
    readChunk(probabilities, end + size);
    at = chunkEnd;
  }
}
