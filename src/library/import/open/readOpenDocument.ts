import { BadFile } from '../../../core/formats/formatReader.ts';
import { readXml, type XmlEvent } from '../../../core/formats/xmlEvents.ts';
import { ODS_MARK } from '../../../core/formats/excel/xlsxRows.ts';
import type { Lifeline } from '../../thread/lifeline.ts';
import { isTable, type Sheet, sheetSource } from './sourceSet.ts';
import { unpackExcel } from './unpackParts.ts';

const KIND = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet';

/** Whether the first bytes of a file are those of a spreadsheet of OpenDocument (.ods). */
export function looksLikeOpenDocument(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 200)).toString('latin1').includes(KIND);
}

/** Rows of all sheets, and cells of all of them. */
const MOST_ROWS = 1_100_000;
const MOST_CELLS = 20_000_000;
/** Columns of one row; spreadsheets fill rows up with thousands of empty cells. */
const MOST_COLUMNS = 1_000;
const CHUNK = 256 * 1024;

/**
 * Takes the rows out of a sheet of an OpenDocument spreadsheet (`content.xml`, ISO/IEC 26300), in the
 * form that `odsReader` reads. Cells give the text that is shown, dates their value.
 *
 * Throws `BadFile`: as `unpackExcel` and `readXml` do, `too-large`.
 *
 * @param wanted place of the sheet; the first one with a table when left out.
 */
export async function readOpenDocument(
  bytes: Uint8Array,
  name: string,
  wanted: number | undefined,
  lifeline: Lifeline,
): Promise<Sheet> {
  const parts = await lifeline.readThrough(() => unpackExcel(bytes, lifeline.beat));
  const content = parts.get('content.xml');
  if (content === undefined) throw new BadFile('damaged', 'content.xml');
  const sheets = lifeline.read(() => readSheets(content.toString('utf8'), lifeline.beat));
  const names = sheets.map((sheet) => sheet.name);
  if (wanted !== undefined && wanted >= names.length) {
    throw new BadFile('unsupported', `${wanted + 1}`);
  }
  const chosen =
    wanted ??
    Math.max(
      0,
      sheets.findIndex(({ rows }) => isTable(rows)),
    );
  return { main: sheetSource(name, ODS_MARK, sheets[chosen]?.rows ?? []), names, chosen };
}

interface OpenSheet {
  readonly name: string;
  readonly rows: string[][];
}

function readSheets(xml: string, onStep: () => void): readonly OpenSheet[] {
  const reader = new SheetReader();
  for (const { events } of readXml(chunksOf(xml))) {
    for (const event of events) reader.take(event);
    onStep();
  }
  return reader.sheets;
}

function* chunksOf(xml: string) {
  for (let at = 0; at < xml.length; at += CHUNK) {
    yield { text: xml.slice(at, at + CHUNK), share: Math.min(1, (at + CHUNK) / xml.length) };
  }
}

class SheetReader {
  readonly sheets: OpenSheet[] = [];
  #row: string[] | null = null;
  #rowRepeats = 1;
  /** Empty rows that are written once something follows them. */
  #emptyRows = 0;
  #cell: { text: string; lines: number; repeats: number; value: string } | null = null;
  #isInText = false;
  #note = 0;
  #rows = 0;
  #cells = 0;

  take(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.#isInText && this.#cell !== null && this.#note === 0) this.#cell.text += event.text;
    } else if (event.kind === 'open') this.#open(event.name, event.attributes);
    else this.#close(event.name);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table:table') {
      this.sheets.push({ name: attributes['table:name'] ?? '', rows: [] });
      this.#emptyRows = 0;
    } else if (name === 'table:table-row') {
      this.#row = [];
      this.#rowRepeats = repeatsOf(attributes['table:number-rows-repeated']);
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cell = {
        text: '',
        lines: 0,
        repeats: repeatsOf(attributes['table:number-columns-repeated']),
        value: (attributes['office:date-value'] ?? '').replace(/T00:00:00$/, '').replace('T', ' '),
      };
    } else if (name === 'office:annotation') this.#note += 1;
    else if (name === 'text:p' && this.#cell !== null && this.#note === 0) {
      if (this.#cell.lines > 0) this.#cell.text += '\n';
      this.#cell.lines += 1;
      this.#isInText = true;
    } else if (name === 'text:s' && this.#cell !== null) this.#cell.text += ' ';
    else if (name === 'text:tab' && this.#cell !== null) this.#cell.text += ' ';
    else if (name === 'text:line-break' && this.#cell !== null) this.#cell.text += '\n';
  }

  #close(name: string): void {
    if (name === 'office:annotation') this.#note -= 1;
    else if (name === 'text:p') this.#isInText = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell();
    else if (name === 'table:table-row') this.#endRow();
  }

  #endCell(): void {
    const { text = '', value = '', repeats = 1 } = this.#cell ?? {};
    this.#cell = null;
    if (this.#row === null) return;
    const cell = value === '' ? text : value;
    const room = MOST_COLUMNS - this.#row.length;
    for (let i = 0; i < Math.min(repeats, room); i += 1) this.#row.push(cell);
  }

  #endRow(): void {
    const row = this.#row ?? [];
    this.#row = null;
    while (row.at(-1) === '') row.pop();
    const rows = this.sheets.at(-1)?.rows;
    if (rows === undefined) return;
    if (row.length === 0) {
      this.#emptyRows += this.#rowRepeats;
      return;
    }
    this.#rows += this.#emptyRows + this.#rowRepeats;
    this.#cells += row.length * this.#rowRepeats;
    if (this.#rows > MOST_ROWS || this.#cells > MOST_CELLS) throw new BadFile('too-large', '.ods');
    for (; this.#emptyRows > 0; this.#emptyRows -= 1) rows.push([]);
    for (let i = 0; i < this.#rowRepeats; i += 1) rows.push(row);
  }
}

function repeatsOf(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}
