import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const REPO = resolve(import.meta.dirname, '..');
const TEST = 'src/library/import/take/bombMemory.test.ts';

/**
 * What an import that is a bomb of 256 MB takes of memory, each in a process of its own, over one of
 * a table of one row: the figures of the test that holds them to it.
 */
export async function measureBombs(): Promise<readonly Figure[]> {
  const vitest = resolve(REPO, 'node_modules', 'vitest', 'vitest.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [vitest, 'run', TEST], {
    cwd: REPO,
    env: { ...process.env, GLOSSA_PRINT: '1' },
  });
  const figures = [...stdout.matchAll(/^peak of (.+): (-?\d+) MB more$/gm)].map(
    ([, name = '', value]): Figure => ({
      name,
      value: Number(value),
      unit: 'MB',
      limit: { kind: 'atMost', value: 200 },
    }),
  );
  if (figures.length === 0) throw new Error('bench: the test of bombs printed no figure');
  return figures;
}
