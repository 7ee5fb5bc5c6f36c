import { mediaName } from '../../../markup/mediaMentions.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';
import { articleItem } from '../articleItem.ts';
import { batches } from '../bytes/textLines.ts';
import { createOutputMeter, unpack } from '../bytes/unpack.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type MediaFile,
  type ReadContext,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { articleParts, readEmbedded } from './articleParts.ts';
import { readIndexWords } from './indexWords.ts';
import { readStardictArticle } from './readStardictArticle.ts';
import { readSynonyms, type Synonyms } from './synonyms.ts';

/** An opened set, everything unpacked. */
interface StardictSet {
  readonly ifo: Ifo;
  readonly index: ByteSource;
  readonly articles: ByteSource;
  readonly synonyms: Synonyms | null;
  /** Bytes of all on disk. */
  readonly packed: number;
  readonly files: SourceFiles;
}

const LONGEST_IFO = 256 * 1024;

/**
 * Dictionaries of StarDict: `.ifo` that describes the set, `.idx` with the headwords, `.dict` with
 * the articles, `.syn` with further headwords, `res/` with pictures and sounds.
 */
export const stardictReader: FormatReader = {
  format: 'stardict',
  recognise: (head) => (isIfo(new TextDecoder().decode(head.subarray(0, 64))) ? 1 : 0),
  open(context) {
    const set = openSet(context);
    const { ifo } = set;
    return {
      name: ifo.name,
      source: [ifo.author, ifo.website].filter((part) => part !== '').join(', '),
      licence: /licen[cs]e|copyright|public domain/i.test(ifo.description) ? ifo.description : '',
      headwordLanguage: null,
      translationLanguage: null,
      encoding: null,
      delimiter: null,
      columns: null,
      claimedCount: ifo.wordCount,
      records: (onProgress) => readRecords(set, onProgress),
      media: () => readMedia(set),
    };
  },
};

function openSet({ files, codecs }: ReadContext): StardictSet {
  const { main } = files;
  const text = new TextDecoder().decode(main.read(0, Math.min(main.size, LONGEST_IFO)));
  const ifo = readIfo(text);
  const stem = main.name.replace(/\.ifo$/i, '');
  const find = (...endings: readonly string[]): ByteSource | null => {
    for (const ending of endings) {
      const found = files.sibling(stem + ending);
      if (found !== null) return found;
    }
    return null;
  };
  const index = find('.idx', '.idx.gz', '.idx.dz');
  const articles = find('.dict.dz', '.dict');
  // Without a count of them in the `.ifo` such a file is left over from another version.
  const synonyms = ifo.hasSynonyms ? find('.syn', '.syn.dz', '.syn.gz') : null;
  if (index === null) throw new BadFile('part-missing', '.idx');
  if (articles === null) throw new BadFile('part-missing', '.dict');
  return {
    ifo,
    index: unpack(index, codecs),
    articles: unpack(articles, codecs),
    synonyms: synonyms === null ? null : readSynonyms(unpack(synonyms, codecs)),
    packed: index.size + articles.size + (synonyms?.size ?? 0),
    files,
  };
}

const PROGRESS_STEP = 1_000;

function* readRecords(set: StardictSet, onProgress?: (share: number) => void): Generator<ReadItem> {
  const { index, articles, synonyms, ifo, packed } = set;
  const count = createOutputMeter(packed);
  let entryCount = 0;
  for (const batch of batches(readIndexWords(index, [ifo.offsetSize, 4]))) {
    entryCount += batch.length;
    const [first, last] = [batch[0]?.readTo ?? 0, batch.at(-1)?.readTo ?? 0];
    for (const [done, place] of batch.toSorted((a, b) => a.first - b.first).entries()) {
      const { line, word, first: offset, second: length } = place;
      if (done % PROGRESS_STEP === 0) {
        onProgress?.((first + ((last - first) * done) / batch.length) / index.size);
      }
      if (word === null) yield { kind: 'skipped', line, reason: 'headword-too-long' };
      else if (offset + length > articles.size)
        yield { kind: 'skipped', line, reason: 'bad-offset' };
      else if (length > MAX_ENTRY) yield { kind: 'skipped', line, reason: 'too-long' };
      else {
        count(length);
        const parts = articleParts(articles.read(offset, length), ifo.types);
        if (parts === null) yield { kind: 'skipped', line, reason: 'not-understood' };
        else {
          const headwords = [word, ...(synonyms?.of(line) ?? [])];
          yield articleItem({ line, headwords, ...readStardictArticle(parts, offset) });
        }
      }
    }
  }
  for (const line of synonyms?.danglingBeyond(entryCount) ?? []) {
    yield { kind: 'skipped', line, reason: 'dangling-link' };
  }
}

function* readMedia({ index, articles, ifo, files }: StardictSet): Generator<MediaFile> {
  for (const path of files.names) {
    const name = /^res[/\\]/i.test(path) ? mediaName(path.slice(4)) : null;
    const file = name === null ? null : files.sibling(path);
    if (name !== null && file !== null) yield { name, bytes: file.read(0, file.size).slice() };
  }
  if (ifo.types !== '' && !/[WP]/.test(ifo.types)) return;
  const seen = new Set<number>();
  for (const { first: offset, second: length } of readIndexWords(index, [ifo.offsetSize, 4])) {
    if (offset + length > articles.size || length > MAX_ENTRY || seen.has(offset)) continue;
    seen.add(offset);
    yield* readEmbedded(articleParts(articles.read(offset, length), ifo.types) ?? [], offset);
  }
}

/** What the `.ifo` file of a StarDict dictionary says. */
interface Ifo {
  readonly name: string;
  readonly author: string;
  readonly website: string;
  readonly description: string;
  /** Advisory: such counts are often wrong. */
  readonly wordCount: number | null;
  /** A file of synonyms belongs to it. */
  readonly hasSynonyms: boolean;
  /** Bytes of an offset in the index. */
  readonly offsetSize: 4 | 8;
  /** One letter for each part of every article; '' when each part names its own type. */
  readonly types: string;
}

const MAGIC = "StarDict's dict ifo file";

/** Whether the text is the beginning of an `.ifo` file. */
function isIfo(text: string): boolean {
  return text.replace(/^\ufeff/, '').startsWith(MAGIC);
}

/**
 * Reads an `.ifo` file (StarDict's `doc/StarDictFileFormat`, versions 2.4.2 and 3.0.0). Throws
 * `BadFile`: `damaged` when it is none, `unsupported` for another version or kind.
 */
function readIfo(text: string): Ifo {
  if (!isIfo(text)) throw new BadFile('damaged', 'ifo');
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf('=');
    if (at > 0) fields.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  const field = (name: string): string => fields.get(name) ?? '';
  // Some writers leave it out.
  const version = field('version') || '2.4.2';
  if (version !== '2.4.2' && version !== '3.0.0') throw new BadFile('unsupported', version);
  const types = field('sametypesequence');
  if (!/^[a-zA-Z]*$/.test(types)) throw new BadFile('damaged', `sametypesequence=${types}`);
  const bits = field('idxoffsetbits');
  if (!['', '32', '64'].includes(bits)) throw new BadFile('unsupported', `idxoffsetbits=${bits}`);
  const count = Number(field('wordcount') || Number.NaN);
  return {
    name: field('bookname'),
    author: field('author'),
    website: field('website'),
    description: field('description').replace(/<br\s*\/?>/gi, ' '),
    wordCount: Number.isSafeInteger(count) && count >= 0 ? count : null,
    hasSynonyms: field('synwordcount') !== '',
    offsetSize: bits === '64' && version === '3.0.0' ? 8 : 4,
    types,
  };
}
