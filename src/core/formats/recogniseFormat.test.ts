import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatReader } from './formatReader.ts';
import { recogniseFormat } from './recogniseFormat.ts';
import { bytesOf, memoryFiles, memorySource, utf16, utf8 } from './testing/readWhole.ts';
import { IMPORT_FORMATS } from '../../shared/import.ts';
import { FORMAT_READERS, TEXT_READERS } from './formatReaders.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

function recognise(name: string, bytes: Uint8Array): string | null {
  const files = memoryFiles(memorySource(name, bytes));
  return recogniseFormat(bytes, files, TEXT_READERS)?.format ?? null;
}

describe('recogniseFormat', () => {
  it.each([
    ['terms.md', 'markdown'],
    ['terms.csv', 'csv'],
    ['terms.tsv', 'tsv'],
    ['terms.json', 'json'],
    ['terms.jsonl', 'jsonl'],
    ['terms-v2.tbx', 'tbx'],
    ['terms-v3.tbx', 'tbx'],
    ['terms.u8', 'cedict'],
    ['terms.edict', 'edict'],
    ['phrases-damaged.txt', 'markdown'],
  ])('knows %s by its content, whatever the name', (name, format) => {
    for (const other of ['data.txt', 'data', 'data.csv', 'data.tsv', 'data.json', name]) {
      expect([other, recognise(other, fixture(name))]).toEqual([other, format]);
    }
  });

  it.each([
    ['semicolons', 'Wort;Bedeutung\nHaus;house, home\nBaum;tree\n', 'csv'],
    ['bars', 'a|b\nc|d\ne|f, g\n', 'csv'],
    ['tabs with commas in the cells', 'a\tb, c, d\ne\tf, g\nh\ti\n', 'tsv'],
    ['an object of headwords', '{"a": "b",\n"c": "d"}', 'json'],
    ['lists of cells on lines', '["a","b"]\n["c","d"]\n', 'jsonl'],
    ['a list of lists', '[["a","b"],\n["c","d"]]\n', 'json'],
  ])('knows %s', (_, text, format) => {
    expect(recognise('data.txt', utf8(text))).toBe(format);
    expect(recognise('data.txt', utf16(text))).toBe(format);
    expect(recognise('data.txt', utf16(text, true))).toBe(format);
    expect(recognise('data.txt', bytesOf([0xef, 0xbb, 0xbf], text))).toBe(format);
  });

  it.each([
    ['an empty file', []],
    ['white space', [32, 10, 32]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]],
    ['an ELF file', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a zip archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]],
    ['gzip', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x2c, 0x2c, 10, 0x2c]],
  ])('knows nothing in %s', (_, bytes) => {
    for (const name of ['data.csv', 'data.json', 'data.tbx', 'data.md']) {
      expect([name, recognise(name, Uint8Array.from(bytes))]).toEqual([name, null]);
    }
  });

  it.each([
    'One line, with a comma.',
    'It was the best of times, it was the worst of times.\nIt was the age of wisdom.\n\nIt was, well.\n',
    '<html><body>No glossary</body></html>',
  ])('takes prose for no format: %s', (text) => {
    expect(recognise('data.txt', utf8(text))).toBeNull();
  });

  it('lets a name decide only between readers that are equally sure', () => {
    const surely = (format: 'csv' | 'json', sureness: number): FormatReader => ({
      format,
      recognise: () => sureness,
      open: () => {
        throw new Error('not opened');
      },
    });
    const files = memoryFiles(memorySource('a.json', utf8('x')));
    const pick = (csv: number, json: number) =>
      recogniseFormat(utf8('x'), files, [surely('csv', csv), surely('json', json)])?.format;
    expect(pick(0.5, 0.5)).toBe('json');
    expect(pick(0.6, 0.5)).toBe('csv');
    expect(pick(0, 0)).toBeUndefined();
  });
});

describe('FORMAT_READERS', () => {
  it('has one reader for each format that can be imported, and no other', () => {
    const formats = FORMAT_READERS.map(({ format }) => format);
    expect(formats.toSorted()).toEqual([...IMPORT_FORMATS].toSorted());
  });
});
