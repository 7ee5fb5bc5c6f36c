import { performance } from 'node:perf_hooks';
import { textBytesOf } from '../../../core/formats/glossaryRow.ts';
import { wordAsFields } from '../../../core/formats/wordFields.ts';
import type { DictionaryRecord } from '../../../core/formats/formatReader.ts';
import type { PreviewRow } from '../../../shared/import.ts';
import { GLOSSARY_LIMITS } from '../../userData/stores/glossaryStore.ts';
import type { createProgressMeter, FilePreview, PreviewTask } from './importMessages.ts';
import { openKnownHeadwords } from './knownHeadwords.ts';
import type { Lifeline } from '../../thread/lifeline.ts';
import type { SourceToImport } from '../open/openSource.ts';
import { ReadingTally, recordsOf, toRows } from './recordsOf.ts';

const SHOWN_ROWS = 20;
/** The longest text of a cell that is shown, in UTF-16 units. */
const SHOWN_LENGTH = 300;
/** What a dictionary takes on disk for each byte of its text, as measured on large ones. */
const DISK_PER_BYTE = 1.5;
/** The smallest file of a dictionary. */
const DISK_AT_LEAST = 64 * 1024;

/** How long a file is read before the rest is estimated, in milliseconds. */
const READING_MS = 1_200;

/**
 * Reads a file, and says what its import would give. After {@link READING_MS} the rest of a file that
 * can be no glossary is estimated.
 */
export async function previewSource(
  source: SourceToImport,
  task: PreviewTask,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
  readingMs = READING_MS,
): Promise<FilePreview> {
  const { opened, format, fileName, fileHash } = source;
  const tally = new ReadingTally();
  const known = await openKnownHeadwords(task.dataFolder, task.glossaryFolder, task.shipped);
  const rows: PreviewRow[] = [];
  const count = { rows: 0, bytes: 0, duplicates: 0 };
  let hasArticles = false;
  /** What was counted when the share was told first and last. */
  let first: (typeof count & { readonly share: number }) | null = null;
  let told = { ...count, share: 0 };
  let isWhole = true;
  const startedAt = performance.now();
  try {
    const records = recordsOf(source, tally, lifeline, (share) => {
      told = { ...count, share };
      if (share > 0) first ??= told;
    });
    for (const item of records) {
      const { record } = item;
      for (const row of toRows(record)) {
        count.rows += 1;
        count.bytes += textBytesOf(row);
        if (known.has(row.headword)) count.duplicates += 1;
      }
      hasArticles ||= record.content.kind === 'article';
      if (rows.length < SHOWN_ROWS) rows.push(toPreviewRow(record));
      progress('reading', count.rows, told.share);
      if (told.share > 0 && isLarge(count) && performance.now() - startedAt > readingMs) {
        isWhole = false;
        break;
      }
    }
  } finally {
    known.close();
  }
  const canBeGlossary = !isLarge(count);
  const estimate = (field: keyof typeof count): number =>
    isWhole ? count[field] : Math.max(count[field], estimateWhole(first ?? told, told, field));
  // Articles keep their structure, pictures and sounds only in a dictionary.
  const kind = task.choices.kind ?? (canBeGlossary && !hasArticles ? 'glossary' : 'dictionary');
  const isGlossary = kind === 'glossary';
  return {
    fileName,
    fileHash,
    format,
    encoding: opened.encoding,
    delimiter: opened.delimiter,
    columns: opened.columns,
    hasHeader: opened.hasHeader ?? null,
    sheets: source.sheets,
    name: nameOf(source, task),
    headwordLanguage: task.choices.headwordLanguage ?? opened.headwordLanguage ?? 'und',
    translationLanguage: task.choices.translationLanguage ?? opened.translationLanguage ?? 'und',
    source: opened.source,
    licence: opened.licence,
    kind,
    canBeGlossary,
    rows,
    entryCount: estimate('rows'),
    isWhole,
    duplicateCount: estimate('duplicates'),
    sizeOnDisk: isGlossary
      ? count.bytes
      : Math.round(Math.max(estimate('bytes') * DISK_PER_BYTE, DISK_AT_LEAST)),
    ...tally.report(),
  };
}

interface Told {
  readonly share: number;
  readonly rows: number;
  readonly bytes: number;
  readonly duplicates: number;
}

/** Readers that sort what they read tell the share of their first part too large: it counts little. */
function estimateWhole(first: Told, last: Told, field: 'rows' | 'bytes' | 'duplicates'): number {
  const read = last.share - first.share;
  if (read <= 0) return Math.round(last[field] / Math.min(last.share, 1));
  return Math.round(first[field] + ((last[field] - first[field]) / read) * (1 - first.share));
}

/** More than a glossary may hold. */
const isLarge = ({ rows, bytes }: { readonly rows: number; readonly bytes: number }): boolean =>
  rows > GLOSSARY_LIMITS.entries || bytes > GLOSSARY_LIMITS.textBytes;

function nameOf({ opened, fileName }: SourceToImport, { choices }: PreviewTask): string {
  const name = choices.name ?? '';
  if (name.trim() !== '') return name.trim();
  return opened.name.trim() || fileName.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '') || fileName;
}

function toPreviewRow({ headwords, content: given }: DictionaryRecord): PreviewRow {
  const content = given.kind === 'word' ? wordAsFields(given) : given;
  const cut = (text: string): string => text.slice(0, SHOWN_LENGTH);
  return {
    headword: cut(headwords.join(', ')),
    translation: cut(content.kind === 'fields' ? content.translation : content.text),
    reading: cut(content.reading),
    example: cut(content.kind === 'fields' ? (content.examples[0] ?? '') : ''),
    note: cut(content.kind === 'fields' ? content.note : ''),
  };
}
