/** Shorter texts are always copies of their own. */
const MAX_COPIED = 12;

/**
 * The same text without what it was cut from: V8 lets a piece of a text point into the whole, so that
 * a word that is kept would keep the whole block of the file in memory.
 */
export function ownText(piece: string): string {
  return piece.length <= MAX_COPIED ? piece : Buffer.from(piece, 'utf16le').toString('utf16le');
}
