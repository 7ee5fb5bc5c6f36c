import { BadFile } from '../formatReader.ts';

/**
 * Unpacks LZO1X, written from the description of its stream in the documentation of the Linux
 * kernel (`Documentation/staging/lzo.rst`): a byte says how many literals follow, or how far back
 * and how long a repetition is; the two lowest bits of a repetition count the literals after it.
 *
 * Throws `BadFile` `damaged` for a stream that leads out of its bytes or gives more than `size`.
 */
export function unpackLzo(input: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let at = 0;
  let end = 0;
  /** Literals since the last repetition: 0 to 3, or 4 for a long run. */
  let state = 0;

  const next = (): number => {
    const byte = input[at];
    if (byte === undefined) throw new BadFile('damaged', 'LZO');
    at += 1;
    return byte;
  };
  /** A length that does not fit its bits goes on in zero bytes of 255 each. */
  const longer = (bits: number, most: number): number => {
    if (bits !== 0) return bits;
    let length = most;
    for (let byte = next(); ; byte = next()) {
      if (byte !== 0) return length + byte;
      length += 255;
    }
  };
  const literals = (count: number): void => {
    if (at + count > input.length || end + count > size) throw new BadFile('damaged', 'LZO');
    output.set(input.subarray(at, at + count), end);
    at += count;
    end += count;
  };
  const repeat = (distance: number, length: number): void => {
    if (distance > end || end + length > size) throw new BadFile('damaged', 'LZO');
    // Byte by byte, since a repetition may overlap itself.
    for (let done = 0; done < length; done += 1, end += 1)
      output[end] = output[end - distance] ?? 0;
  };

  const first = input[0] ?? 0;
  if (first > 17) {
    at = 1;
    literals(first - 17);
    state = first - 17 < 4 ? first - 17 : 4;
  }
  for (;;) {
    const code = next();
    let trailing = code & 3;
    if (code >= 64) {
      const distance = (next() << 3) + ((code >> 2) & 7) + 1;
      repeat(distance, code >= 128 ? 5 + ((code >> 5) & 3) : 3 + ((code >> 5) & 1));
    } else if (code >= 32) {
      const length = 2 + longer(code & 31, 31);
      const low = next();
      trailing = low & 3;
      repeat((next() << 6) + (low >> 2) + 1, length);
    } else if (code >= 16) {
      const length = 2 + longer(code & 7, 7);
      const low = next();
      trailing = low & 3;
      const distance = 16_384 + ((code & 8) << 11) + (next() << 6) + (low >> 2);
      if (distance === 16_384) return output.subarray(0, end);
      repeat(distance, length);
    } else if (state === 0) {
      literals(3 + longer(code, 15));
      state = 4;
      continue;
    } else if (state === 4) repeat((next() << 2) + (code >> 2) + 2049, 3);
    else repeat((next() << 2) + (code >> 2) + 1, 2);
    literals(trailing);
    state = trailing;
  }
}
