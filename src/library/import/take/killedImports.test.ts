import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { librarySnapshot } from '../../fixtures/librarySnapshot.ts';
import { openTestLibrary, takeIn } from '../../fixtures/openTestLibrary.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-killed-import-'));
  data = join(folder, 'data');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeTable(name: string, count: number): string {
  const path = join(folder, name);
  const rows = Array.from({ length: count }, (_, i) => `word ${i},词 ${i},An example of ${i}.\n`);
  writeFileSync(path, `Term,Meaning,Example\n${rows.join('')}`);
  return path;
}

/** A dictionary of articles: its full text goes into a file of its own, after the headwords. */
function writeArticles(name: string, count: number): string {
  const path = join(folder, name);
  const cards = Array.from({ length: count }, (_, i) => `word ${i}\n\tWhat word ${i} means.\n`);
  const head = '#NAME "large"\n#INDEX_LANGUAGE "English"\n#CONTENTS_LANGUAGE "English"\n\n';
  writeFileSync(path, `\ufeff${head}${cards.join('')}`);
  return path;
}

/** Imports a file and tells each phase on stdout, then how it ended. */
const IMPORTER = `
  import { openTestLibrary } from ${JSON.stringify(join(import.meta.dirname, '../../fixtures/openTestLibrary.ts'))};
  const [, , data, path, kind] = process.argv;
  let isStarted = false;
  const { imports } = await openTestLibrary(data, Date.now, {
    onProgress: ({ phase, entryCount }) => {
      if (isStarted) console.log(phase + ' ' + entryCount);
    },
  });
  const preview = await imports.preview(path, { kind });
  isStarted = true;
  const report = await imports.start(preview.ticket, null);
  console.log('ended ' + JSON.stringify(report));
  process.exit(0);`;

function writeImporter(): string {
  const path = join(folder, 'importer.mjs');
  writeFileSync(path, IMPORTER);
  return path;
}

interface Run {
  readonly output: string;
  readonly wasKilled: boolean;
}

/** Runs the importer; kills it `delay` ms after it first told of `phase`. */
function run(path: string, kind: string, phase: string, delay: number): Promise<Run> {
  const child = spawn(process.execPath, [writeImporter(), data, path, kind]);
  let output = '';
  let errors = '';
  let isKilling = false;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (isKilling || !output.includes(phase)) return;
    isKilling = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (isKilling) resolve({ output, wasKilled: signal === 'SIGKILL' });
      else reject(new Error(`the import ended by itself: ${output}${errors}`));
    });
  });
}

/** The library as it is after the next start. */
async function startAgain(): Promise<unknown> {
  const test = await openTestLibrary(data);
  expect(test.logged).toEqual([]);
  await test.close();
  return librarySnapshot(data);
}

const hasEnded = (output: string): boolean => output.includes('ended ');

describe('an import whose process is killed', () => {
  it.each([
    ['headwords', 40],
    ['texts', 0],
    ['finishing', 0],
  ] as const)('leaves the library as it was: %s, after %i ms', async (phase, delay) => {
    const first = await openTestLibrary(data);
    await takeIn(first, writeTable('kept.csv', 5), { kind: 'dictionary' });
    await first.close();
    const before = librarySnapshot(data);
    const large =
      phase === 'texts' ? writeArticles('large.dsl', 20_000) : writeTable('large.csv', 20_000);
    const { output } = await run(large, 'dictionary', phase, delay);
    const after = await startAgain();
    // The last step may have been taken before the kill struck.
    if (phase === 'finishing' || hasEnded(output)) {
      const { files } = after as { readonly files: readonly string[] };
      const isWhole = files.length > 1;
      const texts = phase === 'texts' ? ['large.1.text.db'] : [];
      expect(isWhole ? files.map((name) => name.split(' ')[0]) : after).toEqual(
        isWhole ? ['kept.1.db', 'large.1.db', ...texts] : before,
      );
    } else {
      expect(after).toEqual(before);
    }
  });
});

const isPosix = process.platform !== 'win32';

describe.runIf(isPosix)('a disk that takes no more', () => {
  it('leaves the library as it was, and the reader is told', async () => {
    const first = await openTestLibrary(data);
    await takeIn(first, writeTable('kept.csv', 5), { kind: 'dictionary' });
    await first.close();
    const before = librarySnapshot(data);
    const path = writeTable('large.csv', 20_000);
    // No file may grow beyond 400 blocks of 1 KiB: writing fails as it does on a full disk.
    const limited = `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`;
    const output = await new Promise<string>((resolve) => {
      const child = spawn('bash', [
        '-c',
        limited,
        process.execPath,
        writeImporter(),
        data,
        path,
        'dictionary',
      ]);
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
      child.on('close', () => resolve(told));
    });
    expect(output).toContain('"fault":"disk-full"');
    expect(await startAgain()).toEqual(before);
  });
});
