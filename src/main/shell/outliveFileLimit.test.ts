import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-file-limit-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Listens as when-exit does, then writes more than a file may hold. */
const script = (call: string): string => `
  import { writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { outliveFileLimit } from ${JSON.stringify(join(import.meta.dirname, 'outliveFileLimit.ts'))};
  process.once('SIGXFSZ', () => process.kill(process.pid, 'SIGXFSZ'));
  ${call};
  try {
    writeFileSync(join(process.argv[1], 'large'), 'x'.repeat(100_000));
  } catch (error) {
    // The signal arrives a moment later.
    setTimeout(() => process.stdout.write(error.code), 100);
  }`;

const run = (call: string) =>
  spawnSync(
    'bash',
    [
      '-c',
      'ulimit -f 8; exec "$0" "$@"',
      process.execPath,
      '--input-type=module',
      '--eval',
      script(call),
      folder,
    ],
    { encoding: 'utf8' },
  );

const isPosix = process.platform !== 'win32';
if (isPosix) {
  it('a file that may grow no more ends the process without it', () => {
    expect(run('void outliveFileLimit')).toMatchObject({ signal: 'SIGXFSZ' });
  });

  it('a file that may grow no more fails its write alone', () => {
    expect(run('outliveFileLimit()')).toMatchObject({ signal: null, stdout: 'EFBIG' });
  });
}
