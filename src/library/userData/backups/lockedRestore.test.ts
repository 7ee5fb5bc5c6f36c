import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsIn, TestData, valueOf } from '../fixtures/TestData.ts';

const KEPT = 3_000;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

/** Adds one favorite after the other in another process; gives those that were answered as kept. */
function startWriter(): { readonly begun: Promise<void>; readonly stop: () => Promise<string[]> } {
  const at = (name: string): string => JSON.stringify(join(import.meta.dirname, '..', name));
  const script = `
    import { tellLine } from ${at('fixtures/tellLine.ts')};
    import { openUserData } from ${at('openUserData.ts')};
    import { entrySnapshot } from ${at('fixtures/TestData.ts')};
    const { userData } = openUserData({
      folder: process.argv[1], now: Date.now, logError: () => undefined });
    for (let n = 0; ; n += 1) {
      const kept = userData.addFavorite(entrySnapshot('other ' + n));
      if (kept.kind === 'done') tellLine('other ' + n);
    }`;
  const flags = ['--input-type=module', '--eval', script, data.folder];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const begun = new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error(`test: the writer ended, ${told}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const stop = async (): Promise<string[]> => {
    child.kill('SIGKILL');
    await ended;
    return told.split('\n').slice(0, -1);
  };
  return { begun, stop };
}

it(
  'what another process keeps meanwhile is here or in the backup of what was before',
  { timeout: 300_000 },
  async () => {
    const records = Array.from({ length: KEPT }, (_, index) => ({
      ...valueOf(data.userData.exportRecords())[0],
      entryId: `phrases:word ${index}`,
      headword: `word ${index}`,
      headwordLanguage: 'en',
      translation: 'a word',
      translationLanguage: 'en',
      reading: '',
      example: '',
      dictionaryName: 'Phrases',
      lists: [],
      tags: [],
      note: '',
      metIn: '',
      addedAt: index,
    }));
    valueOf(data.userData.importRecords(records, 'mine'));
    const { name } = valueOf(await data.backups.make('wish'));
    copyFileSync(join(data.folder, 'backups', name), join(data.folder, 'from.db'));
    const writer = startWriter();
    await writer.begun;
    const undo: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      data.time += 60_000;
      const before = valueOf(await data.backups.restoreFile(join(data.folder, 'from.db')));
      undo.push(join(data.folder, 'backups', before.name));
    }
    const kept = await writer.stop();
    const found = new Set(data.headwords());
    for (const file of undo) {
      for (const { headword } of rowsIn(file, 'SELECT headword FROM favorites')) {
        found.add(String(headword));
      }
    }
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.filter((headword) => !found.has(headword))).toEqual([]);
  },
);
