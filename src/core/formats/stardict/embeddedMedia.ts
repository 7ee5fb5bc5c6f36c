import type { MediaFile } from '../formatReader.ts';
import type { ArticlePart } from './articleParts.ts';

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
