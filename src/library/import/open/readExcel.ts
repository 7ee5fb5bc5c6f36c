import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { decodeEntities } from '../../../text/decodeEntities.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { SHEET_MARK } from '../../../core/formats/excel/xlsxRows.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { isTable, type Sheet, sheetSource } from './sourceSet.ts';
import { unpackExcel } from './unpackParts.ts';

/** Whether the first bytes of a file (64 KiB are enough) are those of an Excel file, new or old. */
export function looksLikeExcel(head: Uint8Array): boolean {
  if (isOldOffice(head)) return true;
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return (
    start.length > 30 &&
    start.readUInt32LE(0) === ZIP &&
    /\[Content_Types\]\.xml|xl\/\w/.test(start.toString('latin1'))
  );
}

/**
 * Takes the rows out of a sheet of an Excel file (.xlsx) and gives them in the form that
 * `xlsxReader` reads. Dates become `2026-11-24`, numbers and booleans are written out.
 *
 * The archive is unpacked by `unpackExcel`, never by the library that reads the sheet: what that one is
 * given is packed anew, without compression, from parts that have been counted and checked. Sheets whose
 * cells span more than {@link MOST_CELLS} are refused, since gaps are filled up; so are
 * document types.
 *
 * @param wanted place of the sheet; the first one with a table when left out.
 * @param lifeline beats while the archive is unpacked; the library that reads the sheet tells nothing,
 *   so that it is given time by the size of what it reads.
 *
 * Throws `BadFile`: as `unpackExcel` does, and `unsupported` for .xls, `encrypted` for a file with
 * a password, `unsafe-xml`, `damaged`.
 */
export async function readExcel(
  bytes: Uint8Array,
  name: string,
  wanted?: number,
  lifeline = new Lifeline(),
): Promise<Sheet> {
  if (isOldOffice(bytes))
    throw new BadFile(hasPassword(bytes) ? 'encrypted' : 'unsupported', '.xls');
  const parts = await lifeline.readThrough(() => unpackExcel(bytes, lifeline.beat));
  if (!parts.has('xl/workbook.xml')) throw new BadFile('damaged', 'xl/workbook.xml');
  const size = [...parts.values()].reduce((sum, xml) => sum + xml.length, 0);
  const names = sheetNames(parts.get('xl/workbook.xml')?.toString('utf8') ?? '');
  if (wanted !== undefined && wanted >= names.length)
    throw new BadFile('unsupported', `${wanted + 1}`);
  const zip = packChecked(parts);
  const read = (place: number) => lifeline.readThrough(() => readRows(zip, place), size);
  const places = wanted === undefined ? names.slice(0, MOST_LOOKED).map((_, i) => i) : [wanted];
  let chosen = places[0] ?? 0;
  let rows = await read(chosen);
  for (const place of places.slice(1)) {
    if (isTable(rows)) break;
    const next = await read(place);
    if (isTable(next)) [chosen, rows] = [place, next];
  }
  return { main: sheetSource(name, SHEET_MARK, rows), names, chosen };
}

/** Sheets that are looked at for one with a table. */
const MOST_LOOKED = 5;

function sheetNames(workbook: string): readonly string[] {
  const names = workbook.matchAll(/<(?:\w+:)?sheet\b[^>]{0,2000}?\bname="([^"]{0,200})"/g);
  return Array.from(names, ([, name = '']) => decodeEntities(name)).slice(0, MOST_SHEETS);
}

const MOST_SHEETS = 500;

const ZIP = 0x04034b50;

/** Cells of the first sheet, empty ones included. */
const MOST_CELLS = 20_000_000;

/** The container of .xls files, and of .xlsx files with a password. */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function checkPart(part: string, xml: Buffer): void {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw new BadFile('unsafe-xml', part);
  if (!/worksheets\/[^/]+\.xml$/.test(part)) return;
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of xml.toString('latin1').matchAll(CELL_ADDRESS)) {
    columns = Math.max(columns, columnNumber(letters));
    rows = Math.max(rows, Number(digits));
  }
  if (rows * columns > MOST_CELLS) throw new BadFile('too-large', part);
}

const CELL_ADDRESS = /\br\s*=\s*["']([A-Za-z]{1,8})(\d{1,12})["']/g;

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function packChecked(parts: ReadonlyMap<string, Buffer>): Uint8Array<ArrayBuffer> {
  for (const [part, xml] of parts) checkPart(part, xml);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

type Cell = string | number | boolean | Date | null;

async function readRows(
  zip: Uint8Array<ArrayBuffer>,
  place: number,
): Promise<readonly (readonly string[])[]> {
  try {
    // The library counts sheets from 1.
    const sheet: readonly (readonly unknown[])[] = await readSheet(zip.buffer, place + 1, {
      trim: false,
    });
    return (sheet as readonly (readonly Cell[])[]).map((row) => row.map(cellText));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BadFile('damaged', message.slice(0, 200));
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  return cell
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/^(.{10})T(.{5}).*$/, '$1 $2');
}
