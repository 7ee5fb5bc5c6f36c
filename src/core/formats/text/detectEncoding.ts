import { analyse } from 'chardet';
import { memorySource } from '../bytes/readExactly.ts';
import { decoderFor } from '../bytes/textLines.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';
import { isCommonHan } from './codePages.ts';

/** How the bytes of a file are to be read as text. */
export interface TextEncoding {
  /** Canonical label of the Encoding Standard, in small letters. */
  readonly label: string;
  /** Neither chosen nor said by the file or proved by its bytes. */
  readonly isGuessed: boolean;
  /** Bytes of the byte order mark at the start. */
  readonly markLength: number;
}

/**
 * Finds out how a file is encoded: what was chosen, else its byte order mark, else UTF-16 by the
 * places of its NULs, else UTF-8 when the whole file is, else a guess from the first bytes that are
 * not ASCII. A file of many lines in UTF-8 with a few broken ones is guessed to be UTF-8.
 *
 * Throws `BadFile` `unsupported` for a label that the Encoding Standard does not have.
 */
export function detectEncoding(source: ByteSource, chosen: string | undefined): TextEncoding {
  const head = source.read(0, SAMPLE_LENGTH).slice();
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (chosen !== undefined) {
    const label = labelOf(chosen);
    if (label === null) throw new BadFile('unsupported', chosen);
    return {
      label,
      isGuessed: false,
      markLength: marked?.label === label ? marked.bytes.length : 0,
    };
  }
  if (marked) return { label: marked.label, isGuessed: false, markLength: marked.bytes.length };
  const wide = wideByNuls(head);
  if (wide !== null) return { label: wide, isGuessed: true, markLength: 0 };
  const sample = findNotUtf8(source);
  if (sample === null) return { label: 'utf-8', isGuessed: false, markLength: 0 };
  return { label: guess(sample), isGuessed: true, markLength: 0 };
}

/** Reads the first bytes of a text as well as it goes, to look at its content. Never throws. */
export function decodeHead(head: Uint8Array, name = ''): string {
  const source: ByteSource = {
    name,
    size: head.length,
    read: (offset, length) => head.subarray(offset, offset + length),
  };
  const { label, markLength } = detectEncoding(source, undefined);
  return new TextDecoder(label, { ignoreBOM: true }).decode(head.subarray(markLength));
}

const SAMPLE_LENGTH = 64 * 1024;
const CHUNK_LENGTH = 1024 * 1024;

const MARKS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The canonical label; null when there is none, or it is the one for bytes that are not text. */
function labelOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding;
  } catch {
    return null;
  }
}

/**
 * UTF-16 shows by NULs in every second byte of what is ASCII in it; a text without a single NUL is
 * no UTF-16 that could be told from anything else. As many NULs on both sides are no text.
 */
function wideByNuls(head: Uint8Array): string | null {
  const length = head.length - (head.length % 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const enough = Math.max(2, length / 64);
  if (odd >= enough && odd > 8 * even) return 'utf-16le';
  if (even >= enough && even > 8 * odd) return 'utf-16be';
  return null;
}

/** Null when the whole file is UTF-8; otherwise bytes around the first place where it is not. */
function findNotUtf8(source: ByteSource): Uint8Array | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let offset = 0; offset < source.size; offset += CHUNK_LENGTH) {
    const isLast = offset + CHUNK_LENGTH >= source.size;
    const bytes = source.read(offset, CHUNK_LENGTH);
    try {
      decoder.decode(bytes, { stream: !isLast });
    } catch {
      return sampleFrom(source, offset + Math.max(0, firstNotAscii(bytes)));
    }
  }
  return null;
}

function firstNotAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}

function sampleFrom(source: ByteSource, offset: number): Uint8Array {
  return source.read(Math.max(0, offset - 256), SAMPLE_LENGTH).slice();
}

/**
 * The most probable encoding whose decoder reads the sample without a fault; the most probable one
 * when none does; Windows-1252, which reads anything, when there is no idea at all.
 */
function guess(sample: Uint8Array): string {
  if (isMostlyUtf8(sample)) return 'utf-8';
  const labels = analyse(sample)
    .map(({ name }) => labelOf(name))
    .filter((label) => label !== null);
  const best = labels.find((label) => readsWell(sample, label)) ?? labels[0] ?? 'windows-1252';
  return best.startsWith('windows-125') && isCommonChinese(sample) ? 'gb18030' : best;
}

/** Whether all that is not ASCII in a sample is common Chinese in GBK, which a few words do not tell else. */
function isCommonChinese(sample: Uint8Array): boolean {
  if (!readsWell(sample, 'gb18030')) return false;
  const text = new TextDecoder('gb18030').decode(sample, { stream: true });
  const others = text.match(/[^\0-\x7f\u3000-\u303f\uff00-\uff60]/g) ?? [];
  return others.length > 1 && others.every(isCommonHan);
}

function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const broken = text.split('\ufffd').length - 1;
  const whole = (text.match(/[^\0-\x7f\ufffd]/g) ?? []).length;
  return whole > 20 * broken;
}

/** A cut character at the end of the sample is no fault. */
function readsWell(sample: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Reads bytes as text in the encoding that `detectEncoding` finds; what is damaged is U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const { label, markLength } = detectEncoding(memorySource('', bytes), undefined);
  return decoderFor(label).decode(bytes.subarray(markLength));
}
