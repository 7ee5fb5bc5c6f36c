import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUSES } from './fuses.ts';
import { faultOf, namedTests, tableUnder } from './namedTests.ts';

const PROJECT = join(import.meta.dirname, '..');
const text = readFileSync(join(PROJECT, 'docs', 'security.md'), 'utf8');

const numbers = (count: number, prefix = ''): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

/** Rows whose proof is in their last cell, and what each must have in its first. */
const TABLES = [
  ['What is promised', numbers(26, 'R')],
  ['Electron’s checklist', numbers(20)],
] as const;

describe('docs/security.md', () => {
  it.each(TABLES)('has a row for each of “%s”, in order', (heading, expected) => {
    const rows = tableUnder(heading.replace('’', "'"), text);
    expect(rows.map(([first]) => first)).toEqual(expected);
  });

  it.each(TABLES)('names for each of “%s” a test, or why there is none', (heading) => {
    const unproved = tableUnder(heading.replace('’', "'"), text)
      .filter(([first]) => first !== 'R10')
      .filter((cells) => {
        const proof = cells.at(-1) ?? '';
        return namedTests(proof).length === 0 && !/not yet proved: .{10,}\.$/.test(proof);
      });
    expect(unproved).toEqual([]);
  });

  it('names tests that are there and always run', () => {
    const all = namedTests(text);
    expect(all.length).toBeGreaterThan(60);
    expect(all.map((test) => faultOf(test, PROJECT)).filter((fault) => fault !== null)).toEqual([]);
  });

  it('has no other mention of a test than those', () => {
    const mentioned = [...text.matchAll(/`[^`\s]+\.(?:test|spec)\.tsx?`/g)].length;
    // The test that reads this page is mentioned, and not as a proof.
    expect(mentioned).toBe(namedTests(text).length + 1);
  });

  it('has the fuses of the installed @electron/fuses, as they stand in ours', () => {
    const installed = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    const rows = tableUnder('Fuses', text);
    expect(rows.map(([name = '']) => name).toSorted()).toEqual(installed.toSorted());
    const stands = Object.entries(FUSES).map(([name, isOn]) => [name, isOn ? 'on' : 'off']);
    expect(Object.fromEntries(rows.map(([name, state]) => [name, state]))).toEqual(
      Object.fromEntries(stands),
    );
  });
});

describe('a named test', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossa-promises-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const found = (source: string, name = 'does it'): string | null => {
    writeFileSync(join(folder, 'a.test.ts'), source);
    return faultOf({ file: 'a.test.ts', name }, folder);
  };

  it.each([
    ['test', "test('does it', () => {});"],
    ['it, over two lines', "it(\n  'does it',\n  () => {},\n);"],
    ['a table', "it.each([\n  ['a', 1],\n])('does it', () => {});"],
    ['a name of rows', "test.each(ROWS)('does it', () => {});"],
    ['a property of some size', 'it(`does it`, { timeout: 1 }, () => {});'],
  ])('is found where it is made by %s', (_what, source) => {
    expect(found(source)).toBeNull();
  });

  it.each([
    ['is not there', "test('does something else', () => {});"],
    ['is only spoken of', "// test('does it')\nconst x = ['does it', 1];"],
    ['is skipped', "test.skip('does it', () => {});"],
    ['is still to be written', "test.todo('does it');"],
    ['is marked as broken', "test('does it', () => { test.fixme(); });"],
    [
      'is skipped with those around it',
      "describe.skip('all', () => { it('does it', () => {}); });",
    ],
    ['is skipped on a condition', "it.skipIf(isRoot)('does it', () => {});"],
    ['is made on a condition', "if (isRoot) {\n  test('does it', () => {});\n}"],
    ['is expected to fail', "test.fails('does it', () => {});"],
  ])('that %s is told', (_what, source) => {
    expect(found(source)).not.toBeNull();
  });

  it('in a file that is not there is told', () => {
    expect(faultOf({ file: 'b.test.ts', name: 'does it' }, folder)).toBe(
      'there is no file b.test.ts',
    );
  });
});
