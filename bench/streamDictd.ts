import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toNumber } from './readDictd.ts';

/** Where the real dictionaries are unpacked, one Debian package a folder. */
const CACHE = resolve(import.meta.dirname, '../.cache/dictionaries');

/** A record in the form that the library takes in. */
export interface BenchRecord {
  readonly headwords: readonly string[];
  readonly line: number;
  readonly content: {
    readonly kind: 'article';
    readonly body: { readonly kind: 'text'; readonly text: string };
    readonly text: string;
    readonly reading: string;
    readonly tags: readonly string[];
  };
}

/**
 * Reads a dictd dictionary of a Debian package, article by article, in its order.
 *
 * @param name Such as `wn`; the package is called `dict-wn`.
 * @param suffix Is put after each headword, to make more of what there is.
 */
export function* streamDictd(name: string, suffix = ''): Generator<BenchRecord> {
  const stem = resolve(CACHE, `dict-${name}/usr/share/dictd/${name}`);
  const bytes = gunzipSync(readFileSync(`${stem}.dict.dz`));
  const index = readFileSync(`${stem}.index`, 'utf8');
  let line = 0;
  for (let at = 0; at < index.length;) {
    const end = index.indexOf('\n', at);
    const [key = '', offset = '', length = ''] = index.slice(at, end).split('\t');
    at = end < 0 ? index.length : end + 1;
    line += 1;
    if (/^00-?database/.test(key) || key === '') continue;
    const start = toNumber(offset);
    const article = bytes.toString('utf8', start, start + toNumber(length));
    const cut = article.indexOf('\n');
    const first = cut < 0 ? article : article.slice(0, cut);
    // The index has lost what the article's first line spells: capitals, accents and signs.
    const spelled = first.slice(0, key.length);
    const isSpelled = spelled.toLowerCase() === key.toLowerCase();
    const text = article.slice(cut + 1).trimEnd();
    const headword = (isSpelled ? spelled : /^[^/<]+/.exec(first)?.[0].trim() || key) + suffix;
    const body = { kind: 'text', text } as const;
    const content = { kind: 'article', body, text, reading: '', tags: [] } as const;
    yield { headwords: [headword], line, content };
  }
}
