import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { mutate } from '../../../core/formats/testing/mutate.ts';
import { openFiles } from '../open/openFiles.ts';
import { text } from '../testing/readPath.ts';
import { paxName, writeTar, writeZip } from '../testing/writeZip.ts';

/** Files a kind; `GLOSSA_MUTATIONS=20000 npm test -- unit` tries more. */
const COUNT = Number(process.env['GLOSSA_MUTATIONS'] ?? 500);

const FILES = ['x.ifo', 'x.idx', 'x.dict', 'res/a.png'].map((name) => ({
  name,
  bytes: text(`${name} `.repeat(50)),
}));
const TAR = writeTar([paxName('long/name.csv'), ...FILES]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-archives-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** How opening a file ends; whatever is opened is read once. */
async function outcomeOf(path: string): Promise<string> {
  try {
    const opened = await openFiles(path, join(folder, 'temporary'));
    for (const name of opened.files.names) opened.files.sibling(name)?.read(0, 100);
    opened.close();
    return 'opened';
  } catch (error) {
    if (error instanceof BadFile) return error.fault;
    throw error;
  }
}

/** There is much to write; on a busy machine it takes its time. */
const timeout = 300_000 + COUNT * 500;

describe('a damaged archive', { timeout }, () => {
  it.each<readonly [string, Uint8Array]>([
    ['zip', writeZip(FILES)],
    ['tar', TAR],
    ['tar.gz', new Uint8Array(gzipSync(TAR))],
    ['csv.gz', new Uint8Array(gzipSync(text('a,b\n'.repeat(100))))],
  ])('of the kind %s is opened or refused, and leaves nothing behind', async (kind, sound) => {
    const path = join(folder, `a.${kind}`);
    writeFileSync(path, sound);
    expect(await outcomeOf(path)).toBe('opened');
    const outcomes = new Set<string>();
    for (let seed = 0; seed < COUNT; seed += 1) {
      writeFileSync(path, mutate(sound, seed));
      outcomes.add(await outcomeOf(path));
      expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    }
    expect(outcomes).toContain('damaged');
    expect(outcomes).toContain('truncated');
  });
});
