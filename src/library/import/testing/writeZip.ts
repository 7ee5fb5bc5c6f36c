import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { joined, text } from './readPath.ts';

/** A file of a zip archive, and what its headers say against the truth; for tests. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  /** Mode of Unix, for instance of a symbolic link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** Writes a zip archive (PKWARE's APPNOTE), headers being as asked for. */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const { bytes, mode = 0o100_600, flags = 0, method = 8 } = file;
    const data = deflateRawSync(bytes);
    const name = text(file.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(file.claimedChecksum ?? crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(file.claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = joined(text('PK\u0003\u0004'), common, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 65_536, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(joined(text('PK\u0001\u0002'), Uint8Array.of(20, 3), common, rest, name));
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(...central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return joined(...locals, directory, text('PK\u0005\u0006'), end);
}

/** A file of a tar archive; for tests. */
interface TarFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
}

/** Writes a tar archive (POSIX ustar). */
export function writeTar(files: readonly TarFile[]): Uint8Array {
  return joined(...files.flatMap(writeFile), new Uint8Array(1024));
}

function writeFile({ name, bytes = new Uint8Array(0), type = '0' }: TarFile): Uint8Array[] {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000600\0', 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)];
}

/** A record of pax that gives the next file its name. */
export function paxName(name: string): TarFile {
  const record = ` path=${name}\n`;
  const length = [2, 3].map((digits) => record.length + digits);
  const fitting = length.find((size) => `${size}${record}`.length === size) ?? 0;
  return { name: 'pax', type: 'x', bytes: text(`${fitting}${record}`) };
}

/** A cell of a sheet: text, a number, or a day as `2026-11-24`. */
type Cell = string | number | { readonly day: number } | null;

/** Cells by address in XML: text as shared or inline strings, in turn, as Excel and others write it. */
export function writeExcel(
  rows: readonly (readonly Cell[])[],
  parts: Readonly<Record<string, string | null>> = {},
): Uint8Array {
  const shared: string[] = [];
  const xmlRows = rows.map((cells, y) => {
    const xmlCells = cells.map((cell, x) =>
      cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`, shared),
    );
    return `<row r="${y + 1}">${xmlCells.join('')}</row>`;
  });
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${xmlRows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${shared.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...parts,
  };
  const written = Object.entries(all).flatMap(([name, xml]) =>
    xml === null ? [] : [[name, strToU8(xml)] as const],
  );
  return zipSync(Object.fromEntries(written));
}

/** A workbook of several sheets, each by its name with the XML of its rows. */
export function writeSheets(
  sheets: readonly (readonly [name: string, rows: string])[],
): Uint8Array {
  const tags = sheets.map(
    ([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 10}"/>`,
  );
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 10}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts = sheets.map(([, rows], i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  ]);
  return writeExcel([], {
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ...(Object.fromEntries(parts) as Record<string, string>),
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cellXml(cell: Cell, address: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  if (shared.length > 3) return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  shared.push(cell);
  return `<c r="${address}" t="s"><v>${shared.length - 1}</v></c>`;
}
