import type { MediaFile } from '../formatReader.ts';

/** One part of an article; what its type means is in `readArticle`. */
export interface ArticlePart {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Parts an article into its pieces. A small letter is text ended by a zero byte, a capital one data
 * behind its length (32 bits, big-endian). With `types` the letters are those and the last piece
 * has neither end nor length; without, each piece begins with its letter.
 *
 * @returns null when the pieces do not fit the bytes.
 */
export function articleParts(bytes: Uint8Array, types: string): readonly ArticlePart[] | null {
  const parts: ArticlePart[] = [];
  let at = 0;
  for (let index = 0; types === '' ? at < bytes.length : index < types.length; index += 1) {
    const type = types === '' ? String.fromCharCode(bytes[at++] ?? 0) : types.charAt(index);
    if (!/[a-zA-Z]/.test(type)) return null;
    const isLast = types !== '' && index === types.length - 1;
    const bounds = isLast ? [at, bytes.length, bytes.length] : boundsOf(bytes, at, type);
    if (bounds === null) return null;
    const [start = 0, end = 0, next = 0] = bounds;
    parts.push({ type, bytes: trimZeros(bytes.subarray(start, end), type) });
    at = next;
  }
  return parts;
}

/** Begin and end of a piece, and where the next one begins. */
function boundsOf(bytes: Uint8Array, at: number, type: string): readonly number[] | null {
  if (type >= 'a') {
    const end = bytes.indexOf(0, at);
    // The last one may go without its end.
    return end === -1 ? [at, bytes.length, bytes.length] : [at, end, end + 1];
  }
  if (at + 4 > bytes.length) return null;
  const start = at + 4;
  const end = start + new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
  return end > bytes.length ? null : [start, end, end];
}

function trimZeros(bytes: Uint8Array, type: string): Uint8Array {
  return type >= 'a' && bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes;
}

/** Names a picture or sound that lies within an article; '' when it is of no known kind. */
export function embeddedName(type: string, place: string, bytes: Uint8Array): string {
  if (type === 'W') return `embedded/${place}.wav`;
  const ending = PICTURES.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  return ending === undefined ? '' : `embedded/${place}.${ending[0]}`;
}

const PICTURES = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
] as const;

/** The pictures and sounds that lie within an article, named as `readStardictArticle` names them. */
export function readEmbedded(parts: readonly ArticlePart[], offset: number): readonly MediaFile[] {
  return parts.flatMap(({ type, bytes }, index) => {
    if (type !== 'W' && type !== 'P') return [];
    const name = embeddedName(type, `${offset}-${index}`, bytes);
    return name === '' ? [] : [{ name, bytes: bytes.slice() }];
  });
}
