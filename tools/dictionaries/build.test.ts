import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, 'build.ts');
const root = mkdtempSync(join(tmpdir(), 'glossa-built-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Builds all but the two large dictionaries, which take half a minute; gives what it printed. */
const build = (folder: string): string =>
  execFileSync(
    process.execPath,
    [SCRIPT, '--without', 'ecdict', '--without', 'cc-cedict', '--into', folder],
    { encoding: 'utf8' },
  );

const bytesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

const timesIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => statSync(join(folder, name)).mtimeMs);

describe('npm run dictionaries', () => {
  it('gives the same bytes from the same data, does nothing the second time, mends what is damaged', () => {
    const one = join(root, 'one');
    const other = join(root, 'other');
    expect(build(one)).toContain('Dictionaries built');
    build(other);
    const first = bytesIn(one);
    expect([...first.keys()]).toEqual([
      'glossary-academic-phrases.db',
      'glossary-ai.db',
      'glossary-computing.db',
      'manifest.json',
    ]);
    expect(bytesIn(other)).toEqual(first);
    const times = timesIn(one);
    expect(build(one)).toBe('');
    expect(timesIn(one)).toEqual(times);
    writeFileSync(join(one, 'glossary-ai.db'), 'cut off');
    build(one);
    expect(bytesIn(one)).toEqual(first);
  });
});
