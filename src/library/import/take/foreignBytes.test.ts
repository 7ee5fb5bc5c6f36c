import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  joined as joinBytes,
  type MemorySet,
  readPath,
  text,
  u32,
  u64,
  zeroEnded,
} from '../testing/readPath.ts';
import { base64Number, writeDictd, writeDictzip } from '../testing/hostileFiles.ts';
import { writeMdict } from '../testing/writeMdict.ts';
import { writeStardict } from '../testing/writeStardict.ts';
import { writeZip } from '../testing/writeZip.ts';

const root = mkdtempSync(join(tmpdir(), 'glossa-foreign-'));
afterAll(() => rmSync(root, { recursive: true }));

/** In every file that the crafted one has no business with. */
const CANARY = 'CANARY';
/** In the crafted one itself, so that a test that reads nothing does not pass. */
const OWN = 'its own text';
const canaries = text(`${CANARY} `.repeat(600));

/** Lays a set into a folder between others that hold canaries. */
function putAmongCanaries(set: MemorySet): string {
  const folder = mkdtempSync(join(root, 'set-'));
  const home = join(folder, 'home');
  const others = ['secret.txt', 'secret.png', 'other.dict', 'other.idx'];
  const all = [...others.map((name) => `../${name}`), ...others].map(
    (name) => [name, canaries] as const,
  );
  for (const [name, bytes] of [...all, ...Object.entries(set)]) {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return join(home, Object.keys(set)[0] ?? '');
}

/** Outside, at the end, at each width of a number, and negative where someone reads a sign. */
const PLACES = [12, 13, 1_000, 32_767, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 13, 2 ** 32 - 1];

function stardict(article: string, offsetBits: 32 | 64 = 32, isPacked = false): MemorySet {
  const { ifo, dict } = writeStardict({
    articles: [['own', article]],
    ifo: ['sametypesequence=h'],
    offsetBits,
    version: '3.0.0',
  });
  const number = offsetBits === 64 ? u64 : u32;
  const own = joinBytes(zeroEnded('own'), number(0), u32(dict.length));
  const crafted = PLACES.flatMap((at) =>
    [1, 12, 4_000, 2 ** 32 - 1].map((size) => joinBytes(zeroEnded('x'), number(at), u32(size))),
  );
  const huge = offsetBits === 64 ? [joinBytes(zeroEnded('x'), u64(2n ** 64n - 12n), u32(12))] : [];
  const idx = joinBytes(own, ...crafted, ...huge);
  const lines = Buffer.from(ifo)
    .toString()
    .replace(/idxfilesize=\d+/, `idxfilesize=${idx.length}`);
  return {
    'x.ifo': text(lines),
    'x.idx': idx,
    ...(isPacked ? { 'x.dict.dz': writeDictzip(dict) } : { 'x.dict': dict }),
  };
}

function dictd(): MemorySet {
  const { index, dict } = writeDictd([['own', OWN]]);
  const lines = PLACES.flatMap((at) =>
    [1, 12, 4_000, 2 ** 32 - 1].map((size) => `x\t${base64Number(at)}\t${base64Number(size)}\n`),
  );
  return { 'x.index': joinBytes(index, text(lines.join(''))), 'x.dict': dict };
}

const WAYS_OUT = [
  '../secret.png',
  '..\\secret.png',
  '/etc/hostname',
  'res/../../secret.png',
  '../secret.txt',
  './../other.dict',
];
const pictures = WAYS_OUT.map((name) => `<img src="${name}"><a href="file://${name}">x</a>`).join(
  '',
);

const yomitan = writeZip([
  { name: 'index.json', bytes: text('{"title":"x","format":3,"revision":"1"}') },
  {
    name: 'term_bank_1.json',
    bytes: text(
      JSON.stringify([
        ['own', '', '', '', 0, [OWN, ...WAYS_OUT.map((path) => ({ type: 'image', path }))], 1, ''],
      ]),
    ),
  },
]);

const SETS: readonly (readonly [string, MemorySet])[] = [
  ['StarDict', stardict(OWN)],
  ['StarDict with offsets of 64 bits', stardict(OWN, 64)],
  ['StarDict, packed', stardict(OWN, 32, true)],
  ['StarDict, by its pictures', stardict(`${OWN}${pictures}`)],
  ['dictd', dictd()],
  ['MDict, by its pictures', { 'x.mdx': writeMdict({ records: [['own', `${OWN}${pictures}`]] }) }],
  [
    'DSL, by its sounds',
    {
      'x.dsl': text(
        `\ufeff#NAME "A"\nown\n\t${OWN} ${WAYS_OUT.map((name) => `[s]${name}[/s]`).join('')}\n`,
        'utf16le',
      ),
    },
  ],
  ['Yomitan, by its pictures', { 'x.zip': yomitan }],
];

describe('a crafted place', () => {
  it.each(SETS)('never shows bytes of another file: %s', async (_, set) => {
    const found = await readPath(putAmongCanaries(set));
    if (found.kind === 'refused') throw new Error(found.fault);
    const shown = [
      ...found.records,
      ...found.media.map(({ bytes }) => Buffer.from(bytes).toString()),
    ].join('\n');
    expect(shown).toContain(OWN);
    expect(shown.includes(CANARY)).toBe(false);
  });

  it.each([1, 2 ** 16, 2 ** 31, 2 ** 32])(
    'of MDict that is %d too far is refused or left out',
    async (shift) => {
      const records = [
        ['own', OWN],
        ['other', 'text'],
      ] as const;
      const found = await readPath(putAmongCanaries({ 'x.mdx': writeMdict({ records, shift }) }));
      expect(JSON.stringify(found).includes(CANARY)).toBe(false);
    },
  );
});
