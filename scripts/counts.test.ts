import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPlaywrightCounts, readVitestCounts, sayCounts } from './counts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('the counts are those of both runners’ reports', () => {
  const unit = report('unit.json', {
    numPassedTests: 10,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
  });
  const e2e = report('e2e.json', {
    stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 0 },
  });
  expect(sayCounts([readVitestCounts(unit), readPlaywrightCounts(e2e)])).toBe(
    '15 passed, 3 failed',
  );
});

test('skipped tests are told where there are any', () => {
  const e2e = report('skipped.json', {
    stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 2 },
  });
  expect(sayCounts([readPlaywrightCounts(e2e)])).toBe('1 passed, 0 failed, 2 skipped');
});

test('a runner that did not run counts nothing', () => {
  const missing = join(folder, 'missing.json');
  expect(sayCounts([readVitestCounts(missing), readPlaywrightCounts(missing)])).toBe(
    '0 passed, 0 failed',
  );
});
