import { signatureOf } from '../../../core/search/spellings.ts';

/** Longer words are not packed: nobody misspells one and is understood. */
export const MAX_PACKED_LENGTH = 64;

/** Words of one length, one after the other. */
interface PackedWords {
  readonly count: number;
  /** Two bytes a letter; otherwise one. */
  readonly isWide: boolean;
  readonly letters: Uint8Array;
  /** See `signatureOf`; 32 bits each, little end first. */
  readonly signatures: Uint8Array;
}

/** Packs words of the same length that are sorted by their UTF-16 units. */
export function packWords(sorted: readonly string[]): PackedWords {
  const text = sorted.join('');
  // oxlint-disable-next-line no-control-regex -- the letters that fit into one byte
  const isWide = /[^\x00-\xff]/.test(text);
  const signatures = Buffer.alloc(sorted.length * 4);
  sorted.forEach((word, i) => signatures.writeInt32LE(signatureOf(word), i * 4));
  const letters = Buffer.from(text, isWide ? 'utf16le' : 'latin1');
  return { count: sorted.length, isWide, letters, signatures };
}
