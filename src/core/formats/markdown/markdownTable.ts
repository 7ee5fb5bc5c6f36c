import MarkdownIt from 'markdown-it';

/** One row of a table as plain text. */
export interface TableRow {
  /** 1-based line of the text. */
  readonly line: number;
  /** Without markup; a `<br>` is a line break. */
  readonly cells: readonly string[];
}

/** A table of a Markdown text. */
export interface MarkdownTable {
  /** 1-based line of the header. */
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads all tables of a Markdown text (GitHub's dialect), in their order.
 *
 * Cells are given as a reader sees them: marks of emphasis, links and code are taken off, `\|` is a
 * bar. A row has as many cells as the header, short rows being filled with ''. Never throws.
 */
export function readMarkdownTables(text: string): readonly MarkdownTable[] {
  const tables: { line: number; header: readonly string[]; rows: TableRow[] }[] = [];
  let row: { line: number; cells: string[] } | null = null;
  for (const token of PARSER.parse(text, {})) {
    const table = tables.at(-1);
    if (token.type === 'table_open') tables.push({ line: firstLine(token), header: [], rows: [] });
    else if (token.type === 'tr_open') row = { line: firstLine(token), cells: [] };
    else if (token.type === 'inline') row?.cells.push(plainText(token));
    else if (token.type === 'tr_close' && table && row) {
      if (table.header.length === 0) table.header = row.cells;
      else table.rows.push(row);
      row = null;
    }
  }
  return tables;
}

/** Nothing but tables is needed, and no step that costs time on long texts. */
const PARSER = new MarkdownIt({ html: true, linkify: false, typographer: false });

type MarkdownToken = ReturnType<typeof PARSER.parse>[number];

function firstLine(token: MarkdownToken): number {
  return (token.map?.[0] ?? 0) + 1;
}

function plainText(inline: MarkdownToken): string {
  let text = '';
  for (const token of inline.children ?? []) {
    if (token.type === 'html_inline') text += /^<br\s*\/?>$/i.test(token.content) ? '\n' : '';
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else text += token.content;
  }
  return text.trim();
}
