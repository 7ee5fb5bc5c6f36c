import { rmSync } from 'node:fs';
import process from 'node:process';
import { buildLibrary, loadLibrary } from './buildLibrary.ts';
import { type Figure, isMet } from './figure.ts';
import { measureApp } from './measureApp.ts';
import { measureBombs } from './measureBombs.ts';
import { measureCards } from './measureCards.ts';
import { measureQuality } from './measureQuality.ts';
import { measurePictures } from './measurePictures.ts';
import { measureReading } from './measureReading.ts';
import { measureScale } from './measureScale.ts';
import { measureShipped } from './measureShipped.ts';
import { measureShortLines } from './measureShortLines.ts';
import { measureUserData } from './measureUserData.ts';
import { measureSpeed } from './measureSpeed.ts';
import { printCoverage } from './quality/printCoverage.ts';
import { printSenses } from './quality/printSenses.ts';
import { printQuality } from './quality/printQuality.ts';
import { SCALE_SETS } from './scaleLibrary.ts';
import { toJson, toTable } from './printFigures.ts';

/**
 * Measures search and prints the figures, with `--json` as JSON; exit code 1 when one is not met.
 * With `cards` it measures the review of 100,002 cards, with `bombs` the memory of hostile imports.
 * With `app [FOLDER FOLDER]` it measures start and memory of the built app on the Electron that is installed.
 * With `user-data` it measures how long 100,000 favorites and 1,000,000 lookups hold the process up.
 * With `reading` it measures the pass of a paper of 40 pages; with `pictures` (after a build) how a part of
 * the screen is read.
 * With `shipped [--answers FILE]` it measures all that ships, open at once, and writes all answers.
 * With `scale` it measures large dictionaries; `--keep` then takes those that an earlier run built,
 * `--small` measures the smallest set alone.
 * With `short-lines` it measures the import of a table of 769,000 of them.
 * With `quality [SETS]` it measures the order of answers of what ships, `--quick` without plain MiniSearch
 * beside; `--misses` lists the misses of the tuning half. With `coverage [FILES]` it measures how many
 * words of running text get a Chinese meaning. With `senses` it measures whether the sense that a
 * sentence means is read first. All three take `--dictionaries FOLDER`.
 */
const has = (word: string): boolean => process.argv.includes(word);
const [kind, ...rest] = process.argv.slice(2);
if (kind === 'quality') process.exit(await printQuality(rest));
if (kind === 'senses') process.exit(await printSenses(rest));
if (kind === 'coverage') process.exit(await printCoverage(rest));
const figures = await measure();
process.stdout.write(`${(has('--json') ? toJson : toTable)(figures)}\n`);
process.exitCode = figures.every(isMet) ? 0 : 1;

async function measure(): Promise<readonly Figure[]> {
  if (kind === 'app') return await measureApp(rest.filter((each) => !each.startsWith('--')));
  return has('bombs') ? await measureBombs() : await measureBuilt();
}

/** What needs the parts of the app built. */
async function measureBuilt(): Promise<readonly Figure[]> {
  const built = await buildLibrary();
  try {
    if (has('cards')) return await measureCards(built);
    if (has('reading')) return await measureReading(built);
    if (has('pictures')) return await measurePictures(built);
    if (has('user-data')) return await measureUserData(built);
    if (has('shipped')) return measureShipped(built, answersFile());
    if (has('short-lines')) return measureShortLines(built);
    if (has('scale')) {
      return await measureScale(built, has('--keep'), has('--small') ? 1 : SCALE_SETS.length);
    }
    return [...measureQuality(await loadLibrary(built)), ...(await measureSpeed(built))];
  } finally {
    rmSync(built, { recursive: true });
  }
}

function answersFile(): string | undefined {
  const at = rest.indexOf('--answers');
  return at < 0 ? undefined : rest[at + 1];
}
