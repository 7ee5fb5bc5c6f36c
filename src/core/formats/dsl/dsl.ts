import { decoderFor } from '../bytes/decoderFor.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { mediaName } from '../bytes/mediaName.ts';
import { createOutputMeter } from '../bytes/outputMeter.ts';
import { readTextLines } from '../bytes/textLines.ts';
import { unpack } from '../bytes/unpack.ts';
import { isGzip } from '../bytes/dictzip.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type MediaFile,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { articleItem } from '../markup/articleItem.ts';
import { treeText } from '../../text/treeText.ts';
import { type DslCard, dslCards } from './dslCards.ts';
import { dslTree } from './dslTree.ts';
import { encodingOfDsl } from './encodingOfDsl.ts';
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
      records: (onProgress) => readRecords(source, encoding.label, files.main.size, onProgress),
      media: () => readMedia(files),
    };
  },
};

interface Header {
  readonly isHeaded: boolean;
  readonly text: string;
  /** '' where the header has no such field. */
  readonly field: (name: string) => string;
}

function readHeader(text: string): Header {
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^\ufeff?#([A-Z_]+)\s+"?([^"\r\n]*)/gm)) {
    if (!fields.has(name)) fields.set(name, value.trim());
  }
  return { isHeaded: HEADER.test(text), text, field: (name) => fields.get(name) ?? '' };
}

function* readRecords(
  source: ByteSource,
  encoding: string,
  packed: number,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const count = createOutputMeter(packed);
  let told = 0;
  for (const card of dslCards(readTextLines(source, encoding))) {
    if (card.readTo !== told) onProgress?.((told = card.readTo) / source.size);
    const item = readCard(card);
    count(card.body.reduce((sum, line) => sum + line.length, 0));
    yield item;
  }
}

function readCard({ line, headwords: given, body, isTooLong }: DslCard): ReadItem {
  if (isTooLong) return { kind: 'skipped', line, reason: 'too-long' };
  const headwords = given.flatMap(headwordForms);
  const nodes = dslTree(body, headwords[0] ?? '');
  return articleItem({ line, headwords, body: { kind: 'tree', nodes }, text: treeText(nodes) });
}

/** In an archive, or in a folder `<name>.dsl.files` beside the file. */
function* readMedia(files: SourceFiles): Generator<MediaFile> {
  for (const path of files.names) {
    const name = mediaName(path.replace(/^.*\.files[/\\]/i, ''));
    const file = name === null ? null : files.sibling(path);
    if (name !== null && file !== null) yield { name, bytes: file.read(0, file.size).slice() };
  }
}
