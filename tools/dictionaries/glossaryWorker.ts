import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { BuiltDictionary } from '../../src/library/dictionaries/build/buildDictionary.ts';
import { hashOf, prepareGlossary } from '../../src/library/shipped/preparedGlossary.ts';
import { parseBytes } from '../../src/library/shipped/readGlossaries.ts';
import type { DictionaryId } from '../../src/shared/entry.ts';

/** A glossary to be prepared for searching. */
export interface GlossaryTask {
  readonly id: DictionaryId;
  /** Its Markdown file. */
  readonly file: string;
  /** Where the prepared file is put. */
  readonly folder: string;
}

// The thread in which a glossary is prepared.
const { id, file, folder } = workerData as GlossaryTask;
const bytes = readFileSync(file);
const parsed = parseBytes(bytes, id);
if (parsed.kind === 'broken') throw new Error(`dictionaries: ${file}, line ${parsed.line}`);
const built: BuiltDictionary = prepareGlossary(folder, parsed.glossary, hashOf(bytes));
parentPort?.postMessage(built, []);
