/** An encoding in which text in UTF-8 is read by mistake. */
export interface CodePage {
  /** The bytes of a text; null when it has a character that the code page does not have. */
  encode(text: string): Uint8Array | null;
  decode(bytes: Uint8Array): string;
}

/**
 * Code pages of one byte a character. Undefined bytes are the control characters of the same number,
 * as in the Encoding Standard; Latin-1 has nothing else from 80 to 9F.
 */
export const SINGLE_BYTE_PAGES: readonly CodePage[] = [
  singleBytePage((bytes) => new TextDecoder('windows-1252').decode(bytes)),
  singleBytePage((bytes) => new TextDecoder('windows-1254').decode(bytes)),
  singleBytePage((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
];

function singleBytePage(decode: (bytes: Uint8Array) => string): CodePage {
  const all = decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map(Array.from(all, (character, byte) => [character, byte]));
  return { decode, encode: (text) => encodeWith(text, (character) => bytes.get(character)) };
}

/**
 * GBK, two bytes for each Chinese character. The euro sign and the wide space have two codes each; since
 * nobody knows which was meant, they count as characters that the code page does not have.
 */
export const GBK_PAGE: CodePage = {
  decode: (bytes) => new TextDecoder('gbk').decode(bytes),
  encode: (text) => encodeWith(text, gbkBytes),
};

/** The bytes of a character in GBK as one number; undefined when it has none. */
export function gbkBytes(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (character.length !== 1) return undefined;
  return code < 0x80 ? code : gbkBytesOfUnit(code) || undefined;
}

/** The same by UTF-16 unit; 0 when it has none, or is ASCII. */
export function gbkBytesOfUnit(code: number): number {
  gbkTable ??= buildGbkTable();
  return gbkTable[code] ?? 0;
}

/** One of the 3,755 characters that are most in use, which GB 2312 has in its first level. */
export function isCommonHan(character: string): boolean {
  const bytes = gbkBytes(character) ?? 0;
  return bytes >= 0xb0a1 && bytes <= 0xd7f9 && (bytes & 0xff) >= 0xa1;
}

/** Bytes by UTF-16 unit. Built when it is first needed: 24,000 pairs take some milliseconds. */
let gbkTable: Uint16Array | null = null;

function buildGbkTable(): Uint16Array {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const table = new Uint16Array(0x1_00_00);
  const ambiguous = new Set([0x20ac]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decodePair(decoder, lead, trail);
      if (character === null) continue;
      const code = character.charCodeAt(0);
      if (table[code] !== 0) ambiguous.add(code);
      table[code] = lead * 256 + trail;
    }
  }
  for (const code of ambiguous) table[code] = 0;
  return table;
}

function decodePair(decoder: TextDecoder, lead: number, trail: number): string | null {
  try {
    return decoder.decode(Uint8Array.of(lead, trail));
  } catch {
    return null;
  }
}

function encodeWith(
  text: string,
  bytesOf: (character: string) => number | undefined,
): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const known = bytesOf(character);
    if (known === undefined) return null;
    if (known > 0xff) bytes.push(known >> 8);
    bytes.push(known & 0xff);
  }
  return Uint8Array.from(bytes);
}
