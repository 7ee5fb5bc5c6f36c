import { MediaMentions } from '../../../markup/mediaMentions.ts';
import { treeText } from '../../../markup/treeText.ts';
import { articleItem } from '../articleItem.ts';
import { isGzip } from '../bytes/dictzip.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { decoderFor, readTextLines } from '../bytes/textLines.ts';
import { createOutputMeter, unpack } from '../bytes/unpack.ts';
import {
  BadFile,
  type ByteSource,
  type Codecs,
  type FormatReader,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { mediaBeside } from '../mediaBeside.ts';
import { type DslCard, dslCards } from './dslCards.ts';
import { dslTree } from './dslTree.ts';
import { headwordForms } from './headwordForms.ts';

const HEAD = 64 * 1024;
const HEADER = /^\ufeff?\s*#(?:NAME|INDEX_LANGUAGE|CONTENTS_LANGUAGE|SOURCE_CODE_PAGE|ICON_FILE)\b/;

/**
 * Dictionaries in ABBYY Lingvo's DSL: a text with headwords at the beginning of lines and bodies
 * below them, indented, in a markup of square brackets; packed by dictzip or not (`.dsl.dz`).
 */
export const dslReader: FormatReader = {
  format: 'dsl',
  recognise(head, { main }) {
    if (isGzip(head)) return /\.dsl\.(?:dz|gz)$/i.test(main.name) ? 0.9 : 0;
    const text = new TextDecoder(encodingOfDsl(head).label).decode(head);
    if (HEADER.test(text)) return 1;
    return /\.dsl$/i.test(main.name) && /^[^\s#].*\r?\n[ \t]/m.test(text) ? 0.8 : 0;
  },
  open({ files, codecs, choices }) {
    const source = unpack(files.main, codecs);
    const head = source.read(0, HEAD).slice();
    const encoding =
      choices.encoding === undefined
        ? encodingOfDsl(head)
        : { label: choices.encoding, isGuessed: false };
    const about = readHeader(decoderFor(encoding.label).decode(head));
    if (!about.isHeaded && !/^[^\s#].*\r?\n\s/m.test(about.text)) throw new BadFile('damaged');
    const mentions = new MediaMentions();
    return {
      name: about.field('NAME') || files.main.name.replace(/\.dsl(?:\.dz|\.gz)?$/i, ''),
      source: '',
      licence: '',
      headwordLanguage: languageTag(about.field('INDEX_LANGUAGE')),
      translationLanguage: languageTag(about.field('CONTENTS_LANGUAGE')),
      encoding,
      delimiter: null,
      columns: null,
      claimedCount: null,
      *records(onProgress) {
        const main = { source, encoding: encoding.label };
        const included = about.includes.map((name) => openIncluded(files, codecs, name));
        const packed = included.reduce((sum, part) => sum + part.size, files.main.size);
        yield* readRecords([main, ...included], packed, mentions, onProgress);
      },
      media: () => mediaBeside(files, mentions, FILES),
    };
  },
};

interface Header {
  readonly isHeaded: boolean;
  readonly text: string;
  /** Names of files whose cards belong to this one. */
  readonly includes: readonly string[];
  /** '' where the header has no such field. */
  readonly field: (name: string) => string;
}

function readHeader(text: string): Header {
  const fields = new Map<string, string>();
  const includes: string[] = [];
  for (const [, name = '', value = ''] of text.matchAll(/^\ufeff?#([A-Z_]+)\s+"?([^"\r\n]*)/gm)) {
    if (name === 'INCLUDE' && includes.length < MOST_INCLUDES) includes.push(value.trim());
    if (!fields.has(name)) fields.set(name, value.trim());
  }
  return { isHeaded: HEADER.test(text), text, includes, field: (name) => fields.get(name) ?? '' };
}

const MOST_INCLUDES = 100;

interface Part {
  readonly source: ByteSource;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
}

/** A file that is named in `#INCLUDE`, as it is or packed; throws `BadFile` `part-missing`. */
function openIncluded(
  files: SourceFiles,
  codecs: Codecs,
  name: string,
): Part & { readonly size: number } {
  const own = name.replace(/^.*[/\\]/, '');
  const file = files.sibling(own) ?? files.sibling(`${own}.dz`);
  if (file === null) throw new BadFile('part-missing', own);
  const source = unpack(file, codecs);
  const encoding = encodingOfDsl(source.read(0, HEAD).slice()).label;
  return { source, encoding, size: file.size };
}

function* readRecords(
  parts: readonly Part[],
  packed: number,
  mentions: MediaMentions,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const count = createOutputMeter(packed);
  const size = parts.reduce((sum, { source }) => sum + source.size, 0);
  let before = 0;
  for (const { source, encoding } of parts) {
    let told = 0;
    for (const card of dslCards(readTextLines(source, encoding))) {
      if (card.readTo !== told) onProgress?.((before + (told = card.readTo)) / size);
      for (const each of [card, ...cardsWithin(card)]) {
        const item = readCard(each, mentions);
        count(each.body.reduce((sum, line) => sum + line.length, 0));
        yield item;
      }
    }
    before += source.size;
  }
}

/** The cards within a card, each from its line `@ headword` to the next one or to a bare `@`. */
function cardsWithin(card: DslCard): readonly DslCard[] {
  const cards: { headword: string; body: string[] }[] = [];
  let isInside = false;
  if (card.isTooLong || !card.body.some((line) => line.trimStart().startsWith('@'))) return [];
  for (const line of card.body) {
    const text = line.trim();
    if (text.startsWith('@')) {
      const headword = text.slice(1).trim();
      isInside = headword !== '';
      if (isInside) cards.push({ headword, body: [] });
    } else if (isInside) cards.at(-1)?.body.push(line);
  }
  return cards
    .filter(({ body }) => body.length > 0)
    .map(({ headword, body }) => ({ ...card, headwords: [headword], body }));
}

function readCard(
  { line, headwords: given, body, isTooLong }: DslCard,
  mentions: MediaMentions,
): ReadItem {
  if (isTooLong) return { kind: 'skipped', line, reason: 'too-long' };
  const headwords = given.flatMap(headwordForms);
  const nodes = dslTree(body, headwords[0] ?? '');
  mentions.addNodes(nodes);
  return articleItem({ line, headwords, body: { kind: 'tree', nodes }, text: treeText(nodes) });
}

/** A folder beside the file, or what was an archive there: `words.dsl.files`, `words.files`. */
const FILES = /^.*\.files[/\\]/i;

/** Which encoding a DSL file is in, and whether that had to be guessed. */
interface DslEncoding {
  readonly label: string;
  readonly isGuessed: boolean;
}

/**
 * Tells the encoding of a DSL file by its byte order mark, by the zero bytes of UTF-16 (a file
 * begins with `#`), by being sound UTF-8, and otherwise by the language that its header names.
 *
 * @param head its first bytes, at least a few lines.
 */
function encodingOfDsl(head: Uint8Array): DslEncoding {
  const [a = 0, b = 0, c = 0] = head;
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', isGuessed: false };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', isGuessed: false };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', isGuessed: false };
  if (a !== 0 && b === 0) return { label: 'utf-16le', isGuessed: false };
  if (a === 0 && b !== 0) return { label: 'utf-16be', isGuessed: false };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return { label: 'utf-8', isGuessed: false };
  } catch {
    return { label: codePageOf(new TextDecoder('windows-1252').decode(head)), isGuessed: true };
  }
}

function codePageOf(text: string): string {
  const names = Array.from(
    text.matchAll(/#(?:INDEX|CONTENTS)_LANGUAGE\s*"([^"]*)"/g),
    ([, n]) => n,
  );
  const tags = names.map((name) => languageTag(name ?? ''));
  if (tags.some((tag) => tag !== null && CYRILLIC.has(tag))) return 'windows-1251';
  return tags.some((tag) => tag !== null && CENTRAL_EUROPE.has(tag))
    ? 'windows-1250'
    : 'windows-1252';
}

const CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'tt']);
const CENTRAL_EUROPE: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro']);
