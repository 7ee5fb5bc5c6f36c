import { treeText } from '../../../markup/treeText.ts';
import type { BodyNode } from '../../../shared/body.ts';
import type { SkipReason } from '../../../shared/import.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';
import { tidyLines } from '../../../text/invisible.ts';
import { type Article, articleItem } from '../articleItem.ts';
import { batches, decoderFor, readTextLines } from '../bytes/textLines.ts';
import { createOutputMeter, unpack } from '../bytes/unpack.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { describeDictd, type DictdConvention, type DictdDescription } from './describeDictd.ts';
import { readFreedict } from './freedictTree.ts';
import { isSameWord } from './sameWord.ts';
import { wordNetTree } from './wordNetTree.ts';

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

/**
 * Reads an article of dictd. A first line that repeats the headword gives the headword its spelling
 * (`Halevy` for the index's `halevy`) and is taken off.
 */
function readDictdArticle(
  headword: string,
  text: string,
  convention: DictdConvention,
): Omit<Article, 'line'> {
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1);
  if (convention === 'freedict') {
    const { spelling, reading, nodes } = readFreedict(headword, first, rest);
    return { headwords: [spelling], reading, ...tree(nodes) };
  }
  const isRepeated = isSameWord(first, headword) && rest.trim() !== '';
  const spelling = isRepeated ? first.trim() : headword;
  const content = isRepeated ? rest : text;
  if (convention === 'wordnet')
    return { headwords: [spelling], ...tree(wordNetTree(content, spelling)) };
  const body = { kind: 'text', text: content.trimEnd() } as const;
  return { headwords: [spelling], body, text: tidyLines(content) };
}

function tree(nodes: readonly BodyNode[]): Pick<Article, 'body' | 'text'> {
  return { body: { kind: 'tree', nodes }, text: treeText(nodes) };
}

/** A line of the index: where the article of a headword lies, in bytes. */
interface IndexLine {
  readonly headword: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads `headword TAB offset TAB length`, both numbers in base 64 (digits A-Z a-z 0-9 + /, the
 * highest first), and the headword's own spelling where dictfmt kept it in a fourth column. Null
 * when the line is not built like this.
 */
function readIndexLine(line: string): IndexLine | null {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  if (first === -1 || second === -1) return null;
  const third = line.indexOf('\t', second + 1);
  const offset = toNumber(line, first + 1, second);
  const length = toNumber(line, second + 1, third === -1 ? line.length : third);
  if (offset === null || length === null) return null;
  return { headword: third === -1 ? line.slice(0, first) : line.slice(third + 1), offset, length };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (const [value, digit] of Array.from(DIGITS).entries()) VALUES[digit.charCodeAt(0)] = value;

/** More than eight digits would not be exact, and no file is as large. */
const MOST_DIGITS = 8;

function toNumber(text: string, start: number, end: number): number | null {
  if (end <= start || end - start > MOST_DIGITS) return null;
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return null;
    sum = sum * 64 + value;
  }
  return sum;
}
