import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openRecords } from '../../core/favorites/readRecords.ts';
import { unpackBundle } from './bundle.ts';
import { Lifeline } from '../thread/lifeline.ts';
import { openFiles } from '../import/open/openFiles.ts';
import { isAnkiCollection, readAnkiCollection } from '../import/open/readApkg.ts';
import { salvage } from '../userData/salvage/salvage.ts';
import { vetDatabase } from '../userData/salvage/vetDatabase.ts';
import { answerCalls, type ThreadStart, voiceOf } from '../thread/threadProtocol.ts';
import type { ForeignMethods, ForeignTold } from './foreignMessages.ts';

type Tell = (message: ForeignTold) => void;

async function readFavorites(path: string, lifeline: Lifeline, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-favorites-'));
  try {
    const opened = await lifeline.readThrough(() => openFiles(path, folder, lifeline.beat));
    try {
      const source = isAnkiCollection(opened.files.main)
        ? lifeline.read(() => readAnkiCollection(opened.files.main, folder))
        : opened.files.main;
      const { format, parts } = lifeline.read(() => openRecords(source));
      tell({ kind: 'format', format });
      for (const part of lifeline.watch(parts())) tell({ kind: 'records', ...part });
    } finally {
      opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of one message, so that whoever takes them has other work done in between. */
const ROWS_AT_ONCE = 500;

function tellSalvaged(path: string, lifeline: Lifeline, tell: Tell): void {
  const { favorites, history, missed, glossaries, papers, known } = salvage(path, (step, bytes) =>
    lifeline.read(step, bytes),
  );
  for (const records of inParts(favorites)) tell({ kind: 'records', records, skipped: [] });
  for (const items of inParts(history.items)) tell({ kind: 'history', items, days: [] });
  for (const days of inParts(history.days)) tell({ kind: 'history', items: [], days });
  for (const words of inParts(missed)) tell({ kind: 'missed', words });
  for (const glossary of glossaries) tell({ kind: 'glossary', glossary });
  for (const paper of papers) tell({ kind: 'paper', paper });
  for (const words of inParts(known)) tell({ kind: 'known', words });
}

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += ROWS_AT_ONCE) {
    yield all.slice(start, start + ROWS_AT_ONCE);
  }
}

function serve(port: MessagePort, start: ThreadStart): void {
  const lifeline = new Lifeline(start.lifeline);
  const { tell } = voiceOf<ForeignTold>(port);
  const vet = (path: string): void =>
    vetDatabase(path, (step, bytes) => lifeline.read(step, bytes));
  answerCalls<ForeignMethods>(port, {
    readFavorites: async (path) => {
      await readFavorites(path, lifeline, tell);
      return null;
    },
    unpackEverything: async (path, folder) => {
      const { database, settings } = await lifeline.readThrough(() =>
        unpackBundle(path, folder, lifeline.beat),
      );
      vet(database);
      return settings;
    },
    vet: (path) => {
      vet(path);
      return null;
    },
    salvage: (path) => {
      tellSalvaged(path, lifeline, tell);
      return null;
    },
  });
}

/** The thread in which one file that the app did not write is read; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: foreignWorker, not started as a worker');
serve(parentPort, workerData as ThreadStart);
