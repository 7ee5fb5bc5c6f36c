import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dictdReader } from '../../../core/formats/dictd/dictd.ts';
import { dslReader } from '../../../core/formats/dsl/dsl.ts';
import type { FormatReader } from '../../../core/formats/formatReader.ts';
import { mdictReader } from '../../../core/formats/mdict/mdict.ts';
import { stardictReader } from '../../../core/formats/stardict/stardict.ts';
import { mutate } from '../../../core/formats/testing/mutate.ts';
import { yomitanReader } from '../../../core/formats/yomitan/yomitan.ts';
import { type MemorySet, readSet, text } from '../testing/readPath.ts';
import { writeDictd, writeDictzip } from '../testing/hostileFiles.ts';
import { writeMdict } from '../testing/writeMdict.ts';
import { writeStardict } from '../testing/writeStardict.ts';

/** Files a format; `GLOSSA_MUTATIONS=20000 npm test -- unit` tries more. */
const COUNT = Number(process.env['GLOSSA_MUTATIONS'] ?? 500);

const WORDS = Array.from({ length: 40 }, (_, at) => `word ${at}`);

const dictd = writeDictd(WORDS.map((word) => [word, `${word}\n 1. {link} "text" of ${word}\n`]));
const stardict = writeStardict({
  articles: WORDS.map((word) => [word, `<b>${word}</b> <kref>other</kref>\n<ex>text</ex>`]),
  ifo: ['sametypesequence=x'],
  synonyms: WORDS.map((word, at) => [`another ${word}`, at]),
});
const dsl = text(
  `\ufeff#NAME "A"\n${WORDS.map((word) => `${word} (x)\n\t[m1][trn]~ <<b>>[/trn] [s]a.wav[/s][/m]\n`).join('')}`,
  'utf16le',
);
const mdictRecords = WORDS.map(
  (word, at) => [word, at % 5 === 4 ? '@@@LINK=word 1' : `<p>${word}</p>`] as const,
);
const terms = WORDS.map((word) => [
  word,
  '',
  'n',
  '',
  0,
  [{ type: 'structured-content', content: [{ tag: 'div', content: word }, { tag: 'br' }] }, 'text'],
  1,
  '',
]);

const SETS: readonly (readonly [string, FormatReader, MemorySet])[] = [
  ['dictd', dictdReader, { 'x.index': dictd.index, 'x.dict.dz': writeDictzip(dictd.dict, 200) }],
  [
    'stardict',
    stardictReader,
    {
      'x.ifo': stardict.ifo,
      'x.idx': stardict.idx,
      'x.dict.dz': writeDictzip(stardict.dict, 300),
      'x.syn': stardict.syn,
    },
  ],
  [
    'stardict, packed otherwise',
    stardictReader,
    {
      'x.ifo': stardict.ifo,
      'x.idx.gz': gzipSync(stardict.idx),
      'x.dict': stardict.dict,
    },
  ],
  ['dsl', dslReader, { 'x.dsl': dsl }],
  ['dsl, packed', dslReader, { 'x.dsl.dz': writeDictzip(dsl, 500) }],
  [
    'mdict',
    mdictReader,
    {
      'x.mdx': writeMdict({ records: mdictRecords, packing: 'none' }),
      'x.mdd': writeMdict({ records: [['\\a.png', text('png')]], root: 'Library_Data' }),
    },
  ],
  ['mdict 1.2', mdictReader, { 'x.mdx': writeMdict({ records: mdictRecords, version: '1.2' }) }],
  [
    'mdict, encrypted',
    mdictReader,
    { 'x.mdx': writeMdict({ records: mdictRecords, encrypted: '2' }) },
  ],
  [
    'yomitan',
    yomitanReader,
    {
      'index.json': text(JSON.stringify({ title: 'A', format: 3, revision: '1' })),
      'term_bank_1.json': text(JSON.stringify(terms)),
      'a.png': text('png'),
    },
  ],
];

/** There is much to read; on a busy machine it takes its time. */
const timeout = 300_000 + COUNT * 500;

describe('a damaged file', { timeout }, () => {
  it.each(SETS)('of %s is read or refused, and nothing worse', (_, reader, set) => {
    const sound = readSet(reader, set);
    expect(sound).toMatchObject({ kind: 'read', skipped: [] });
    const names = Object.keys(set);
    const outcomes = new Map<string, number>();
    for (let seed = 0; seed < COUNT; seed += 1) {
      const name = names[seed % names.length] ?? '';
      const broken = { ...set, [name]: mutate(new Uint8Array(set[name] ?? []), seed) };
      // Whatever is not a `BadFile` is thrown and fails the test.
      const whole = readSet(reader, broken);
      const outcome = whole.kind === 'refused' ? whole.fault : 'read';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(COUNT);
    expect(outcomes.size).toBeGreaterThan(1);
  });
});
