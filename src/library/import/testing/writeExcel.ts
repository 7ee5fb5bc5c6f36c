import { strToU8, zipSync } from 'fflate';

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
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
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
