import { BadFile } from '../formatReader.ts';
import type { TextChunk } from '../text/openLines.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/** One part of the list or object that a JSON text is. */
export interface JsonPart {
  /** 1-based line where it starts. */
  readonly line: number;
  /** Of a list an element, of an object `"key": value`; null when it is too long or too deep. */
  readonly text: string | null;
  readonly fault: 'too-long' | 'not-understood' | null;
  /** Where it stands: in the list or object itself, or in the list under the one key (`entries`) of it. */
  readonly parent: 'list' | 'object' | 'entries';
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/**
 * Parts the list or object that a JSON text of any size is into its elements, without reading it whole.
 * The elements are not parsed; what stands between two commas is given as it is. An object may
 * hold the elements in a list under the key `entries`: they are given one by one.
 *
 *     [ {...}, {...} ]                        two parts of a list
 *     { "a": "...", "b": {...} }              two parts of an object
 *     { "name": "x", "entries": [ {...} ] }   one part of an object, one of `entries`
 *
 * An element over 1 MB, or deeper than {@link DEEPEST}, is a fault; reading goes on after it. Throws
 * `BadFile` `truncated` when the end comes too early, `damaged` when it is neither list nor object
 * or something stands behind it.
 *
 * @param listKey the key of an object whose list holds the elements.
 */
export function* readJsonParts(
  chunks: Iterable<TextChunk>,
  listKey = 'entries',
): Generator<JsonPart> {
  const opensList = new RegExp(String.raw`^\s*"${listKey}"\s*:\s*$`);
  const state: State = { ...START };
  for (const { text, share } of chunks) {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEW_LINE) state.line += 1;
      if (state.inString) {
        if (state.isEscaped) state.isEscaped = false;
        else if (code === BACKSLASH) state.isEscaped = true;
        else if (code === QUOTE) state.inString = false;
        continue;
      }
      if (code <= SPACE || code === BYTE_ORDER_MARK) continue;
      if (state.partLine === 0) state.partLine = state.line;
      if (code === QUOTE) {
        requireOpen(state);
        state.inString = true;
      } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        if (state.base === 0) {
          openRoot(state, code);
          start = at + 1;
        } else if (opensEntries(state, code, text.slice(start, at), opensList)) {
          clear(state);
          state.base = 2;
          state.depth = 2;
          start = at + 1;
        } else {
          state.depth += 1;
          if (state.depth - state.base > DEEPEST) state.isTooDeep = true;
        }
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        requireOpen(state);
        if (state.depth > state.base) state.depth -= 1;
        else {
          if (code !== (state.base === 2 ? CLOSE_LIST : state.rootClose))
            throw new BadFile('damaged', `line ${state.line}`);
          const part = takePart(state, text.slice(start, at), share);
          if (part !== null) yield part;
          start = at + 1;
          state.base -= 1;
          state.depth = state.base;
          if (state.base === 0) state.isClosed = true;
        }
      } else if (code === COMMA && state.depth === state.base) {
        requireOpen(state);
        const part = takePart(state, text.slice(start, at), share);
        if (part !== null) yield part;
        start = at + 1;
      } else requireOpen(state);
    }
    keep(state, text.slice(start));
  }
  if (state.base === 0 && !state.isClosed) throw new BadFile('damaged');
  if (!state.isClosed) throw new BadFile('truncated', `line ${state.line}`);
}

/** Lists and objects inside each other that an element may have. */
const DEEPEST = 64;

const NEW_LINE = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const BYTE_ORDER_MARK = 0xfeff;

const START = {
  line: 1,
  /** Line where the part at hand starts; 0 before its first character. */
  partLine: 0,
  /** Depth at which parts lie: 0 before the root, 1 in it, 2 in its `entries`. */
  base: 0,
  depth: 0,
  rootClose: 0,
  kept: '',
  isTooLong: false,
  isTooDeep: false,
  inString: false,
  isEscaped: false,
  isClosed: false,
};

type State = typeof START;

/** Nothing may stand before the root or behind it. */
function requireOpen(state: State): void {
  if (state.base === 0 || state.isClosed) throw new BadFile('damaged', `line ${state.line}`);
}

function openRoot(state: State, code: number): void {
  if (state.isClosed) throw new BadFile('damaged', `line ${state.line}`);
  state.base = 1;
  state.depth = 1;
  state.rootClose = code === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT;
  state.partLine = 0;
}

function opensEntries(state: State, code: number, text: string, opensList: RegExp): boolean {
  if (code !== OPEN_LIST || state.base !== 1 || state.depth !== 1) return false;
  if (state.rootClose !== CLOSE_OBJECT || state.kept.length + text.length > 1_000) return false;
  return opensList.test(state.kept + text);
}

function keep(state: State, text: string): void {
  if (state.isTooLong || state.isTooDeep) return;
  state.kept += text;
  if (state.kept.length > MAX_ENTRY) {
    state.isTooLong = true;
    state.kept = '';
  }
}

function clear(state: State): void {
  state.kept = '';
  state.partLine = 0;
  state.isTooLong = false;
  state.isTooDeep = false;
}

/** Null for the nothing after a last comma, in an empty list, and behind the list of entries. */
function takePart(state: State, text: string, share: number): JsonPart | null {
  keep(state, text);
  const { kept, isTooDeep, isTooLong, partLine: line } = state;
  const parent = state.base === 2 ? 'entries' : state.rootClose === CLOSE_LIST ? 'list' : 'object';
  clear(state);
  if (isTooLong) return { line, text: null, fault: 'too-long', parent, share };
  if (isTooDeep) return { line, text: null, fault: 'not-understood', parent, share };
  if (kept.trim() === '') return null;
  return { line, text: kept, fault: null, parent, share };
}
