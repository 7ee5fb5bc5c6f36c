import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join as joinPath } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { stardictReader } from '../../../core/formats/stardict/stardict.ts';
import { readWhole } from '../../../core/formats/testing/readWhole.ts';
import { codecs } from './unpackStreams.ts';
import { openFileSource } from './sourceSet.ts';
import { openFiles } from './openFiles.ts';
import { joined, patched, text } from '../testing/readPath.ts';
import { writeStardict } from '../testing/writeStardict.ts';
import { paxName, writeTar, writeZip } from '../testing/writeZip.ts';

let folder: string;
let temporary: string;

beforeEach(() => {
  folder = mkdtempSync(joinPath(tmpdir(), 'glossa-open-'));
  temporary = joinPath(folder, 'temporary');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, bytes: Uint8Array): string {
  const path = joinPath(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Names, the main one first, and what lies in the temporary folder before and after closing. */
async function namesOf(path: string): Promise<readonly string[]> {
  const { files, close } = await openFiles(path, temporary);
  const names = [files.main.name, ...files.names.filter((name) => name !== files.main.name)];
  close();
  expect(leftOver()).toEqual([]);
  return names;
}

function leftOver(): readonly string[] {
  try {
    return readdirSync(temporary);
  } catch {
    // It was never made.
    return [];
  }
}

/** The fault that the file is refused with; it leaves nothing behind. */
async function faultOf(name: string, bytes: Uint8Array): Promise<string> {
  const fault = await openFiles(put(name, bytes), temporary).then(
    ({ close }) => {
      close();
      return 'opened';
    },
    (error: unknown) => (error instanceof BadFile ? error.fault : String(error)),
  );
  expect(leftOver()).toEqual([]);
  return fault;
}

const SET = writeStardict({
  articles: [
    ['apple', 'a fruit'],
    ['pear', 'another fruit'],
  ],
});
const parts = (prefix: string): readonly { name: string; bytes: Uint8Array }[] => [
  { name: `${prefix}x.idx`, bytes: SET.idx },
  { name: `${prefix}x.dict`, bytes: SET.dict },
  { name: `${prefix}x.ifo`, bytes: SET.ifo },
  { name: `${prefix}res/a.png`, bytes: text('png') },
  { name: `${prefix}run.exe`, bytes: text('no') },
];

describe('a file in a folder', () => {
  it('is opened with those of the same stem, upper and lower case alike', async () => {
    for (const name of ['Y.ifo', 'y.IDX', 'y.dict.dz', 'yy.txt', 'z.idx', 'res/b.mp3']) {
      put(name, text(name));
    }
    const { files, close } = await openFiles(joinPath(folder, 'Y.ifo'), temporary);
    expect(files.names.toSorted()).toEqual(['Y.ifo', 'res/b.mp3', 'y.IDX', 'y.dict.dz']);
    expect(files.sibling('Y.idx')?.size).toBe(5);
    expect(files.sibling('z.idx')).toBeNull();
    expect(files.sibling('../secret')).toBeNull();
    close();
  });

  it('stands for its set when it is a part of one', async () => {
    for (const { name, bytes } of parts('')) put(name, bytes);
    for (const name of ['x.idx', 'x.dict', 'x.ifo']) {
      expect((await namesOf(joinPath(folder, name)))[0]).toBe('x.ifo');
    }
  });

  it('is refused when it is not there, or a folder', async () => {
    await expect(openFiles(joinPath(folder, 'none'), temporary)).rejects.toThrow(BadFile);
    await expect(openFiles(folder, temporary)).rejects.toThrow(BadFile);
  });

  it('gives the same bytes whatever is read before', () => {
    const bytes = Uint8Array.from({ length: 700_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);
    const source = openFileSource(put('bytes', bytes));
    for (const [offset, length] of [
      [0, 10],
      [299_990, 20],
      [5, 650_000],
      [699_999, 5],
      [800_000, 3],
      [262_140, 8],
    ] as const) {
      expect(source.read(offset, length)).toEqual(bytes.subarray(offset, offset + length));
    }
    source.close();
  });
});

describe('an archive', () => {
  it.each(['zip', 'tar', 'tar.gz'])('of the kind %s is read as the set in it', async (kind) => {
    const tar = writeTar([{ name: './dict/', type: '5' }, ...parts('./dict/')]);
    const bytes = { zip: writeZip(parts('dict/')), tar, 'tar.gz': gzipSync(tar) }[kind];
    const { files, close } = await openFiles(put(`a.${kind}`, bytes ?? text('')), temporary);
    expect(files.names.toSorted()).toEqual(['res/a.png', 'x.dict', 'x.idx', 'x.ifo']);
    const whole = readWhole(stardictReader, files, { codecs });
    expect(whole.kind === 'read' && whole.records.map(({ headwords }) => headwords[0])).toEqual([
      'apple',
      'pear',
    ]);
    close();
    expect(leftOver()).toEqual([]);
  });

  it('tells of each piece while it is unpacked', async () => {
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at) % 251));
    const file = { name: 'a.csv', bytes: new Uint8Array(noise) };
    const tar = writeTar([file]);
    const archives = {
      zip: writeZip([file]),
      tar,
      'tar.gz': gzipSync(tar),
      'csv.gz': gzipSync(noise),
    };
    for (const [kind, packed] of Object.entries(archives)) {
      let steps = 0;
      const { close } = await openFiles(put(`a.${kind}`, packed), temporary, () => (steps += 1));
      close();
      expect(steps).toBeGreaterThanOrEqual(300_000 / (64 * 1024));
    }
  });

  it('may have long names', async () => {
    const long = `${'n'.repeat(120)}/x.csv`;
    const pax = writeTar([paxName(long), { name: 'short', bytes: text('a,b') }]);
    const gnu = writeTar([
      { name: '././@LongLink', type: 'L', bytes: text(`${long}\0`) },
      { name: 'short', bytes: text('a,b') },
    ]);
    expect(await namesOf(put('pax.tar', pax))).toEqual(['x.csv']);
    expect(await namesOf(put('gnu.tar', gnu))).toEqual(['x.csv']);
  });

  it('of Yomitan is read by its index, one of other files by the largest', async () => {
    const json = { name: 'index.json', bytes: text('{}') };
    const bank = { name: 'term_bank_1.json', bytes: text('[1, 2, 3]') };
    expect(await namesOf(put('y.zip', writeZip([bank, json])))).toEqual([
      'index.json',
      'term_bank_1.json',
    ]);
    const files = [
      { name: 'a.csv', bytes: text('a') },
      { name: 'b.csv', bytes: text('a,b,c') },
    ];
    expect((await namesOf(put('c.zip', writeZip(files))))[0]).toBe('b.csv');
  });

  it('of one packed text is that text, a workbook is a file', async () => {
    expect(await namesOf(put('words.csv.gz', gzipSync(text('a,b'))))).toEqual(['words.csv']);
    const workbook = writeZip([{ name: 'xl/workbook.xml', bytes: text('<x/>') }]);
    expect(await namesOf(put('book.xlsx', workbook))).toEqual(['book.xlsx']);
  });

  const bytes = text('a,b');
  const zeros = new Uint8Array(12_000_000);
  const bomb = { name: 'a.csv', bytes: zeros };
  const zip = writeZip([{ name: 'a.csv', bytes }]);
  const tar = writeTar([{ name: 'a.csv', bytes }]);
  it.each<readonly [string, string, Uint8Array, string]>([
    ['a way out', 'zip', writeZip([{ name: '../../evil.csv', bytes }]), 'unsafe-archive'],
    ['an absolute name', 'zip', writeZip([{ name: '/etc/a.csv', bytes }]), 'unsafe-archive'],
    ['a backslash', 'zip', writeZip([{ name: '..\\a.csv', bytes }]), 'unsafe-archive'],
    ['a drive', 'zip', writeZip([{ name: 'C:a.csv', bytes }]), 'unsafe-archive'],
    [
      'a symbolic link',
      'zip',
      writeZip([{ name: 'a.csv', bytes, mode: 0o120_777 }]),
      'unsafe-archive',
    ],
    [
      'a smaller size than the truth',
      'zip',
      writeZip([{ name: 'a.csv', bytes: zeros, claimedSize: 3 }]),
      'damaged',
    ],
    [
      'a larger size than the truth',
      'zip',
      writeZip([{ name: 'a.csv', bytes, claimedSize: 99 }]),
      'damaged',
    ],
    [
      'a wrong checksum',
      'zip',
      writeZip([{ name: 'a.csv', bytes, claimedChecksum: 1 }]),
      'damaged',
    ],
    ['a password', 'zip', writeZip([{ name: 'a.csv', bytes, flags: 1 }]), 'encrypted'],
    ['another packing', 'zip', writeZip([{ name: 'a.csv', bytes, method: 14 }]), 'unsupported'],
    ['its end cut off', 'zip', zip.subarray(0, -25), 'truncated'],
    ['noise in its data', 'zip', patched(zip, 35, Uint8Array.of(255, 255)), 'damaged'],
    ['zeros without end', 'zip', writeZip([bomb]), 'bomb'],
    [
      'many files of zeros',
      'zip',
      writeZip(
        Array.from({ length: 12 }, (_, at) => ({
          name: `${at}.csv`,
          bytes: zeros.subarray(0, 1_000_000),
        })),
      ),
      'bomb',
    ],
    [
      'nothing known',
      'zip',
      writeZip([
        { name: 'a.exe', bytes },
        { name: 'b.exe', bytes },
      ]),
      'not-recognised',
    ],
    ['a way out', 'tar', writeTar([{ name: 'a/../../b.csv', bytes }]), 'unsafe-archive'],
    [
      'a way out by a long name',
      'tar',
      writeTar([paxName('../b.csv'), { name: 'a.csv', bytes }]),
      'unsafe-archive',
    ],
    ['a symbolic link', 'tar', writeTar([{ name: 'a.csv', type: '2' }]), 'unsafe-archive'],
    ['a hard link', 'tar', writeTar([{ name: 'a.csv', type: '1' }]), 'unsafe-archive'],
    ['a wrong checksum', 'tar', patched(tar, 0, text('b')), 'damaged'],
    ['its end cut off', 'tar', tar.subarray(0, 514), 'truncated'],
    ['zeros without end', 'tar.gz', gzipSync(writeTar([bomb])), 'bomb'],
    ['its end cut off', 'tar.gz', gzipSync(tar).subarray(0, -20), 'truncated'],
    ['zeros without end', 'csv.gz', gzipSync(zeros), 'bomb'],
    [
      'noise behind its header',
      'csv.gz',
      patched(gzipSync(bytes), 10, Uint8Array.of(255)),
      'damaged',
    ],
    ['nothing behind its header', 'tar.xz', joined(Uint8Array.of(0xfd), text('7zXZ\0')), 'damaged'],
    ['nothing behind its header', 'tar.bz2', text('BZh9'), 'truncated'],
    ['a kind that we do not read', '7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf), 'unsupported'],
  ])('with %s (%s) is refused and leaves nothing behind', async (_, ending, archive, fault) => {
    expect(await faultOf(`a.${ending}`, archive)).toBe(fault);
  });

  it('in an archive is not opened', async () => {
    const inner = { name: 'inner.zip', bytes: writeZip([bomb]) };
    const other = { name: 'a.exe', bytes };
    expect(await faultOf('nested.zip', writeZip([inner, other]))).toBe('nested-archive');
    expect(await faultOf('single.zip', writeZip([inner]))).toBe('nested-archive');
    expect(await faultOf('nested.tar', writeTar([{ name: 'a/b.tar.bz2', bytes }]))).toBe(
      'nested-archive',
    );
    expect(await faultOf('exe.zip', writeZip([other, { ...other, name: 'b.exe' }]))).toBe(
      'not-recognised',
    );
  });
});
