import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGlossaries } from './readGlossaries.ts';

const GOOD = `---
name: Good
headword-language: en
translation-language: zh-Hans
---
| Term | Meaning |
|---|---|
| a | 甲 |
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-glossaries-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('readGlossaries', () => {
  it('reads all glossary files in the order of their names', async () => {
    writeFileSync(join(folder, 'phrases.md'), GOOD);
    writeFileSync(join(folder, 'more.md'), GOOD);
    writeFileSync(join(folder, 'readme.txt'), 'not for us');
    const { glossaries, notices } = await readGlossaries(folder, '');
    expect(glossaries.map(({ info }) => [info.id, info.isShipped])).toEqual([
      ['more', true],
      ['phrases', true],
    ]);
    expect(notices).toEqual([]);
  });

  it('says that the shipped glossary is missing when the folder is', async () => {
    expect(await readGlossaries(join(folder, 'nowhere'), '')).toEqual({
      glossaries: [],
      notices: [{ kind: 'glossary-missing', file: 'phrases.md' }],
    });
  });

  it('reads the others when one is broken, and says what is wrong with it', async () => {
    writeFileSync(join(folder, 'good.md'), GOOD);
    writeFileSync(join(folder, 'bytes.md'), Buffer.from([0xff, 0xfe, 0x80]));
    mkdirSync(join(folder, 'folder.md'));
    writeFileSync(join(folder, 'phrases.md'), 'x');
    const { glossaries, notices } = await readGlossaries(folder, '');
    expect(glossaries.map(({ info }) => info.id)).toEqual(['good']);
    expect(notices).toEqual([
      { kind: 'glossary-broken', file: 'bytes.md', line: 0, detail: 'encoding' },
      { kind: 'glossary-broken', file: 'folder.md', line: 0, detail: 'unreadable' },
      { kind: 'glossary-broken', file: 'phrases.md', line: 1, detail: 'front-matter' },
    ]);
  });

  it('takes a byte order mark off', async () => {
    writeFileSync(join(folder, 'phrases.md'), `\ufeff${GOOD}`);
    expect((await readGlossaries(folder, '')).glossaries).toHaveLength(1);
  });
});
