import { crc32 } from 'node:zlib';

/** A picture of an animation and how long it stands, in milliseconds. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * Joins PNG files of one size and kind to one animated PNG that repeats for ever. A viewer that knows
 * no animation shows the first of them.
 */
export function animatePng(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error('pictures: no frames');
  const header = partsOf(first.png, 'IHDR')[0];
  if (header === undefined) throw new Error('pictures: a frame without a header');
  let number = 0;
  const parts = frames.flatMap(({ png, ms }, index) => {
    if (partsOf(png, 'IHDR')[0]?.equals(header) !== true) {
      throw new Error('pictures: frames of different sizes or kinds');
    }
    const control = Buffer.alloc(26);
    control.writeUInt32BE((number += 1) - 1, 0);
    header.copy(control, 4, 0, 8);
    control.writeUInt16BE(ms, 20);
    control.writeUInt16BE(1_000, 22);
    const data = partsOf(png, 'IDAT').map((part) =>
      index === 0 ? chunk('IDAT', part) : chunk('fdAT', number32((number += 1) - 1), part),
    );
    return [chunk('fcTL', control), ...data];
  });
  const control = chunk('acTL', number32(frames.length), number32(0));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), control, ...parts, chunk('IEND')]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function chunk(type: string, ...data: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...data]);
  return Buffer.concat([number32(body.length - 4), body, number32(crc32(body))]);
}

/** What the parts of a type hold, in their order. */
function partsOf(png: Buffer, type: string): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === type) {
      parts.push(png.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return parts;
}
