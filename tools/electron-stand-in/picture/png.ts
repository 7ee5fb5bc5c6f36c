import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels of four bytes: red, green, blue, alpha; row after row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Types of colour with 8 bits a channel, and how many channels they have. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG as Chromium writes them: 8 bits a channel, with or without alpha, not interlaced. */
export function decodePng(file: Buffer): Pixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('stand-in: no PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = CHANNELS[file[25] ?? 0];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) {
    throw new Error('stand-in: a kind of PNG that it does not read');
  }
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const size = width * channels;
  const plain = new Uint8Array(size * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (size + 1)] ?? 0;
    for (let x = 0; x < size; x += 1) {
      const left = x < channels ? 0 : (plain[y * size + x - channels] ?? 0);
      const up = y === 0 ? 0 : (plain[(y - 1) * size + x] ?? 0);
      const upLeft = x < channels || y === 0 ? 0 : (plain[(y - 1) * size + x - channels] ?? 0);
      const raw = rows[y * (size + 1) + 1 + x] ?? 0;
      plain[y * size + x] = raw + predicted(filter, left, up, upLeft);
    }
  }
  const bytes = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    bytes.set(plain.subarray(pixel * channels, (pixel + 1) * channels), pixel * 4);
  }
  return { width, height, bytes };
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as Three;
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}

type Three = [number, number, number];

/** Writes pixels as a PNG. */
export function encodePng({ width, height, bytes }: Pixels): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    rows.set(bytes.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
  };
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
