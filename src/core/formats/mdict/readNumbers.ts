/** Reads big-endian numbers of 4 or 8 bytes each; beyond 2^53 they are not exact, but too large. */
export function readNumbers(bytes: Uint8Array, width: 4 | 8): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers: number[] = [];
  for (let at = 0; at + width <= bytes.length; at += width) {
    numbers.push(width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at)));
  }
  return numbers;
}
