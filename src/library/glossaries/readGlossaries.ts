import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Glossary, parseGlossary } from '../../core/formats/glossaryFile.ts';
import type { DictionaryId } from '../../shared/entry.ts';
import type { GlossaryFault, Notice } from '../../shared/notice.ts';

/** The glossaries of a folder, and what the reader should know of those that could not be read. */
export interface GlossaryFolder {
  /** In the order of their file names. */
  readonly glossaries: readonly Glossary[];
  readonly notices: readonly Notice[];
}

/** The file that every copy of the app comes with. */
const SHIPPED_FILE = 'phrases.md';

/**
 * Reads all glossary files (`*.md`) of a folder.
 *
 * A file that is missing, cannot be read or is not a glossary becomes a notice; the others are read
 * all the same. Never throws. The id of a glossary is its file name without the ending.
 *
 * @param folder Absolute path of the folder that is shipped with the app.
 */
export async function readGlossaries(folder: string): Promise<GlossaryFolder> {
  const glossaries: Glossary[] = [];
  const notices: Notice[] = [];
  const files = await listFiles(folder);
  if (!files.includes(SHIPPED_FILE)) notices.push({ kind: 'glossary-missing', file: SHIPPED_FILE });
  for (const file of files) {
    // One after the other: they are few and small, and their order is that of the library.
    const read = await readGlossary(join(folder, file));
    if (read.kind === 'read') glossaries.push(read.glossary);
    else notices.push({ kind: 'glossary-broken', file, line: read.line, detail: read.detail });
  }
  return { glossaries, notices };
}

type ReadGlossary =
  | { readonly kind: 'read'; readonly glossary: Glossary }
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

async function readGlossary(path: string): Promise<ReadGlossary> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return { kind: 'broken', line: 0, detail: 'unreadable' };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'broken', line: 0, detail: 'encoding' };
  }
  const parsed = parseGlossary(text, basename(path, '.md') as DictionaryId, true);
  return parsed.kind === 'parsed' ? { kind: 'read', glossary: parsed.glossary } : parsed;
}
