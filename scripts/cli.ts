import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

/** Runs the built command line with the arguments it was given. */
const BUILT = resolve(import.meta.dirname, '../out/main/cli.js');

if (existsSync(BUILT)) {
  const { status } = spawnSync(process.execPath, [BUILT, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 2;
} else {
  process.stderr.write('There is no build yet. Make one with: npm run build\n');
  process.exitCode = 2;
}
