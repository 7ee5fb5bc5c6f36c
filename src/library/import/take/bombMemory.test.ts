import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorker } from '../../fixtures/openTestLibrary.ts';
import { type MemorySet, text } from '../testing/readPath.ts';
import { hostileFiles } from '../testing/hostileFiles.ts';

/** More than an import may take: a bomb that was held in memory would be seen. */
const BOMB_BYTES = 256 * 1024 * 1024;
/** What a bomb may take more than a harmless table, in kB. */
const MOST = 200 * 1024;

interface Import {
  readonly outcome: string;
  /** The most memory that its process ever held, in kB. */
  readonly peak: number;
}

let root: string;
let harmless: Import;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'glossa-bombs-'));
  harmless = await importOnce({ 'x.csv': text('Term,Meaning\nbias,偏差\n') });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Takes files in as the app does, with a thread, in a process of its own. */
async function importOnce(files: MemorySet): Promise<Import> {
  const folder = mkdtempSync(join(root, 'set-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const path = join(folder, Object.keys(files)[0] ?? '');
    const program = [testWorker('importOnce'), join(folder, 'data'), path];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    return JSON.parse(stdout) as Import;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a bomb of 256 MB', () => {
  it.each(hostileFiles(BOMB_BYTES))(
    'takes at most 200 MB of memory more than a table of one row: $what',
    async ({ what, files, outcome }) => {
      const bomb = await importOnce(files());
      let more = bomb.peak - harmless.peak;
      // When garbage is collected is chance; what is held is held again.
      if (more > MOST) more = (await importOnce(files())).peak - harmless.peak;
      // Read by `npm run bench -- bombs`.
      if (process.env['GLOSSA_PRINT'] !== undefined)
        process.stdout.write(`peak of ${what}: ${Math.round(more / 1024)} MB more\n`);
      expect(bomb.outcome).toBe(outcome);
      expect(harmless.peak).toBeGreaterThan(0);
      expect(more).toBeLessThanOrEqual(MOST);
    },
  );
});
