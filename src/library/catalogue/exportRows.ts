import { withAvoid } from '../../core/formats/glossaryRow.ts';
import { writeGlossaryCsv } from '../../core/formats/writeGlossaryCsv.ts';
import { writeGlossaryJson } from '../../core/formats/writeGlossaryJson.ts';
import { writeGlossaryMarkdown } from '../../core/formats/writeGlossaryMarkdown.ts';
import { writeGlossaryTbx } from '../../core/formats/writeGlossaryTbx.ts';
import type { GlossaryToWrite } from '../../core/formats/glossaryToWrite.ts';
import type { Entry } from '../../shared/entry.ts';
import type { ExportFormat, NewGlossaryRow } from '../../shared/library.ts';
import type { ExportedGlossary } from './library.ts';

const WRITERS: Readonly<Record<ExportFormat, (glossary: GlossaryToWrite) => string>> = {
  csv: writeGlossaryCsv,
  md: writeGlossaryMarkdown,
  tbx: writeGlossaryTbx,
  json: writeGlossaryJson,
};

/** Writes a glossary in a format, and names the file after it. */
export function exportRows(
  about: Omit<GlossaryToWrite, 'rows'>,
  rows: readonly NewGlossaryRow[],
  format: ExportFormat,
): ExportedGlossary {
  const text = WRITERS[format]({ ...about, rows });
  return { fileName: `${fileStem(about.name)}.${format}`, text };
}

/** The rows of entries that were read from a file of the app. */
export const rowsOfEntries = (entries: readonly Entry[]): readonly NewGlossaryRow[] =>
  entries.map(({ headword, translation, reading, examples, tags, note, avoid = [] }) => ({
    headword,
    translation,
    reading,
    examples,
    tags,
    note,
    ...withAvoid(avoid),
  }));

/** A name that every file system takes: no separators, no signs with a meaning, not too long. */
function fileStem(name: string): string {
  const cleaned = name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return cleaned.slice(0, 80).replace(/^[ .]+|[ .]+$/g, '') || 'glossary';
}
