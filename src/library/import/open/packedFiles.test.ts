import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPath, text } from '../testing/readPath.ts';
import { writeMdict } from '../testing/writeMdict.ts';
import { writeStardict } from '../testing/writeStardict.ts';
import { writeZip } from '../testing/writeZip.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-packed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

async function read(path: string) {
  const content = await readPath(path);
  if (content.kind === 'refused') return content.fault;
  const headwords = content.records.flatMap(
    (record) => (JSON.parse(record) as { record: { headwords: string[] } }).record.headwords,
  );
  return { headwords, media: content.media.map(({ name }) => name) };
}

/**
 * A folder `packed` with the three files of a StarDict dictionary of two words, in a tar archive, and
 * a table of one word; packed with bzip2 and xz of Python.
 */
const PACKED = {
  'packed.tar.bz2':
    'QlpoOTFBWSZTWTozsPgAAOPf+c+QQIH/ggQATAB/r//wAAIAgIRAJAALIAwIMADZsDSk2o8p6CYTTag0ABoyeoGjTTahGlTanqZGhppoMhkZNNNAxMIxGDalIyaNAMRoAAGgAABqa/Lo3VT8mGUHdwEU56gZIBRWH9o4Ookdswk4fSBMiu44MxK8rcOZ4jijVR/YTiQol5gKAyAxvmoAGSJA3GTLxO8QhKTw5wloIUYxg9HjUHMqf5guesHVfAnzm4AZOZPgPx5TBNHjR0pAXD2jQdyd0SwiiCRo6w8IAN6RyzKBsKpEgyF95HVlWyyp7AA7ci84m9LV2Ini1IKlJ6kVE4JhtltZWyy2gWs4tkQA/i7kinChIHRnYfA=',
  'packed.tar.xz':
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AO9dADgYSJnNXByHvbgKP1Bt6ePE9mlMLReEnkWoEvrQmLU+ygCgNqTaYPrLn0Tm9RxsfYtcklQiaOELXXTxQ9FXJjYvoDbohIRfLhmwa+dKEftzy6I/PZ0zXpAAHqPs8wrTS7GN3ZEKZJ04Bd8lamHqK10CB0rzrIb8qYHXVdEA8h5ZM7jmrGShPYFXGqrf0Yfp4ZdFUx73qgpeRl91Co5rMGY96X6mexgbM7IU6It98ZJRvHwJaoHHUFEjPeiJuZh5d+VmJ/Hs4rLk9NG+U/X/Dnly+elOO9izcXXYTxV2iHB1apXrW9Lovfa/YTOeTjUAAADjPGx2AD+DQwABiwKAUAAALfsHTLHEZ/sCAAAAAARZWg==',
  'table.csv.bz2':
    'QlpoOTFBWSZTWd8B+lUAAALX+QAQAAQAAgQAIqeYAAACAACEACAAAwAgADFMJpoDTEKBpk0000ep01ciyaNK7s20VxAAj4u5IpwoSG+A/SqA',
  'table.csv.xz':
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAYVGVybSxNZWFuaW5nCmxvc3Ms5o2f5aSxCgAAAAA03nERB+wEkgABMRlZGrCCH7bzfQEAAAAABFla',
} as const;

describe('a packed file', () => {
  it.each(Object.entries(PACKED))('is read: %s', async (name, base64) => {
    const headwords = name.startsWith('table') ? ['loss'] : ['gate', 'loss'];
    const bytes = Buffer.from(base64, 'base64');
    expect(await read(put(name, bytes))).toEqual({ headwords, media: [] });
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  });

  it.each(Object.entries(PACKED))(
    'is refused when it is cut off or changed: %s',
    async (name, base64) => {
      const bytes = Buffer.from(base64, 'base64');
      expect(await read(put(name, bytes.subarray(0, -12)))).toMatch(/truncated|damaged/);
      bytes[60] = (bytes[60] ?? 0) ^ 0x40;
      expect(await read(put(name, bytes))).toMatch(/truncated|damaged|not-recognised/);
      expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    },
  );
});

describe('pictures of a dictionary', () => {
  const files = ['cat.png', 'Sub/Dog.PNG', 'other.png'].map((name) => ({
    name,
    bytes: text(name),
  }));
  const DSL = text(
    '#NAME "P"\n#INDEX_LANGUAGE "English"\n\ncat\n\t[m1]animal [s]Cat.png[/s] [s]sub/dog.png[/s][/m]\n',
  );

  it.each(['p.dsl.files.zip', 'p.files.zip', 'P.DSL.FILES.ZIP'])(
    'of DSL are in %s, whatever the case of their names',
    async (name) => {
      put(name, writeZip(files));
      expect(await read(put('p.dsl', DSL))).toEqual({
        headwords: ['cat'],
        media: ['Cat.png', 'sub/dog.png', 'other.png'],
      });
      expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    },
  );

  it('of DSL lie beside it; only those that a card names are taken', async () => {
    for (const { name, bytes } of files) put(name, bytes);
    const path = put('p.dsl', DSL);
    expect(await read(path)).toMatchObject({ media: ['sub/dog.png', 'Cat.png'] });
  });

  it('of MDict lie beside it, with style sheets that are passed over', async () => {
    for (const { name, bytes } of files) put(name, bytes);
    put('m.css', text('x'));
    const html = '<link rel="stylesheet" href="m.css"><p class="d"><img src="cat.png"></p>';
    expect(await read(put('m.mdx', writeMdict({ records: [['cat', html]] })))).toEqual({
      headwords: ['cat'],
      media: ['cat.png'],
    });
  });

  it('of StarDict are in res.zip, beside it and in its archive', async () => {
    const { ifo, idx, dict } = writeStardict({
      articles: [['cat', '<img src="cat.png">']],
      ifo: ['sametypesequence=h'],
    });
    const res = writeZip(files);
    put('pic.idx', idx);
    put('pic.dict', dict);
    put('res.zip', res);
    const expected = { headwords: ['cat'], media: ['cat.png', 'Sub/Dog.PNG', 'other.png'] };
    expect(await read(put('pic.ifo', ifo))).toEqual(expected);
    const archive = writeZip([
      { name: 'pic/pic.ifo', bytes: ifo },
      { name: 'pic/pic.idx', bytes: idx },
      { name: 'pic/pic.dict', bytes: dict },
      { name: 'pic/res.zip', bytes: res },
    ]);
    expect(await read(put('pic.zip', archive))).toEqual(expected);
  });

  it('in a broken archive refuse the dictionary', async () => {
    put('p.dsl.files.zip', text('PK no archive'));
    expect(await read(put('p.dsl', DSL))).toBe('truncated');
  });
});
