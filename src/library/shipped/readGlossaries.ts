import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseGlossary, type ParsedGlossary } from '../../core/formats/markdown/glossaryFile.ts';
import type { DictionaryId, DictionaryInfo, Entry } from '../../shared/entry.ts';
import type { GlossaryFault, Notice } from '../../shared/notice.ts';
import { findPrepared, hashOf, preparedFile } from './preparedGlossary.ts';

/** A glossary of the folder that comes with the app. */
export interface ShippedGlossary {
  readonly info: DictionaryInfo;
  /** File in which it is prepared for searching; null where its indexes have to be made. */
  readonly prepared: string | null;
  /** In the order of the file, which is read for it where the glossary is prepared. */
  readonly readEntries: () => readonly Entry[];
}

/** The glossaries of a folder, and what the reader should know of those that could not be read. */
export interface GlossaryFolder {
  /** In the order of their file names. */
  readonly glossaries: readonly ShippedGlossary[];
  readonly notices: readonly Notice[];
}

/** The file that every copy of the app comes with. */
const SHIPPED_FILE = 'phrases.md';

/**
 * Reads all glossary files (`*.md`) of a folder; those that are prepared for searching, see
 * `prepareGlossary`, are only looked at.
 *
 * A file that is missing, cannot be read or is not a glossary becomes a notice; the others are read
 * all the same. Never throws. The id of a glossary is its file name without the ending.
 *
 * @param folder Absolute path of the folder that is shipped with the app.
 * @param preparedFolder Where prepared ones are; '' where there are none.
 */
export async function readGlossaries(
  folder: string,
  preparedFolder: string,
): Promise<GlossaryFolder> {
  const glossaries: ShippedGlossary[] = [];
  const notices: Notice[] = [];
  const files = await listFiles(folder);
  if (!files.includes(SHIPPED_FILE)) notices.push({ kind: 'glossary-missing', file: SHIPPED_FILE });
  for (const file of files) {
    // One after the other: they are few and small, and their order is that of the library.
    const read = await readGlossary(join(folder, file), preparedFolder);
    if (read.kind === 'read') glossaries.push(read.glossary);
    else notices.push({ kind: 'glossary-broken', file, line: read.line, detail: read.detail });
  }
  return { glossaries, notices };
}

type ReadGlossary =
  | { readonly kind: 'read'; readonly glossary: ShippedGlossary }
  | { readonly kind: 'broken'; readonly line: number; readonly detail: GlossaryFault };

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.md')).toSorted();
  } catch {
    // A folder that cannot be listed has no glossaries; the shipped one is then reported missing.
    return [];
  }
}

async function readGlossary(path: string, preparedFolder: string): Promise<ReadGlossary> {
  const id = basename(path, '.md') as DictionaryId;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return { kind: 'broken', line: 0, detail: 'unreadable' };
  }
  const info = findPrepared(preparedFolder, id, hashOf(bytes));
  if (info !== null) {
    const readEntries = (): readonly Entry[] => readAgain(path, id);
    return {
      kind: 'read',
      glossary: { info, prepared: preparedFile(preparedFolder, id), readEntries },
    };
  }
  const parsed = parseBytes(bytes, id);
  if (parsed.kind === 'broken') return parsed;
  const { info: read, entries } = parsed.glossary;
  return { kind: 'read', glossary: { info: read, prepared: null, readEntries: () => entries } };
}

/** The entries of a file that was read before; none where it has gone since. */
function readAgain(path: string, id: DictionaryId): readonly Entry[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const parsed = parseBytes(bytes, id);
  return parsed.kind === 'parsed' ? parsed.glossary.entries : [];
}

/** Reads the bytes of a shipped glossary file. */
export function parseBytes(bytes: Uint8Array, id: DictionaryId): ParsedGlossary {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'broken', line: 0, detail: 'encoding' };
  }
  return parseGlossary(text, id, true);
}
