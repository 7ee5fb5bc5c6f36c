import { deflateSync } from 'node:zlib';
import { join, text, u16, u32, u64 } from './bytes.ts';

/** A blob of a Slob file with the words that mean it. */
export interface SlobBlob {
  readonly keys: readonly string[];
  /** Place of its content type. */
  readonly type: number;
  readonly bytes: Uint8Array;
}

const tiny = (value: string): Uint8Array => join(Uint8Array.of(text(value).length), text(value));

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
      keys.map((key) => join(u16(text(key).length), text(key), u32(bin), u16(place), tiny(''))),
    ),
  );
  const store = bins.map((blobs, bin) => {
    const content = packed?.[bin] ?? pack(contentOf(blobs), compression);
    return join(
      u32(blobs.length),
      Uint8Array.from(blobs, ({ type }) => type),
      u32(content.length),
      content,
    );
  });
  const head = join(
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
  return join(head, u64(storeOffset), u64(storeOffset + end.length), list, end);
}

function contentOf(blobs: readonly SlobBlob[]): Uint8Array {
  let offset = 0;
  const offsets = blobs.map(({ bytes }) => {
    const place = u32(offset);
    offset += 4 + bytes.length;
    return place;
  });
  return join(...offsets, ...blobs.flatMap(({ bytes }) => [u32(bytes.length), bytes]));
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
  return join(u32(items.length), ...places, ...items);
}
