import { rmSync } from 'node:fs';
import process from 'node:process';
import { buildLibrary, loadLibrary } from './buildLibrary.ts';
import { type Figure, isMet } from './figure.ts';
import { measureCards } from './measureCards.ts';
import { measureQuality } from './measureQuality.ts';
import { measureScale } from './measureScale.ts';
import { measureSpeed } from './measureSpeed.ts';
import { SCALE_SETS } from './scaleLibrary.ts';
import { toJson, toTable } from './printFigures.ts';

/**
 * Measures search and prints the figures, with `--json` as JSON; exit code 1 when one is not met.
 * With `cards` it measures the review of 100,002 cards. With `scale` it measures large dictionaries;
 * `--keep` then takes those that an earlier run built, `--small` measures the smallest set alone.
 */
const folder = await buildLibrary();
try {
  const figures = await measure(folder);
  const print = process.argv.includes('--json') ? toJson : toTable;
  process.stdout.write(`${print(figures)}\n`);
  process.exitCode = figures.every(isMet) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(built: string): Promise<readonly Figure[]> {
  if (process.argv.includes('cards')) return measureCards(built);
  if (process.argv.includes('scale')) {
    const sets = process.argv.includes('--small') ? 1 : SCALE_SETS.length;
    return measureScale(built, process.argv.includes('--keep'), sets);
  }
  return [...measureQuality(await loadLibrary(built)), ...(await measureSpeed(built))];
}
