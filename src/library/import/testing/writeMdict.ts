import { deflateSync } from 'node:zlib';
import { ripemd128 } from '../../../core/formats/mdict/ripemd128.ts';
import { joined, text, u16, u32, u64 } from './readPath.ts';

/** What an MDict file is made of; for tests. */
interface MdictContent {
  readonly records: readonly (readonly [key: string, record: Uint8Array | string])[];
  readonly version?: '1.2' | '2.0' | '3.0';
  readonly encoding?: 'UTF-8' | 'UTF-16' | '';
  readonly packing?: 'none' | 'zlib';
  readonly encrypted?: '0' | '1' | '2';
  readonly styleSheet?: string;
  readonly root?: 'Dictionary' | 'Library_Data';
  /** Added to the place of every record, so that it is wrong. */
  readonly shift?: number;
  /** Records a block. */
  readonly blockLength?: number;
}

/**
 * Writes an MDict file, as its community has described the format: header, index of keys, keys,
 * index of records, records.
 */
export function writeMdict(content: MdictContent): Uint8Array {
  const { records, version = '2.0', packing = 'zlib', blockLength = 3, shift = 0 } = content;
  const isWide = content.encoding === 'UTF-16' || content.root === 'Library_Data';
  const isFirst = version === '1.2';
  const number = isFirst ? u32 : u64;
  const encode = (value: string): Uint8Array => text(value, isWide ? 'utf16le' : 'utf8');
  const bodies = records.map(([, record]) =>
    typeof record === 'string' ? encode(`${record}\0`) : record,
  );
  let offset = 0;
  const keys = records.map(([key], at) => {
    const bytes = joined(number(offset + shift), encode(`${key}\0`));
    offset += bodies[at]?.length ?? 0;
    return bytes;
  });
  const keyBlocks = inBlocks(keys, blockLength).map((block) => pack(joined(...block), packing));
  const names = inBlocks(
    records.map(([key]) => key),
    blockLength,
  );
  const name = (key: string): readonly Uint8Array[] =>
    isFirst
      ? [Uint8Array.of(encode(key).length / (isWide ? 2 : 1)), encode(key)]
      : [u16(encode(key).length / (isWide ? 2 : 1)), encode(`${key}\0`)];
  const keyIndex = joined(
    ...keyBlocks.flatMap(({ bytes, unpacked }, at) => [
      number(names[at]?.length ?? 0),
      ...name(names[at]?.[0] ?? ''),
      ...name(names[at]?.at(-1) ?? ''),
      number(bytes.length),
      number(unpacked),
    ]),
  );
  const packedIndex = isFirst ? keyIndex : pack(keyIndex, 'zlib').bytes;
  const allKeys = joined(...keyBlocks.map(({ bytes }) => bytes));
  const keySizes = joined(
    number(keyBlocks.length),
    number(records.length),
    ...(isFirst ? [] : [number(keyIndex.length)]),
    number(packedIndex.length),
    number(allKeys.length),
  );
  const recordBlocks = inBlocks(bodies, blockLength).map((block) =>
    pack(joined(...block), packing),
  );
  const recordIndex = joined(
    ...recordBlocks.flatMap(({ bytes, unpacked }) => [number(bytes.length), number(unpacked)]),
  );
  const allRecords = joined(...recordBlocks.map(({ bytes }) => bytes));
  return joined(
    writeHeader(content, version),
    keySizes,
    ...(isFirst ? [] : [checksum(keySizes)]),
    content.encrypted === '2' ? encrypt(packedIndex) : packedIndex,
    allKeys,
    number(recordBlocks.length),
    number(records.length),
    number(recordIndex.length),
    number(allRecords.length),
    recordIndex,
    allRecords,
  );
}

function writeHeader(content: MdictContent, version: string): Uint8Array {
  const { encoding = 'UTF-8', encrypted = '0', styleSheet = '', root = 'Dictionary' } = content;
  const xml =
    `<${root} GeneratedByEngineVersion="${version}" RequiredEngineVersion="${version}" ` +
    `Encrypted="${encrypted}" Encoding="${encoding}" Format="Html" Title="A &quot;test&quot;" ` +
    `Description="Of ours" StyleSheet="${styleSheet}"/>\r\n\0`;
  const bytes = text(xml, 'utf16le');
  return joined(u32(bytes.length), bytes, checksum(bytes).toReversed());
}

/** The Adler-32 that zlib itself puts behind its data. */
function checksum(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateSync(bytes).subarray(-4));
}

function pack(
  bytes: Uint8Array,
  packing: 'none' | 'zlib',
): { bytes: Uint8Array; unpacked: number } {
  const kind = Uint8Array.of(packing === 'zlib' ? 2 : 0, 0, 0, 0);
  const data = packing === 'zlib' ? deflateSync(bytes) : bytes;
  return { bytes: joined(kind, checksum(bytes), data), unpacked: bytes.length };
}

function inBlocks<T>(items: readonly T[], length: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
    items.slice(at * length, (at + 1) * length),
  );
}

function encrypt(block: Uint8Array): Uint8Array {
  const key = ripemd128(joined(block.subarray(4, 8), Uint8Array.of(0x95, 0x36, 0, 0)));
  const result = block.slice();
  let previous = 0x36;
  for (let at = 8; at < block.length; at += 1) {
    const mixed = (block[at] ?? 0) ^ previous ^ ((at - 8) & 0xff) ^ (key[(at - 8) % 16] ?? 0);
    previous = ((mixed >> 4) | (mixed << 4)) & 0xff;
    result[at] = previous;
  }
  return result;
}
