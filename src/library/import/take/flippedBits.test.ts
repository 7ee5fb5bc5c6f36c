import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type MemorySet, readPath, text } from '../testing/readPath.ts';
import { writeDictd, writeDictzip } from '../testing/hostileFiles.ts';
import { writeMdict } from '../testing/writeMdict.ts';
import { writeStardict } from '../testing/writeStardict.ts';
import { writeZip } from '../testing/writeZip.ts';

const root = mkdtempSync(join(tmpdir(), 'glossa-flipped-'));
afterAll(() => rmSync(root, { recursive: true }));

// Little that repeats: zlib keeps it as it is, where a changed bit changes a letter and no length.
const ARTICLES = Array.from({ length: 4 }, (_, at) => {
  const letters = Array.from({ length: 50 }, (__, i) => 33 + ((at * 31 + i * i * 7 + i) % 90));
  return [`word ${at}`, String.fromCharCode(...letters).replaceAll(/[<>&`{}\\]/g, '_')] as const;
});
const stardict = writeStardict({ articles: ARTICLES });
const dictd = writeDictd(ARTICLES);
const dsl = text(
  `\ufeff#NAME "A"\n${ARTICLES.map(([word]) => `${word}\n\t${word} text\n`).join('')}`,
  'utf16le',
);
const csv = text(`Term,Meaning\n${ARTICLES.map(([word]) => `${word},偏差\n`).join('')}`);

/** The first file is chosen; bits of the second are flipped, or of the first if there is no other. */
const SETS: readonly (readonly [string, MemorySet])[] = [
  [
    'dictzip, of StarDict',
    { 'x.ifo': stardict.ifo, 'x.dict.dz': writeDictzip(stardict.dict, 80), 'x.idx': stardict.idx },
  ],
  [
    'gzip, of an index of StarDict',
    { 'x.ifo': stardict.ifo, 'x.idx.gz': gzipSync(stardict.idx), 'x.dict': stardict.dict },
  ],
  ['dictzip, of dictd', { 'x.index': dictd.index, 'x.dict.dz': writeDictzip(dictd.dict, 100) }],
  ['dictzip, of DSL', { 'x.dsl.dz': writeDictzip(dsl, 100) }],
  ['MDict, packed with zlib', { 'x.mdx': writeMdict({ records: ARTICLES, blockLength: 2 }) }],
  [
    'MDict, not packed',
    { 'x.mdx': writeMdict({ records: ARTICLES, blockLength: 2, packing: 'none' }) },
  ],
  ['zip', { 'x.zip': writeZip([{ name: 'x.csv', bytes: csv }]) }],
  ['gzip', { 'x.csv.gz': gzipSync(csv) }],
];

function put(set: MemorySet): string {
  const folder = mkdtempSync(join(root, 'set-'));
  for (const [name, bytes] of Object.entries(set)) writeFileSync(join(folder, name), bytes);
  return join(folder, Object.keys(set)[0] ?? '');
}

/** There are thousands of files, on a machine that has other things to do. */

describe('one flipped bit', () => {
  it.each(SETS)('in any byte of %s is reported, or changes no text', async (_, set) => {
    const path = put(set);
    const sound = await readPath(path);
    if (sound.kind === 'refused') throw new Error(sound.fault);
    expect(sound).toMatchObject({ records: { length: ARTICLES.length }, skipped: [] });
    const names = Object.keys(set);
    const name = names[1] ?? names[0] ?? '';
    const bytes = new Uint8Array(set[name] ?? []);
    let reported = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(join(path, '..', name), flipped);
      const found = await readPath(path);
      if (found.kind === 'refused' || found.skipped.length > 0) reported += 1;
      const shown = found.kind === 'refused' ? [] : found.records;
      expect(shown.filter((record) => !sound.records.includes(record))).toEqual([]);
    }
    // Names, dates and counts in headers mean nothing.
    expect(reported).toBeGreaterThan(bytes.length / 2);
  });
});
