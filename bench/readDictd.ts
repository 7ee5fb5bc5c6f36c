import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** An article of a dictd dictionary. */
export interface DictdArticle {
  /** As the article's first line spells it. */
  readonly headword: string;
  readonly lines: readonly string[];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads all articles of a dictd dictionary (`<name>.index`, `<name>.dict.dz`), in its order. */
export function readDictd(folder: string, name: string): readonly DictdArticle[] {
  const bytes = gunzipSync(readFileSync(join(folder, `${name}.dict.dz`)));
  return readFileSync(join(folder, `${name}.index`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([key = '']) => !key.startsWith('00-database'))
    .map(([, offset = '', length = '']) => {
      const start = toNumber(offset);
      const text = bytes.toString('utf8', start, start + toNumber(length));
      const [headword = '', ...lines] = text.split('\n');
      return { headword, lines };
    });
}

/** Reads a number of the index: 6 bits a digit. */
export function toNumber(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
}
