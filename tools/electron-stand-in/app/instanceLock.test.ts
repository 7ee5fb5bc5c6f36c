import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const LOCK = join(import.meta.dirname, 'instanceLock.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that takes the lock, says what came of it, and lives on if it has it. */
function start(name: string) {
  const script = `
    import { takeInstanceLock } from ${JSON.stringify(LOCK)};
    const say = (words) => console.log(JSON.stringify(words));
    const start = { argv: [${JSON.stringify(name)}], cwd: '/', additionalData: null };
    const hasIt = takeInstanceLock(${JSON.stringify(folder)}, start, (second) => say(second.argv[0]));
    say(hasIt);
    if (hasIt) setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: unknown[] = [];
  const waiting: ((line: unknown) => void)[] = [];
  child.stdout.on('data', (text: Buffer) => {
    for (const line of text.toString().trim().split('\n')) {
      const told: unknown = JSON.parse(line);
      const next = waiting.shift();
      if (next === undefined) lines.push(told);
      else next(told);
    }
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  return {
    says: (): Promise<unknown> =>
      lines.length > 0
        ? Promise.resolve(lines.shift())
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('the second start is refused, and the first hears of it', async () => {
  const first = start('first');
  expect(await first.says()).toBe(true);
  const second = start('second');
  expect(await second.says()).toBe(false);
  expect(await first.says()).toBe('second');
  await Promise.all([first.kill(), second.kill()]);
});

test('a killed process leaves no lock behind', async () => {
  const first = start('first');
  expect(await first.says()).toBe(true);
  await first.kill();
  const next = start('next');
  expect(await next.says()).toBe(true);
  await next.kill();
});
