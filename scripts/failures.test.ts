import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readPlaywrightFailures,
  readVitestFailures,
  sayFailures,
  shortenOutput,
} from './failures.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'failures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the failures of a run', () => {
  it('are read from the report of the unit tests, with files that did not load', () => {
    const file = report('unit.json', {
      testResults: [
        {
          name: '/home/me/glossa/src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a does it', status: 'failed', failureMessages: ['Error: no'] },
            { fullName: 'a does more', status: 'passed', failureMessages: [] },
          ],
        },
        {
          name: '/home/me/glossa/src/b.test.ts',
          status: 'failed',
          message: 'no such module',
          assertionResults: [],
        },
        { name: '/home/me/glossa/src/c.test.ts', status: 'passed', assertionResults: [] },
      ],
    });
    expect(readVitestFailures(file, '/home/me/glossa')).toEqual([
      { file: 'src/a.test.ts', name: 'a does it', reason: 'Error: no' },
      { file: 'src/b.test.ts', name: 'the file itself', reason: 'no such module' },
    ]);
  });

  it('are read from the report of the tests of the app, however deep', () => {
    const spec = { file: 'a.spec.ts', line: 3 };
    const tests = [{ results: [{ errors: [{ message: 'Error: no' }] }] }];
    const file = report('e2e.json', {
      suites: [
        {
          title: 'a.spec.ts',
          specs: [{ ...spec, title: 'works', ok: true, tests: [] }],
          suites: [{ title: 'inside', specs: [{ ...spec, title: 'fails', ok: false, tests }] }],
        },
      ],
    });
    expect(readPlaywrightFailures(file)).toEqual([
      { file: 'e2e/a.spec.ts:3', name: 'fails', reason: 'Error: no' },
    ]);
  });

  it('are none where a runner wrote no report', () => {
    const missing = join(folder, 'missing.json');
    expect(readVitestFailures(missing, '/')).toEqual([]);
    expect(readPlaywrightFailures(missing)).toEqual([]);
  });

  it('are told in a few lines each', () => {
    const reason = `\u001B[31mError: no\u001B[39m\n\n    at there.ts:3\n${'<div>\n'.repeat(500)}`;
    const failures = Array.from({ length: 50 }, (_, i) => ({
      file: `src/${i}.test.ts`,
      name: 'works',
      reason,
    }));
    const told = sayFailures(failures).split('\n');
    expect(told.slice(0, 3)).toEqual(['  src/0.test.ts › works', '    Error: no', '    <div>']);
    expect(told.at(-1)).toBe('  and 30 more');
    expect(told.length).toBeLessThanOrEqual(150);
  });
});

describe('what a command said', () => {
  it('is given whole when it is short', () => {
    expect(shortenOutput('a\nb\n')).toBe('a\nb');
  });

  it('is given by its beginning and its end when it is long', () => {
    const lines = Array.from({ length: 1791 }, (_, i) => `line ${i}`);
    const told = shortenOutput(lines.join('\n')).split('\n');
    expect(told).toHaveLength(61);
    expect([told[0], told[30], told.at(-1)]).toEqual([
      'line 0',
      '  (1731 lines left out)',
      'line 1790',
    ]);
  });
});
