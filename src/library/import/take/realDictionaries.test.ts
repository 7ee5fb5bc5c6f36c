import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dictdReader } from '../../../core/formats/dictd/dictd.ts';
import { dslReader } from '../../../core/formats/dsl/dsl.ts';
import type { FormatReader, OpenedSource } from '../../../core/formats/formatReader.ts';
import { mdictReader } from '../../../core/formats/mdict/mdict.ts';
import { stardictReader } from '../../../core/formats/stardict/stardict.ts';
import { yomitanReader } from '../../../core/formats/yomitan/yomitan.ts';
import { codecs } from '../open/unpackStreams.ts';
import { openFiles } from '../open/openFiles.ts';

/** Filled by scripts/fetchDictionaries.ts, which `npm test` runs first. */
const DICTIONARIES = join(import.meta.dirname, '../../../../.cache/dictionaries');
const READERS = [dictdReader, dslReader, mdictReader, stardictReader, yomitanReader];
const hasTools = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** What is expected of a dictionary: how many entries, what it says, one of its entries. */
interface Expected {
  readonly path: string;
  readonly reader: FormatReader;
  readonly count: number;
  readonly about: Partial<OpenedSource>;
  readonly sample: readonly [headword: string, text: string];
}

const ROWS: readonly Expected[] = [
  {
    path: 'dict-wn/usr/share/dictd/wn.index',
    reader: dictdReader,
    count: 147_306,
    about: { name: 'WordNet (r) 3.0 (2006)', headwordLanguage: 'en' },
    sample: [
      'Halevy',
      'n French operatic composer (1799-1862)\nSynonyms Fromental Halevy, Jacques Francois Fromental Elie Halevy',
    ],
  },
  {
    path: 'dict-freedict-eng-spa/usr/share/dictd/freedict-eng-spa.dict.dz',
    reader: dictdReader,
    count: 5_907,
    about: { headwordLanguage: 'en', translationLanguage: 'es' },
    sample: ['timid', 'encogido, tímido, miedo'],
  },
  {
    path: 'dict-freedict-deu-eng/usr/share/dictd/freedict-deu-eng.index',
    reader: dictdReader,
    count: 519_417,
    about: { headwordLanguage: 'de', translationLanguage: 'en' },
    sample: [
      'Muldungsrolle',
      'fem, n, sg\ntrough roller n, troughing idler n, trough-shaped idler for belt conveyors n\nSynonym Muldenrolle für Förderbänder\nsee Muldungsrollen, Muldenrollen für Förderbänder',
    ],
  },
  {
    path: 'dict-freedict-eng-deu/usr/share/dictd/freedict-eng-deu.index',
    reader: dictdReader,
    count: 464_228,
    about: { headwordLanguage: 'en', translationLanguage: 'de' },
    sample: ['heater cartridges', 'Heizpatronen pl\nsee heater cartridge'],
  },
  {
    path: 'stardict-czech/usr/share/stardict/dic/czech-cizi.ifo',
    reader: stardictReader,
    count: 18_259,
    about: { name: 'Slovník cizích slov', claimedCount: 18_259 },
    sample: ['dekomprese', 'odlehčení; snížení tlaku v některém orgánu či prostoru'],
  },
  {
    path: 'goldendict-wordnet/usr/share/goldendict-wordnet/goldendict-wordnet.dsl.dz',
    reader: dslReader,
    count: 148_730,
    about: { name: 'WordNet 3.0 (En-En)', headwordLanguage: 'en', translationLanguage: 'en' },
    sample: ["'tween", 'adverb\nin between\ntwo houses with a tree between\n• Syn: between'],
  },
];

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'glossa-real-'));
});
afterAll(() => {
  rmSync(temporary, { recursive: true });
});

describe('a real dictionary', () => {
  it.for(ROWS)('is read whole: $path', async (row, { skip }) => {
    const path = join(DICTIONARIES, row.path);
    if (!hasTools && !existsSync(path)) skip('apt-get is not here to fetch it');
    const { files, close } = await openFiles(path, temporary);
    const head = files.main.read(0, 65_536).slice();
    const sure = READERS.filter((reader) => reader.recognise(head, files) > 0);
    expect(sure).toEqual([row.reader]);
    const opened = row.reader.open({ files, codecs, choices: {} });
    expect(opened).toMatchObject(row.about);
    let count = 0;
    let sample: unknown = null;
    const skipped: unknown[] = [];
    for (const item of opened.records()) {
      if (item.kind === 'skipped') skipped.push(item);
      else {
        count += 1;
        const { headwords, content } = item.record;
        const isSample = sample === null && headwords[0] === row.sample[0];
        if (isSample && content.kind === 'article') sample = content.text;
      }
    }
    close();
    expect(skipped).toEqual([]);
    expect(count).toBe(row.count);
    expect(sample).toBe(row.sample[1]);
  });
});
