/**
 * The cells of rows that were copied from a spreadsheet: parted by tabs, a line each. A cell with a
 * tab, a line break or a quote in it comes in quotes, its own quotes doubled. Empty lines are left
 * out. Linear in the length of the text.
 */
export function parsePastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') at += 1;
    else {
      endRow();
      if (text[at] === '\r') at += 1;
      if (text[at] === '\n') at += 1;
    }
  }
  endRow();
  return rows;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

const CELL_END = /[\t\r\n]/g;

function readPlain(text: string, start: number): Cell {
  CELL_END.lastIndex = start;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** A quote that is not closed, or is followed by more, is a character like any other. */
function readQuoted(text: string, start: number): Cell {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (found === null) return readPlain(text, start);
  return { text: (found[1] ?? '').replaceAll('""', '"'), end: pattern.lastIndex };
}
