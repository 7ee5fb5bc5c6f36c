import { readExactly } from '../bytes/readExactly.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';
import { decodeEntities } from '../../../text/decodeEntities.ts';
import { adler32 } from './mdictBlock.ts';

/** What the header of an MDict file says. */
export interface MdictHeader {
  /** Layout of the file. */
  readonly version: 1 | 2;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  /** Bytes of a character that ends a text. */
  readonly unit: 1 | 2;
  readonly isIndexEncrypted: boolean;
  readonly title: string;
  readonly description: string;
  /** Marks that stand for markup, by number: what comes before and after. */
  readonly styles: ReadonlyMap<string, readonly [string, string]>;
  /** Where the header ends. */
  readonly end: number;
}

const LONGEST_HEADER = 4 * 1024 * 1024;

/**
 * Reads the header of an `.mdx` or `.mdd` file: its length, an XML element in UTF-16, a checksum.
 *
 * Throws `BadFile`: `truncated`, `damaged`, `encrypted` when a key of the reader's own is needed,
 * `unsupported` for version 3 and unknown encodings.
 */
export function readMdictHeader(source: ByteSource, isMedia: boolean): MdictHeader {
  const length = numberAt(readExactly(source, 0, 4), false);
  if (length > LONGEST_HEADER || length < 2) throw new BadFile('damaged', source.name);
  const bytes = readExactly(source, 4, length).slice();
  if (numberAt(readExactly(source, 4 + length, 4), true) !== adler32(bytes)) {
    throw new BadFile('damaged', source.name);
  }
  const attributes = readAttributes(new TextDecoder('utf-16le').decode(bytes));
  const attribute = (name: string): string => attributes.get(name.toLowerCase()) ?? '';
  const version = Number(attribute('GeneratedByEngineVersion'));
  if (!(version >= 1 && version < 3)) {
    throw new BadFile('unsupported', `MDict ${attribute('GeneratedByEngineVersion')}`);
  }
  const encrypted = encryptionOf(attribute('Encrypted'));
  if ((encrypted & 1) !== 0) throw new BadFile('encrypted');
  const encoding = isMedia ? 'utf-16le' : encodingOf(attribute('Encoding'));
  return {
    version: version < 2 ? 1 : 2,
    encoding,
    unit: encoding === 'utf-16le' ? 2 : 1,
    isIndexEncrypted: (encrypted & 2) !== 0,
    title: attribute('Title'),
    description: attribute('Description'),
    styles: readStyles(attribute('StyleSheet')),
    end: 4 + length + 4,
  };
}

function numberAt(bytes: Uint8Array, isLittle: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, isLittle);
}

function readAttributes(xml: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of xml.matchAll(/(\w{1,60})="([^"]*)"/g)) {
    attributes.set(name.toLowerCase(), decodeEntities(value));
  }
  return attributes;
}

function encryptionOf(value: string): number {
  if (value === '' || value === 'No') return 0;
  return value === 'Yes' ? 1 : Number(value) | 0;
}

function encodingOf(name: string): string {
  const known = ENCODINGS.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  if (known === undefined) throw new BadFile('unsupported', name);
  return known;
}

const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['iso88591', 'windows-1252'],
]);

/** Three lines a style: its number, what comes before, what comes after. */
function readStyles(sheet: string): ReadonlyMap<string, readonly [string, string]> {
  const lines = sheet.split(/\r?\n/);
  const styles = new Map<string, readonly [string, string]>();
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const number = (lines[at] ?? '').trim();
    if (number !== '') styles.set(number, [lines[at + 1] ?? '', lines[at + 2] ?? '']);
  }
  return styles;
}
