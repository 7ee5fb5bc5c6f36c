import type { SkipReason } from '../../../shared/import.ts';
import type { TextEncoding } from './detectEncoding.ts';
import type { ByteSource } from '../formatReader.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/** Some whole lines of a text that follow each other. */
export interface LineBlock {
  /** 1-based number of the first of them. */
  readonly firstLine: number;
  /** Without their line breaks; a line that cannot be read is ''. */
  readonly lines: readonly string[];
  /** Which of them cannot be read, by 1-based number. */
  readonly faults: readonly LineFault[];
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/** A line that cannot be read. */
export interface LineFault {
  readonly line: number;
  readonly reason: SkipReason;
}

/**
 * Reads a text of any size line by line, a block of about 256 KiB at a time. Lines end with LF, CR
 * or CRLF. A line whose bytes are no text in the encoding is a fault `bad-encoding`, one over
 * {@link MAX_ENTRY} `too-long`; neither ends the reading.
 *
 * Bytes are cut at line breaks before they are decoded: in every encoding but UTF-16 the bytes LF and
 * CR stand for nothing else. So a broken character spoils its own line only.
 */
export function* readLineBlocks(
  source: ByteSource,
  { label, markLength }: TextEncoding,
): Generator<LineBlock> {
  const unit = label.startsWith('utf-16') ? 2 : 1;
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  let kept: Uint8Array = new Uint8Array();
  let line = 1;
  let isSkipping = false;
  let offset = markLength;
  do {
    const read = source.read(offset, BLOCK_LENGTH);
    offset += Math.max(read.length, 1);
    const isLast = offset >= source.size || read.length === 0;
    const share = isLast ? 1 : offset / source.size;
    let bytes = join(kept, read);
    if (isSkipping) {
      const start = hasBreak(bytes) ? firstBreak(bytes, label, isLast) : null;
      if (start === null) {
        kept = bytes.slice(bytes.length - (isLast ? 0 : unit));
        if (isLast) yield tooLong(line, share);
        continue;
      }
      yield tooLong(line, share);
      line += 1;
      isSkipping = false;
      bytes = bytes.subarray(start);
    }
    const end = isLast ? bytes.length : lastBreak(bytes, label);
    if (end > 0) {
      const block = decodeBlock(bytes.subarray(0, end), line, decoder, unit, share);
      line += block.lines.length;
      yield block;
    }
    kept = bytes.slice(end);
    isSkipping = kept.length > MAX_ENTRY;
    if (isSkipping) kept = kept.slice(kept.length - unit);
  } while (offset < source.size);
}

/** The first lines of a text, at most `count`, as far as they stand in its first 256 KiB. */
export function readFirstLines(
  source: ByteSource,
  encoding: TextEncoding,
  count: number,
): readonly string[] {
  const first = readLineBlocks(source, encoding).next();
  return first.done === true ? [] : first.value.lines.slice(0, count);
}

const BLOCK_LENGTH = 256 * 1024;

function tooLong(line: number, share: number): LineBlock {
  return { firstLine: line, lines: [''], faults: [{ line, reason: 'too-long' }], share };
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

const LF = 10;
const CR = 13;

/** Whether any byte is that of a line break; over an endless line this is several times as fast. */
const hasBreak = (bytes: Uint8Array): boolean => bytes.includes(LF) || bytes.includes(CR);

/** Code unit at an offset, as far as it is a line break; -1 for all others. */
function breakAt(bytes: Uint8Array, at: number, label: string): number {
  if (label === 'utf-16le') return bytes[at + 1] === 0 ? (bytes[at] ?? -1) : -1;
  if (label === 'utf-16be') return bytes[at] === 0 ? (bytes[at + 1] ?? -1) : -1;
  return bytes[at] ?? -1;
}

/**
 * Offset after the last line break; 0 when there is none. A CR at the very end is left for the next
 * block, since an LF may follow.
 */
function lastBreak(bytes: Uint8Array, label: string): number {
  const unit = label.startsWith('utf-16') ? 2 : 1;
  const length = bytes.length - (bytes.length % unit);
  for (let at = length - unit; at >= 0; at -= unit) {
    const code = breakAt(bytes, at, label);
    if (code === LF || (code === CR && at + unit < length)) return at + unit;
  }
  return 0;
}

/** Offset after the first line break; null when there is none. */
function firstBreak(bytes: Uint8Array, label: string, isLast: boolean): number | null {
  const unit = label.startsWith('utf-16') ? 2 : 1;
  for (let at = 0; at + unit <= bytes.length; at += unit) {
    const code = breakAt(bytes, at, label);
    if (code === LF) return at + unit;
    if (code !== CR) continue;
    if (at + 2 * unit > bytes.length) return isLast ? at + unit : null;
    return breakAt(bytes, at + unit, label) === LF ? at + 2 * unit : at + unit;
  }
  return null;
}

/** The bytes end with a line break, or the file does: a line after the last break is none. */
function decodeBlock(
  bytes: Uint8Array,
  firstLine: number,
  decoder: TextDecoder,
  unit: number,
  share: number,
): LineBlock {
  const faults: LineFault[] = [];
  const whole = decodeOrNull(decoder, bytes);
  const lines =
    whole === null
      ? splitBytes(bytes, decoder.encoding).map((part) => decodeOrNull(decoder, part))
      : splitLines(whole);
  const read = lines.map((text, i) => {
    if (text === null) faults.push({ line: firstLine + i, reason: 'bad-encoding' });
    else if (text.length * unit <= MAX_ENTRY) return text;
    else faults.push({ line: firstLine + i, reason: 'too-long' });
    return '';
  });
  return { firstLine, lines: read, faults, share };
}

function decodeOrNull(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function splitLines(text: string): string[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function splitBytes(bytes: Uint8Array, label: string): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = firstBreak(rest, label, true) ?? rest.length;
    parts.push(withoutBreak(rest.subarray(0, end), label));
    rest = rest.subarray(end);
  }
  return parts;
}

function withoutBreak(line: Uint8Array, label: string): Uint8Array {
  const unit = label.startsWith('utf-16') ? 2 : 1;
  let end = line.length;
  for (const code of [LF, CR]) {
    if (end % unit === 0 && breakAt(line, end - unit, label) === code) end -= unit;
  }
  return line.subarray(0, end);
}
