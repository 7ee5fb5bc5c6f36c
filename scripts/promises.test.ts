import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUSES } from './fuses.ts';
import { faultOf, namedTests, tableUnder } from './namedTests.ts';

const PROJECT = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(PROJECT, 'docs', name), 'utf8');
const text = read('security.md');
const tests = read('security-tests.md');

/** The proof of each promise and of each row of a table, by the heading that a link leads to. */
const PROOFS: ReadonlyMap<string, string> = new Map(
  tests
    .split('\n## ')
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [anchorOf(heading), lines.join('\n')];
    }),
);

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

const numbers = (count: number, prefix = ''): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

describe('docs/security.md', () => {
  it('has each promise in order, with how it is kept and a link to its tests', () => {
    const sections = text.split('\n### ').slice(1);
    const found = sections.map((section) => /^(R\d+): [^\n]+\n\n[^\n]{10,}/.exec(section)?.[1]);
    expect(found).toEqual(numbers(26, 'R'));
    const unlinked = sections
      .filter((section, at) => !section.includes(`(security-tests.md#r${at + 1})`))
      .map((section) => section.slice(0, section.indexOf(':')));
    expect(unlinked).toEqual(['R10']);
  });

  it("has a row for each item of Electron's checklist, in order", () => {
    const rows = tableUnder("Electron's checklist", text);
    expect(rows.map(([first]) => first)).toEqual(numbers(20));
  });

  it('links to all that docs/security-tests.md has, once each, and to nothing else', () => {
    const links = [...text.matchAll(/\(security-tests\.md#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links).toEqual([...PROOFS.keys()]);
  });

  it('has for each promise and each row a test, or why there is none', () => {
    const unproved = [...PROOFS]
      .filter(([, proof]) => namedTests(proof).length === 0)
      .filter(([, proof]) => !/not yet proved: .{10,}\.\s*$/.test(proof))
      .map(([anchor]) => anchor);
    expect(unproved).toEqual([]);
  });

  it('names tests that are there and always run', () => {
    const all = [...namedTests(text), ...namedTests(tests)];
    expect(all.length).toBeGreaterThan(60);
    expect(all.map((test) => faultOf(test, PROJECT)).filter((fault) => fault !== null)).toEqual([]);
  });

  it.each([
    ['security.md', text],
    ['security-tests.md', tests],
  ])('%s has no other mention of a test than those', (_name, page) => {
    const mentioned = [...page.matchAll(/`[^`\s]+\.(?:test|spec)\.tsx?`/g)].length;
    // The test that reads these pages is mentioned, and not as a proof.
    expect(mentioned).toBe(namedTests(page).length + 1);
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
