import {
  MAX_ENTRIES,
  MAX_ENTRY,
  MAX_IN_MEMORY,
  MAX_MEDIA,
  maxUnpacked,
} from '../../../shared/limits.ts';
import { mediaName } from '../../../markup/mediaMentions.ts';
import { createOutputMeter } from '../bytes/unpack.ts';
import { readExactly } from '../bytes/readExactly.ts';
import {
  BadFile,
  type ByteSource,
  type Codecs,
  type FormatReader,
  type MediaFile,
  type ReadItem,
} from '../formatReader.ts';
import { articleItem } from '../articleItem.ts';
import { htmlText } from '../../../markup/htmlText.ts';
import { tidyLines } from '../../../text/invisible.ts';
import { readSlobHeader, type SlobHeader, SLOB_MAGIC } from './slobHeader.ts';
import { unpackLzma2 } from './unpackLzma2.ts';

/**
 * Dictionaries of Aard 2 (`.slob`, "sorted list of blobs"): words that point to blobs, which lie in
 * packed bins (zlib, LZMA2 or not packed). Words of the same blob are headwords of one entry; blobs
 * that are pictures or sounds are the media.
 */
export const slobReader: FormatReader = {
  format: 'slob',
  recognise: (head) => (SLOB_MAGIC.every((byte, at) => head[at] === byte) ? 1 : 0),
  open({ files: { main }, codecs }) {
    const header = readSlobHeader(main);
    if (!['', 'zlib', 'lzma2'].includes(header.compression)) {
      throw new BadFile('unsupported', `Slob ${header.compression}`);
    }
    const tag = (...names: readonly string[]): string =>
      names.map((name) => header.tags.get(name) ?? '').find((value) => value !== '') ?? '';
    return {
      name: tag('label', 'name') || main.name.replace(/\.slob$/i, ''),
      source: tag('source', 'uri').slice(0, 500),
      licence: tag('license.name', 'license.url').slice(0, 500),
      headwordLanguage: null,
      translationLanguage: null,
      encoding: null,
      delimiter: null,
      columns: null,
      claimedCount: header.blobCount,
      records: (onProgress) => readRecords(main, header, codecs, onProgress),
      media: () => readMedia(main, header, codecs),
    };
  },
};

/** The words of a blob, by the number of its bin and its place there. */
interface Words {
  readonly key: string;
  readonly line: number;
}

const PLACES = 2 ** 16;

function wordsByBlob(source: ByteSource, header: SlobHeader): Map<number, Words[]> {
  const words = new Map<number, Words[]>();
  if (header.referenceCount > MAX_ENTRIES) throw new BadFile('too-large', source.name);
  for (let i = 0; i < header.referenceCount; i += 1) {
    const { key, bin, place } = header.referenceAt(i);
    const blob = bin * PLACES + place;
    const known = words.get(blob);
    if (known === undefined) words.set(blob, [{ key, line: i + 1 }]);
    else known.push({ key, line: i + 1 });
  }
  return words;
}

function* readRecords(
  source: ByteSource,
  header: SlobHeader,
  codecs: Codecs,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const words = wordsByBlob(source, header);
  const count = createOutputMeter(source.size);
  const decoder = new TextDecoder();
  for (let bin = 0; bin < header.binCount; bin += 1) {
    onProgress?.(bin / header.binCount);
    for (const { place, type, bytes } of blobsOf(source, header, codecs, bin)) {
      const own = words.get(bin * PLACES + place);
      words.delete(bin * PLACES + place);
      if (own === undefined || isFile(type)) continue;
      const line = own[0]?.line ?? 1;
      if (bytes.length > MAX_ENTRY) {
        yield { kind: 'skipped', line, reason: 'too-long' };
        continue;
      }
      count(bytes.length);
      const text = decoder.decode(bytes);
      const isHtml = type.startsWith('text/html');
      yield articleItem({
        line,
        headwords: own.map(({ key }) => key),
        body: isHtml ? { kind: 'html', html: text } : { kind: 'text', text: text.trimEnd() },
        text: isHtml ? htmlText(text) : tidyLines(text),
      });
    }
  }
  for (const [first] of words.values()) {
    if (first !== undefined) yield { kind: 'skipped', line: first.line, reason: 'bad-offset' };
  }
  onProgress?.(1);
}

/** Style sheets, scripts, pictures and sounds: files that articles call for. */
function isFile(type: string): boolean {
  return !/^text\/(?:html|plain)/.test(type);
}

function* readMedia(source: ByteSource, header: SlobHeader, codecs: Codecs): Generator<MediaFile> {
  if (!header.types.some((type) => /^(?:image|audio)\//.test(type))) return;
  const words = wordsByBlob(source, header);
  for (let bin = 0; bin < header.binCount; bin += 1) {
    for (const { place, type, bytes } of blobsOf(source, header, codecs, bin)) {
      if (!/^(?:image|audio)\//.test(type) || bytes.length > MAX_MEDIA) continue;
      for (const { key } of words.get(bin * PLACES + place) ?? []) {
        const name = mediaName(key);
        if (name !== null) yield { name, bytes: bytes.slice() };
      }
    }
  }
}

interface Blob {
  readonly place: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The blobs of a bin; throws `BadFile` `damaged` where they do not fit it. */
function* blobsOf(
  source: ByteSource,
  header: SlobHeader,
  codecs: Codecs,
  bin: number,
): Generator<Blob> {
  const start = header.binAt(bin);
  const count = viewOf(readExactly(source, start, 4)).getUint32(0);
  if (count > PLACES) throw new BadFile('damaged', source.name);
  const types = readExactly(source, start + 4, count).slice();
  const size = viewOf(readExactly(source, start + 4 + count, 4)).getUint32(0);
  const packed = readExactly(source, start + 8 + count, size).slice();
  const bytes = unpackBin(packed, header.compression, codecs);
  const view = viewOf(bytes);
  for (let place = 0; place < count; place += 1) {
    if (place * 4 + 4 > bytes.length) throw new BadFile('damaged', source.name);
    const at = count * 4 + view.getUint32(place * 4);
    if (at + 4 > bytes.length) throw new BadFile('damaged', source.name);
    const length = view.getUint32(at);
    if (at + 4 + length > bytes.length) throw new BadFile('damaged', source.name);
    const type = header.types[types[place] ?? 0] ?? '';
    yield { place, type, bytes: bytes.subarray(at + 4, at + 4 + length) };
  }
}

function unpackBin(packed: Uint8Array, compression: string, codecs: Codecs): Uint8Array {
  if (compression === '') return packed;
  const limit = Math.min(maxUnpacked(packed.length), MAX_IN_MEMORY);
  return compression === 'zlib' ? codecs.inflate(packed, limit) : unpackLzma2(packed, limit);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
