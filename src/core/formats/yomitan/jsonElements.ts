import { MAX_DEPTH, MAX_ENTRY } from '../../../shared/limits.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';

const BLOCK = 256 * 1024;
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** An element of a list in JSON. */
export interface JsonElement {
  /** From 1. */
  readonly number: number;
  /** Undefined when it is no JSON, is nested over 64 levels or is longer than 1 MB. */
  readonly value: unknown;
}

/**
 * Reads a file that holds one list, element by element, so that neither its size nor its nesting
 * matters. Throws `BadFile`: `damaged` when it is no list, `truncated` when the list does not end.
 */
export function* readJsonElements(source: ByteSource): Generator<JsonElement> {
  const decoder = new TextDecoder();
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  let isEscaped = false;
  let number = 0;
  /** Bytes of the element that began in earlier blocks. */
  let parts: Uint8Array[] = [];
  let size = 0;

  const finish = (rest: Uint8Array): JsonElement | null => {
    const isReadable = size + rest.length <= MAX_ENTRY && deepest <= MAX_DEPTH;
    const text = isReadable ? decoder.decode(joinBytes([...parts, rest])).trim() : '-';
    parts = [];
    size = 0;
    deepest = 0;
    if (text === '') return null;
    number += 1;
    return { number, value: parse(text) };
  };

  for (let offset = 0; offset < source.size; offset += BLOCK) {
    const bytes = source.read(offset, BLOCK);
    let start = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInText = false;
      } else if (byte === QUOTE) isInText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        if (depth === 0) {
          if (byte !== OPEN_LIST) throw new BadFile('damaged', source.name);
          start = at + 1;
        }
        depth += 1;
        if (depth > deepest) deepest = depth;
      } else if (depth === 1 && (byte === COMMA || byte === CLOSE_LIST)) {
        const element = finish(bytes.subarray(start, at));
        start = at + 1;
        if (element !== null) yield element;
        if (byte === CLOSE_LIST) return;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    }
    if (depth === 0) throw new BadFile('damaged', source.name);
    size += bytes.length - start;
    if (size <= MAX_ENTRY) parts.push(bytes.slice(start));
    else parts = [];
  }
  throw new BadFile('truncated', source.name);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON; the caller counts it as a line that is not understood.
    return undefined;
  }
}

/** The value as a list; an empty one when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; '' when it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A property of an object of its own; undefined when there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isOwn ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The parts of a text that is a list parted by spaces. */
export function wordsOf(value: unknown): readonly string[] {
  return textOf(value)
    .split(/\s+/)
    .filter((word) => word !== '');
}
