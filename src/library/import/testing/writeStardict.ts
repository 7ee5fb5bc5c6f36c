import { deflateSync } from 'node:zlib';
import { joined, text, u16, u32, u64, zeroEnded } from './readPath.ts';

/** What a StarDict dictionary is made of; for tests. */
interface StardictContent {
  readonly articles: readonly (readonly [word: string, article: Uint8Array | string])[];
  /** Lines of the `.ifo`; the version and the counts are there already. */
  readonly ifo?: readonly string[];
  readonly version?: string;
  readonly offsetBits?: 32 | 64;
  /** Words with the number of the entry they mean, from 0. */
  readonly synonyms?: readonly (readonly [word: string, entry: number])[];
}

/** Writes the files of a StarDict dictionary (`doc/StarDictFileFormat`). */
export function writeStardict({
  articles,
  ifo = ['sametypesequence=m'],
  version = '2.4.2',
  offsetBits = 32,
  synonyms = [],
}: StardictContent): {
  readonly ifo: Uint8Array;
  readonly idx: Uint8Array;
  readonly dict: Uint8Array;
  readonly syn: Uint8Array;
} {
  let offset = 0;
  const index: Uint8Array[] = [];
  const bodies = articles.map(([word, article]) => {
    const bytes = typeof article === 'string' ? text(article) : article;
    const place = offsetBits === 64 ? u64(offset) : u32(offset);
    index.push(zeroEnded(word), place, u32(bytes.length));
    offset += bytes.length;
    return bytes;
  });
  const idx = joined(...index);
  const lines = [
    "StarDict's dict ifo file",
    `version=${version}`,
    'bookname=A test',
    `wordcount=${articles.length}`,
    `idxfilesize=${idx.length}`,
    ...(synonyms.length > 0 ? [`synwordcount=${synonyms.length}`] : []),
    ...(offsetBits === 64 ? ['idxoffsetbits=64'] : []),
    ...ifo,
  ];
  return {
    ifo: text(`${lines.join('\n')}\n`),
    idx,
    dict: joined(...bodies),
    syn: joined(...synonyms.flatMap(([word, entry]) => [zeroEnded(word), u32(entry)])),
  };
}

/** A blob of a Slob file with the words that mean it. */
export interface SlobBlob {
  readonly keys: readonly string[];
  /** Place of its content type. */
  readonly type: number;
  readonly bytes: Uint8Array;
}

const tiny = (value: string): Uint8Array => joined(Uint8Array.of(text(value).length), text(value));

/** Writes a Slob file (S. Itkach, "Slob File Format"), a bin for each list of blobs; for tests. */
export function writeSlob(
  bins: readonly (readonly SlobBlob[])[],
  {
    compression = 'zlib',
    tags = { label: 'A test' },
    packed,
  }: {
    readonly compression?: string;
    readonly tags?: Readonly<Record<string, string>>;
    /** The packed bins, where this is done elsewhere. */
    readonly packed?: readonly Uint8Array[];
  } = {},
): Uint8Array {
  const types = ['text/html; charset=utf-8', 'text/plain', 'image/png', 'text/css'];
  const references = bins.flatMap((blobs, bin) =>
    blobs.flatMap(({ keys }, place) =>
      keys.map((key) => joined(u16(text(key).length), text(key), u32(bin), u16(place), tiny(''))),
    ),
  );
  const store = bins.map((blobs, bin) => {
    const content = packed?.[bin] ?? pack(contentOf(blobs), compression);
    return joined(
      u32(blobs.length),
      Uint8Array.from(blobs, ({ type }) => type),
      u32(content.length),
      content,
    );
  });
  const head = joined(
    text('!-1SLOB\u001f'),
    new Uint8Array(16),
    tiny('utf-8'),
    tiny(compression),
    Uint8Array.of(Object.keys(tags).length),
    ...Object.entries(tags).flatMap(([name, value]) => [tiny(name), tiny(`${value}\0\0`)]),
    Uint8Array.of(types.length),
    ...types.flatMap((type) => [u16(type.length), text(type)]),
    u32(bins.flat().length),
  );
  const list = listOf(references);
  const storeOffset = head.length + 16 + list.length;
  const end = listOf(store);
  return joined(head, u64(storeOffset), u64(storeOffset + end.length), list, end);
}

function contentOf(blobs: readonly SlobBlob[]): Uint8Array {
  let offset = 0;
  const offsets = blobs.map(({ bytes }) => {
    const place = u32(offset);
    offset += 4 + bytes.length;
    return place;
  });
  return joined(...offsets, ...blobs.flatMap(({ bytes }) => [u32(bytes.length), bytes]));
}

const pack = (content: Uint8Array, compression: string): Uint8Array =>
  compression === 'zlib' ? new Uint8Array(deflateSync(content)) : content;

function listOf(items: readonly Uint8Array[]): Uint8Array {
  let offset = 0;
  const places = items.map((item) => {
    const place = u64(offset);
    offset += item.length;
    return place;
  });
  return joined(u32(items.length), ...places, ...items);
}
