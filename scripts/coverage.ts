import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { fetchDictionaries } from './fetchDictionaries.ts';
import { countLines, type FileCoverage, missedBranches } from './judgeCoverage.ts';
import { PROJECT, runQuietly } from './runQuietly.ts';

/** Of all lines in `src`, by unit tests alone. */
const LEAST_LINES = 90;

/** Where every branch must be taken by a unit test. */
const WHOLE = [
  'src/library/userData/*.ts',
  'src/library/userData/{stores,backups,salvage}/*.ts',
  'src/main/ipc/{ipcSchemas,userDataSchemas}.ts',
  'src/main/settings/*.ts',
  'src/text/decodeEntities.ts',
  'src/markup/{htmlTokens,prefilterHtml}.ts',
  'src/renderer/body/sanitizeHtml.ts',
];

/**
 * `npm run coverage`: the unit tests with every line counted. Ends with 1 when fewer lines ran than
 * promised, or a branch was missed where none may be. What only the built app runs (windows, threads)
 * counts as not run.
 */
async function run(): Promise<void> {
  const fetched = fetchDictionaries();
  if (!fetched.isDone) console.error(fetched.output);
  const { isDone } = await runQuietly('vitest', ['run', '--coverage', '--reporter=dot'], {
    isShown: true,
  });
  const report = join(PROJECT, 'node_modules', '.cache', 'coverage', 'coverage-final.json');
  const files = Object.entries(
    JSON.parse(readFileSync(report, 'utf8')) as Record<string, FileCoverage>,
  );
  const counts = files.map(([, file]) => countLines(file));
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const ran = counts.reduce((sum, count) => sum + count.ran, 0);
  const share = (100 * ran) / total;
  console.log(`Lines: ${share.toFixed(1)}% (${ran} of ${total})`);
  const missed = files.flatMap(([path, file]) => {
    const name = path.slice(PROJECT.length + 1).replaceAll('\\', '/');
    if (!WHOLE.some((pattern) => matchesGlob(name, pattern))) return [];
    return missedBranches(file, readFileSync(path, 'utf8')).map((branch) => `${name}:${branch}`);
  });
  if (missed.length > 0) console.log(`Branches that no test takes:\n${missed.join('\n')}`);
  process.exitCode = isDone && share >= LEAST_LINES && missed.length === 0 ? 0 : 1;
}

await run();
