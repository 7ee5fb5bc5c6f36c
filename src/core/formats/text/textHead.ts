import { decodeHead } from './detectEncoding.ts';

/**
 * The first whole lines of a file, when it is a text; null when its bytes look like anything else:
 * control characters that no text has, or nothing at all.
 *
 * @param head The first bytes of the file.
 */
export function headLines(head: Uint8Array): readonly string[] | null {
  const known = KNOWN.get(head);
  if (known !== undefined) return known;
  const lines = readHead(head);
  KNOWN.set(head, lines);
  return lines;
}

/** Every reader looks at the same bytes. */
const KNOWN = new WeakMap<Uint8Array, readonly string[] | null>();

function readHead(head: Uint8Array): readonly string[] | null {
  if (head.length === 0) return null;
  const text = decodeHead(head);
  if (CONTROL.test(text) || text.trim() === '') return null;
  const broken = text.split('\ufffd').length - 1;
  if (broken * 50 > text.length) return null;
  const lines = text.split(/\r\n|\n|\r/);
  return lines.length > 1 && head.length >= HEAD_LENGTH ? lines.slice(0, -1) : lines;
}

/** Bytes that `recognise` is given at most. */
export const HEAD_LENGTH = 64 * 1024;

/** Escape and shift characters are let through: texts in ISO-2022-JP have them. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const CONTROL = /[\0-\x08\x0b\x10-\x1a\x1c-\x1f]/;

/** Whether a file's name ends like this, in small or capital letters: `isNamed('A.CSV', 'csv')`. */
export function isNamed(name: string, ...endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}
