import { rmSync } from 'node:fs';
import process from 'node:process';
import { buildLibrary, loadLibrary } from './buildLibrary.ts';
import { isMet } from './figure.ts';
import { measureQuality } from './measureQuality.ts';
import { measureScale } from './measureScale.ts';
import { measureSpeed } from './measureSpeed.ts';
import { SCALE_SETS } from './scaleLibrary.ts';
import { toJson, toTable } from './printFigures.ts';

/**
 * Measures search and prints the figures, with `--json` as JSON; exit code 1 when one is not met.
 * With `scale` it measures large dictionaries; `--keep` then takes those that an earlier run built,
 * `--small` measures the smallest set alone.
 */
const folder = await buildLibrary();
try {
  const figures = process.argv.includes('scale')
    ? await measureScale(
        folder,
        process.argv.includes('--keep'),
        process.argv.includes('--small') ? 1 : SCALE_SETS.length,
      )
    : [...measureQuality(await loadLibrary(folder)), ...(await measureSpeed(folder))];
  const print = process.argv.includes('--json') ? toJson : toTable;
  process.stdout.write(`${print(figures)}\n`);
  process.exitCode = figures.every(isMet) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
