import type { SkipReason } from '../../../shared/import.ts';
import { batches } from '../bytes/batches.ts';
import { createOutputMeter } from '../bytes/outputMeter.ts';
import { decoderFor } from '../bytes/decoderFor.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';
import { readTextLines } from '../bytes/textLines.ts';
import { unpack } from '../bytes/unpack.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { articleItem } from '../articleItem.ts';
import { describeDictd, type DictdDescription } from './describeDictd.ts';
import { type IndexLine, readIndexLine } from './indexLine.ts';
import { readDictdArticle } from './readDictdArticle.ts';

/** An opened set: an index and the articles that it points to, unpacked. */
interface DictdSet {
  readonly index: ByteSource;
  readonly articles: ByteSource;
  /** Bytes of both on disk. */
  readonly packed: number;
  readonly encoding: string;
}

/**
 * Dictionaries of the DICT server (dictd(8), dictfmt(1)): `<name>.index`, a line for each headword
 * with offset and length in base 64, and `<name>.dict` or `<name>.dict.dz` with the articles.
 *
 * Headwords that begin with `00-database` or `00database` describe the dictionary. Each other line
 * gives an entry, in the spelling of its article where that differs in case and signs only.
 */
export const dictdReader: FormatReader = {
  format: 'dictd',
  recognise(head, files) {
    if (/\.dict(?:\.dz)?$/i.test(files.main.name)) return hasSibling(files, ['.index']) ? 0.9 : 0;
    const lines = new TextDecoder().decode(head).split('\n').slice(0, 50);
    if (head.length >= 64 * 1024 || lines.at(-1) === '') lines.pop();
    if (lines.length === 0 || !lines.every((line) => INDEX_LINE.test(line))) return 0;
    return hasSibling(files, ['.dict.dz', '.dict']) ? 0.95 : 0.3;
  },
  open(context) {
    const set = openSet(context);
    const about = describe(set);
    return {
      ...about,
      encoding: null,
      delimiter: null,
      columns: null,
      claimedCount: null,
      records: (onProgress) => readRecords(set, about, onProgress),
      media: () => [],
    } satisfies OpenedSource;
  },
};

const INDEX_LINE = /^[^\t]*\t[A-Za-z0-9+/]{1,9}\t[A-Za-z0-9+/]{1,9}(?:\t[^\t]*)?\r?$/;

/** Looks at names alone: to recognise a file no other one is opened. */
function hasSibling({ main, names }: SourceFiles, endings: readonly string[]): boolean {
  const wanted = endings.map((ending) => (stemOf(main.name) + ending).toLowerCase());
  return names.some((name) => wanted.includes(name.toLowerCase()));
}

function stemOf(name: string): string {
  return name.replace(/(?:\.index|\.dict|\.dict\.dz)$/i, '');
}

function findSibling(files: SourceFiles, endings: readonly string[]): ByteSource | null {
  const stem = stemOf(files.main.name);
  for (const ending of endings) {
    const found = files.sibling(stem + ending);
    if (found !== null) return found;
  }
  return null;
}

function openSet({ files, codecs, choices }: ReadContext): DictdSet {
  const isIndex = !/\.dict(?:\.dz)?$/i.test(files.main.name);
  const index = isIndex ? files.main : findSibling(files, ['.index']);
  const articles = isIndex ? findSibling(files, ['.dict.dz', '.dict']) : files.main;
  if (index === null) throw new BadFile('part-missing', '.index');
  if (articles === null) throw new BadFile('part-missing', '.dict');
  return {
    index,
    articles: unpack(articles, codecs),
    packed: index.size + articles.size,
    encoding: choices.encoding ?? 'utf-8',
  };
}

const DESCRIBES = /^00-?database/;

/**
 * Reads the entries about the dictionary itself. They are sorted among the others, mostly after a
 * few that begin with a sign, so that only the beginning of the index is looked at.
 */
function describe(set: DictdSet): DictdDescription {
  const parts = new Map<string, string>();
  const decoder = decoderFor(set.encoding);
  for (const { line, text } of readTextLines(set.index, set.encoding)) {
    if (line > 20_000) break;
    const place = text !== null && DESCRIBES.test(text) ? readIndexLine(text) : null;
    if (place === null || place.length > MAX_ENTRY) continue;
    const key = place.headword.replace(DESCRIBES, '').replace(/^-/, '');
    parts.set(key, decoder.decode(set.articles.read(place.offset, place.length)));
  }
  return describeDictd(set.index.name.replace(/\.index$/i, ''), parts);
}

function* readRecords(
  set: DictdSet,
  { convention }: DictdDescription,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const { index, articles, packed, encoding } = set;
  const decoder = decoderFor(encoding);
  const count = createOutputMeter(packed);
  for (const batch of batches(readIndex(index, encoding, articles.size))) {
    const places = batch.filter((found) => found.kind === 'place');
    for (const found of batch) if (found.kind === 'skipped') yield found;
    const [first, last] = [batch[0]?.readTo ?? 0, batch.at(-1)?.readTo ?? 0];
    for (const [done, place] of places.toSorted((a, b) => a.offset - b.offset).entries()) {
      const { headword, offset, length, line } = place;
      if (done % PROGRESS_STEP === 0) {
        onProgress?.((first + ((last - first) * done) / places.length) / index.size);
      }
      count(length);
      const text = decoder.decode(articles.read(offset, length));
      yield articleItem({ line, ...readDictdArticle(headword, text, convention) });
    }
  }
}

const PROGRESS_STEP = 1_000;

type Found =
  | (IndexLine & { readonly kind: 'place'; readonly line: number; readonly readTo: number })
  | (Extract<ReadItem, { kind: 'skipped' }> & { readonly readTo: number });

function* readIndex(index: ByteSource, encoding: string, size: number): Generator<Found> {
  for (const { line, text, readTo } of readTextLines(index, encoding)) {
    if (text !== null && DESCRIBES.test(text)) continue;
    const found = findArticle(text, size);
    if (typeof found === 'string') yield { kind: 'skipped', line, reason: found, readTo };
    else yield { kind: 'place', ...found, line, readTo };
  }
}

/** Two headwords, where dictfmt kept the spelling, and two numbers. */
const LONGEST_LINE = 2 * MAX_HEADWORD + 32;

function findArticle(line: string | null, size: number): IndexLine | SkipReason {
  if (line === null) return 'too-long';
  if (line.length > LONGEST_LINE) return 'headword-too-long';
  const place = readIndexLine(line);
  if (place === null) return 'not-understood';
  if (place.offset + place.length > size) return 'bad-offset';
  return place.length > MAX_ENTRY ? 'too-long' : place;
}
