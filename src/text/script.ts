/**
 * Source of a character class of the scripts that are written without spaces (Han, kana, Thai, Lao,
 * Khmer, Burmese), to be put between brackets in a pattern with the `u` flag.
 */
export const UNSPACED_CLASS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Whether a text has at least one Chinese character. */
export function hasHan(text: string): boolean {
  return HAN_CHARACTER.test(text);
}

const HAN_CHARACTER = /\p{Script=Han}/u;
