import Papa from 'papaparse';
import type { GlossaryToWrite } from '../glossaryRow.ts';

/** Headers as `findColumns` knows them. */
const HEADERS = ['Headword', 'Translation', 'Reading', 'Example', 'Tags', 'Note'];
/** A column that is there only where an entry has it. */
const AVOID = 'Avoid';

/**
 * Writes a glossary as comma-separated values (RFC 4180) in UTF-8 with the mark that tells
 * spreadsheets so. Several examples are lines of one cell, tags are parted by commas,
 * what is to be avoided by semicolons.
 *
 * A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` in front) gets an
 * apostrophe before it (OWASP, "CSV Injection").
 */
export function writeGlossaryCsv({ rows }: GlossaryToWrite): string {
  const hasAvoid = rows.some(({ avoid }) => avoid !== undefined);
  const cells = rows.map(({ headword, translation, reading, examples, tags, note, avoid = [] }) => [
    headword,
    translation,
    reading,
    examples.join('\n'),
    tags.join(', '),
    note,
    ...(hasAvoid ? [avoid.join('; ')] : []),
  ]);
  const headers = hasAvoid ? [...HEADERS, AVOID] : HEADERS;
  const text = Papa.unparse([headers, ...cells], { newline: '\r\n', escapeFormulae: true });
  return `\ufeff${text}\r\n`;
}
