import { GBK_PAGE, gbkBytes, gbkBytesOfUnit, isCommonHan } from './codePages.ts';

/**
 * Whether a text is UTF-8 that was read as GBK. Chinese becomes rare characters (`模型` `妯″瀷`), a
 * letter with an accent becomes one Chinese character between Latin letters (`grün` `gr眉n`).
 *
 * Chinese text is UTF-8 by chance now and then. So two characters must come out at least, all of them
 * or, in long texts, most of them common ones, and more so than what is there; a Chinese character
 * counts as a letter with an accent only between Latin letters.
 */
export function looksLikeGbk(text: string): boolean {
  if (!mayBeUtf8(text)) return false;
  const decoded = decodeUtf8(text, false);
  if (decoded === null) return false;
  const eastern = Array.from(decoded).filter((character) => EASTERN.test(character));
  if (eastern.length > 0) return eastern.length > 1 && isMoreCommon(eastern, text);
  return BETWEEN.test(text) && [...decoded].every((character) => WESTERN.test(character));
}

/**
 * Whether a text is UTF-8 that was read as GBK and has lost bytes: a question mark stands where an odd
 * byte was, and the bytes before it are UTF-8; or it is the sign that is left of characters
 * that had been lost before (`锟斤拷`).
 */
export function looksLostInGbk(text: string): boolean {
  if (text.includes('锟斤拷')) return true;
  if (!/[?？]/.test(text) || !startsLikeUtf8(text)) return false;
  const parts = text.split(/[?？]+/).filter((part) => /[^\0-\x7f]/.test(part));
  const decoded = parts.map((part) => decodeUtf8(part, true));
  if (decoded.length === 0 || decoded.includes(null)) return false;
  const eastern = Array.from(decoded.join('')).filter((character) => EASTERN.test(character));
  return eastern.length > 1 && isMoreCommon(eastern, text);
}

const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WESTERN = /[\0-\x7f\u00a0-\u017f\u01cd-\u01dc]/;

/** A Chinese character with a Latin letter before it and a small one behind it. */
const BETWEEN = /[A-Za-z]\p{Script=Han}+[a-z]/u;

/**
 * Whether the bytes that a text has in GBK are as many as the first of each character in UTF-8 says.
 * Nearly all Chinese texts fail at their first character, and need not be decoded to be told.
 */
function mayBeUtf8(text: string): boolean {
  let wanted = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const bytes = code < 0x80 ? code : gbkBytesOfUnit(code);
    if (bytes === 0 && code !== 0) return false;
    if (bytes > 0xff) wanted = wantedAfter(bytes >> 8, wanted);
    if (wanted < 0) return false;
    wanted = wantedAfter(bytes & 0xff, wanted);
    if (wanted < 0) return false;
  }
  return wanted === 0;
}

/** How many bytes of a character are still to come after one more; -1 when that cannot be here. */
function wantedAfter(byte: number, wanted: number): number {
  if (wanted > 0) return byte >= 0x80 && byte < 0xc0 ? wanted - 1 : -1;
  if (byte < 0x80) return 0;
  if (byte < 0xc2 || byte > 0xf4) return -1;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/**
 * Whether the first characters that are not ASCII may be the beginning of UTF-8, by their bytes in
 * GBK. Few Chinese words are like this, so that most need not be decoded to be told.
 */
function startsLikeUtf8(text: string): boolean {
  const first = /[\u0080-\uffff]{1,2}/.exec(text)?.[0] ?? '';
  const bytes: number[] = [];
  for (const character of first) {
    const pair = gbkBytes(character) ?? 0;
    bytes.push(pair >> 8, pair & 0xff);
  }
  const [lead = 0, ...next] = bytes;
  if (lead < 0xc2 || lead > 0xf4) return false;
  const wanted = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  return next.slice(0, wanted).every((byte) => byte >= 0x80 && byte < 0xc0);
}

function decodeUtf8(text: string, isCut: boolean): string | null {
  const bytes = GBK_PAGE.encode(text);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: isCut,
    });
  } catch {
    return null;
  }
}

function isMoreCommon(eastern: readonly string[], garbled: string): boolean {
  const common = eastern.filter(
    (character) => isCommonHan(character) || KANA.test(character),
  ).length;
  const needed = eastern.length < 4 ? eastern.length : eastern.length * 0.6;
  const before = Array.from(garbled).filter((character) => /[^\0-\x7f]/.test(character));
  const commonBefore = before.filter(isCommonHan).length / before.length;
  return common >= needed && commonBefore < common / eastern.length;
}
