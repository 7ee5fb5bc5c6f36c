import type { LineBlock, LineFault } from '../text/textLines.ts';

/** A part of a Markdown text that can be read on its own. */
export interface MarkdownSegment {
  readonly text: string;
  /** 1-based line of the file where it starts. */
  readonly firstLine: number;
  /** Rows that are too long to be read. */
  readonly faults: readonly LineFault[];
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/** Whether a line is the one under the header of a table, also in a list or a quotation. */
export function isTableRule(line: string): boolean {
  if (line.length >= LONGEST_RULE || !line.includes('|')) return false;
  // The mark of a list may as well be the first cell.
  return RULE.test(line.replace(MARKS, '')) || RULE.test(line.trimStart());
}

/**
 * Cuts a Markdown text of any size into parts of some thousand lines, so that its tables can be
 * read one part after the other, in a time that grows with its size.
 *
 * It is cut before a line that follows an empty one and is not indented; a table that goes on for longer
 * is cut between two rows, and its header is put before the second part too (`firstLine` is then
 * two lines earlier than its rows). Fenced code, what goes on for more than 64 KiB without an
 * empty line or a table, and rows over 64 KiB are left out; the last are faults. (The parser
 * takes 2 s for 1 MB of brackets.)
 */
export function* cutMarkdown(blocks: Iterable<LineBlock>): Generator<MarkdownSegment> {
  const at: Place = { lines: [], size: 0, prose: 0, fence: '', head: null, previous: '' };
  let firstLine = 1;
  let faults: LineFault[] = [];
  let share = 0;
  for (const block of blocks) {
    share = block.share;
    faults = faults.concat(block.faults);
    for (const [i, line] of block.lines.entries()) {
      const place = placeToCut(at, line);
      if (place !== null) {
        yield { text: at.lines.join('\n'), firstLine, faults, share };
        at.lines = [...place];
        at.size = 0;
        faults = [];
        firstLine = block.firstLine + i - place.length;
      }
      const isLong = line.length > LONGEST_ROW && line.includes('|');
      if (isLong) faults.push({ line: block.firstLine + i, reason: 'too-long' });
      addLine(at, isLong ? EMPTY_ROW : line.length > LONGEST_ROW ? '' : line);
    }
  }
  yield { text: at.lines.join('\n'), firstLine, faults, share };
}

const SEGMENT_LINES = 2_000;
const SEGMENT_SIZE = 2 * 1024 * 1024;
const LONGEST_ROW = 64 * 1024;
const LONGEST_PROSE = 64 * 1024;
const LONGEST_RULE = 10_000;
/** Stands for a row that is too long, so that the table goes on after it. */
const EMPTY_ROW = '| |';

/** Marks of lists and quotations. */
const MARKS = /^(?:[\s>]|[*+-]\s)*/;
const RULE = /^(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const INDENTED = /^(?:[\s>]|[*+-]\s)/;

interface Place {
  lines: string[];
  size: number;
  /** Characters since the last empty line, as long as no table has begun. */
  prose: number;
  /** Marks that opened a block of code; '' outside of one. */
  fence: string;
  /** Header and rule of the table at hand, when it is not indented. */
  head: readonly string[] | null;
  /** The line before, whole. */
  previous: string;
}

/** What the next part begins with, when a new one begins before this line; null when none does. */
function placeToCut(at: Place, line: string): readonly string[] | null {
  const isFull = at.lines.length >= SEGMENT_LINES || at.size >= SEGMENT_SIZE;
  if (!isFull) return null;
  if (at.head !== null) return at.head;
  if (at.previous.trim() === '' && at.fence === '' && /^\S/.test(line)) return [];
  const isOverfull = at.lines.length >= 10 * SEGMENT_LINES || at.size >= 2 * SEGMENT_SIZE;
  return isOverfull ? [] : null;
}

function addLine(at: Place, line: string): void {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
  if (at.fence !== '') {
    const closes = mark.startsWith(at.fence);
    at.lines.push(closes ? line : '');
    if (closes) at.fence = '';
    at.previous = '';
    return;
  }
  at.fence = mark;
  if (line.trim() === '') {
    at.head = null;
    at.prose = 0;
  } else if (isTableRule(line) && at.previous.includes('|')) {
    at.lines[at.lines.length - 1] = at.previous;
    at.head = INDENTED.test(at.previous) ? null : [at.previous, line];
    at.prose = Number.NEGATIVE_INFINITY;
  } else at.prose += line.length;
  const kept = at.prose > LONGEST_PROSE ? '' : line;
  at.lines.push(kept);
  at.size += kept.length;
  at.previous = line;
}
