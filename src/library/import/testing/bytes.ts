/** Numbers and texts as the formats have them; for tests. */
export function u16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff);
}

/** 32 bits, big-endian. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** 64 bits, big-endian. */
export function u64(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** UTF-8 unless another encoding of Node's is named. */
export function text(value: string, encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8'): Uint8Array {
  // A Buffer's slices share its bytes, those of an array are copies.
  return new Uint8Array(Buffer.from(value, encoding));
}

/** Text that ends in a zero byte. */
export function zeroEnded(value: string): Uint8Array {
  return text(`${value}\0`);
}

/** All parts behind each other. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A copy with some bytes replaced, for making a sound file a broken one. */
export function patched(bytes: Uint8Array, offset: number, put: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(put, offset < 0 ? copy.length + offset : offset);
  return copy;
}
