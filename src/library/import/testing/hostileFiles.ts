import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { joined, type MemorySet, text, u32 } from './readPath.ts';
import { writeMdict } from './writeMdict.ts';
import { writeStardict } from './writeStardict.ts';
import { writeExcel, writeTar, writeZip } from './writeZip.ts';

/** A file that is made to do harm, with those beside it. */
export interface HostileFile {
  readonly what: string;
  /** The first one is chosen. */
  readonly files: () => MemorySet;
  /** The fault it is refused with; `taken-in` where it is harmless as it is read. */
  readonly outcome: string;
}

const MEGABYTE = 1024 * 1024;
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);
const row = text('Term,Meaning\nbias,偏差\n');
const zip = (...files: Parameters<typeof writeZip>[0]): MemorySet => ({ 'x.zip': writeZip(files) });

/** A bomb of zeros in a zip archive in a zip archive, and so on. */
function nestedZip(depth: number, size: number): Uint8Array {
  const inner = depth === 0 ? zeros(size) : nestedZip(depth - 1, size);
  const name = depth === 0 ? 'x.csv' : 'x.zip';
  return writeZip([
    { name, bytes: inner },
    { name: `other-${name}`, bytes: inner },
  ]);
}

/** Articles of one dictionary whose markup is asked for. */
function stardict(article: string): MemorySet {
  const { ifo, idx, dict } = writeStardict({
    articles: [['x', article]],
    ifo: ['sametypesequence=h'],
  });
  return { 'x.ifo': ifo, 'x.idx': idx, 'x.dict': dict };
}

function packedStardict(dict: Uint8Array): MemorySet {
  const { ifo, idx } = writeStardict({ articles: [['x', 'article']] });
  return { 'x.ifo': ifo, 'x.idx': idx, 'x.dict.dz': dict };
}

/** A dictzip file of one chunk, said to be 7 bytes long; at most 60 MB of zeros fit its list. */
function lyingDictzip(size: number): Uint8Array {
  const chunk = deflateRawSync(zeros(Math.min(size, 60 * MEGABYTE)));
  const numbers = [12, 0x4152, 8, 1, 1024, 1, chunk.length];
  const field = new Uint8Array(Uint16Array.from(numbers).buffer);
  const head = Uint8Array.of(0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 3);
  return joined(head, field, chunk, u32(0), u32(7).toReversed());
}

function repeatedBytes(): MemorySet {
  const place = `\tA\t${base64Number(900_000)}\n`;
  const index = Array.from({ length: 20_000 }, (_, at) => `w${at}${place}`).join('');
  return { 'x.index': text(index), 'x.dict.dz': writeDictzip(text('a'.repeat(900_000)), 50_000) };
}

const ENTITIES = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('');
const XML_BOMB = `<!DOCTYPE martif [<!ENTITY e0 "bomb">${ENTITIES}]><martif type="TBX"><text>&e12;</text></martif>`;

const yomitan = (bank: string): MemorySet =>
  zip(
    { name: 'index.json', bytes: text('{"title":"x","format":3,"revision":"1"}') },
    { name: 'term_bank_1.json', bytes: text(bank) },
  );

/**
 * One of each kind of harm that is known of dictionaries and archives.
 *
 * @param size bytes of what the bombs become, over 16 MB.
 */
export const hostileFiles = (size: number): readonly HostileFile[] => [
  { what: 'a zip bomb', files: () => zip({ name: 'x.csv', bytes: zeros(size) }), outcome: 'bomb' },
  {
    what: 'a zip bomb whose header names few bytes',
    files: () => zip({ name: 'x.csv', bytes: zeros(size), claimedSize: 3 }),
    outcome: 'damaged',
  },
  {
    what: 'zip archives in zip archives',
    files: () => ({ 'x.zip': nestedZip(4, size) }),
    outcome: 'nested-archive',
  },
  {
    what: 'a zip archive with a way out',
    files: () => zip({ name: '../../../evil.csv', bytes: row }),
    outcome: 'unsafe-archive',
  },
  {
    what: 'a zip archive with a symbolic link',
    files: () => zip({ name: 'x.csv', bytes: text('/etc/passwd'), mode: 0o120_777 }),
    outcome: 'unsafe-archive',
  },
  { what: 'a gzip bomb', files: () => ({ 'x.csv.gz': gzipSync(zeros(size)) }), outcome: 'bomb' },
  {
    what: 'a gzip bomb for an index',
    files: () => {
      const { ifo, dict } = writeStardict({ articles: [['x', 'article']] });
      return { 'x.ifo': ifo, 'x.idx.gz': gzipSync(zeros(size)), 'x.dict': dict };
    },
    outcome: 'bomb',
  },
  {
    what: 'a bomb in a packed tar archive',
    files: () => ({ 'x.tar.gz': gzipSync(writeTar([{ name: 'x.csv', bytes: zeros(size) }])) }),
    outcome: 'bomb',
  },
  {
    what: 'a dictzip bomb',
    files: () => packedStardict(writeDictzip(zeros(size), 60_000)),
    outcome: 'bomb',
  },
  {
    what: 'a dictzip bomb that is said to have 7 bytes',
    files: () => packedStardict(lyingDictzip(size)),
    outcome: 'bomb',
  },
  {
    what: 'a dictzip file that goes on behind its end',
    files: () =>
      packedStardict(joined(writeDictzip(text('article')), new Uint8Array(gzipSync(zeros(size))))),
    outcome: 'unsupported',
  },
  { what: 'an index that gives the same bytes again', files: repeatedBytes, outcome: 'bomb' },
  {
    what: 'an MDict bomb',
    files: () => ({
      'x.mdx': writeMdict({
        records: Array.from(
          { length: size / 900_000 },
          (_, at) => [`x${at}`, 'a'.repeat(900_000)] as const,
        ),
        blockLength: 1_000,
      }),
    }),
    outcome: 'bomb',
  },
  {
    what: 'entities of XML that grow without end',
    files: () => ({ 'x.tbx': text(XML_BOMB) }),
    outcome: 'unsafe-xml',
  },
  {
    what: 'entities of XML in a workbook',
    files: () => ({ 'x.xlsx': writeExcel([['a', 'b']], { 'xl/workbook.xml': XML_BOMB }) }),
    outcome: 'unsafe-xml',
  },
  {
    what: 'a workbook that is a bomb',
    files: () => ({
      'x.xlsx': writeExcel([['a', 'b']], { 'xl/sharedStrings.xml': ' '.repeat(size) }),
    }),
    outcome: 'bomb',
  },
  {
    what: 'JSON that is nested without end',
    files: () => ({ 'x.json': text('['.repeat(5_000_000)) }),
    outcome: 'truncated',
  },
  {
    what: 'a bank of terms that is nested without end',
    files: () => yomitan(`[["x","","","",0,${'['.repeat(2_000_000)}`),
    outcome: 'truncated',
  },
  {
    what: 'one endless line',
    files: () => ({ 'x.csv': text(`Term,Meaning\n${'x'.repeat(size)}`) }),
    outcome: 'no-entries',
  },
  {
    what: 'a tag with 100,000 attributes',
    files: () => stardict(`<p ${'a="b" '.repeat(100_000)}>text</p>`),
    outcome: 'taken-in',
  },
  {
    what: '200,000 tags that stay open',
    files: () => stardict(`text ${'<b>'.repeat(200_000)}`),
    outcome: 'taken-in',
  },
];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A number as dictd's index has it. */
export function base64Number(value: number): string {
  const rest = Math.floor(value / 64);
  return (rest === 0 ? '' : base64Number(rest)) + DIGITS.charAt(value % 64);
}

/** Writes a dictionary of dictd (dictd(8)): its index and its articles, not packed. For tests. */
export function writeDictd(articles: readonly (readonly [headword: string, article: string])[]): {
  readonly index: Uint8Array;
  readonly dict: Uint8Array;
} {
  let offset = 0;
  const lines: string[] = [];
  const parts = articles.map(([headword, article]) => {
    const bytes = text(article);
    lines.push(`${headword}\t${base64Number(offset)}\t${base64Number(bytes.length)}\n`);
    offset += bytes.length;
    return bytes;
  });
  return { index: text(lines.join('')), dict: joined(...parts) };
}

/**
 * Packs bytes as dictzip does (dictzip(1), RFC 1952): chunks that each end in a full flush, their
 * packed sizes in the field `RA` of the header. For tests.
 */
export function writeDictzip(bytes: Uint8Array, chunkSize = 1024): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const isLast = at + chunkSize >= bytes.length;
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
    chunks.push(deflateRawSync(bytes.subarray(at, at + chunkSize), { finishFlush }));
  }
  const sizes = chunks.map(({ length }) => little16(length));
  const list = joined(little16(1), little16(chunkSize), little16(chunks.length), ...sizes);
  const field = joined(Buffer.from('RA'), little16(list.length), list);
  const head = Uint8Array.of(0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return joined(head, little16(field.length), field, ...chunks, trailer);
}

function little16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >> 8);
}
