import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { BadFile } from '../../core/formats/formatReader.ts';
import { chunksOf, zipInParts, type ZipPart } from '../files/zipInParts.ts';

/** All that the reader has, in one file. */
export interface Bundle {
  /** A backup of `user.db`, or its bytes. */
  readonly database: ZipPart;
  /** The settings as JSON; '' when they are not part of it. */
  readonly settings: string;
}

/** What the manifest calls itself. */
const BUNDLE_FORMAT = 'glossa-everything';
/**
 * Everything as the bytes of a file, piece by piece: a zip of `manifest.json`, `user.db` and
 * `settings.json`; the manifest has the SHA-256 of the others.
 */
export function bundleContent({ database, settings }: Bundle): Generator<Uint8Array> {
  const parts = { 'user.db': database, 'settings.json': Buffer.from(settings) };
  const manifest = {
    format: BUNDLE_FORMAT,
    version: 1,
    sha256: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, sha256(part)])),
  };
  return zipInParts({ 'manifest.json': Buffer.from(JSON.stringify(manifest)), ...parts });
}

function sha256(part: ZipPart): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(part)) hash.update(chunk);
  return hash.digest('hex');
}

/** Most bytes that each part may have, unpacked; entries of any other name are not opened. */
const LIMITS = {
  'manifest.json': 64 * 1024,
  'settings.json': 1024 * 1024,
  // More than the data of a reader can be.
  'user.db': 1024 * 1024 * 1024,
} as const;
type PartName = keyof typeof LIMITS;

const MOST_ENTRIES = 100;

const manifestSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.number(),
  sha256: z.object({ 'user.db': z.string(), 'settings.json': z.string() }),
});

/**
 * Unpacks a file of everything: `user.db` into a folder, the settings as their JSON. Entries are
 * found by their names and counted as they come; none of them is written under a name of its own.
 * Whether the database can be taken in is another question.
 *
 * @throws BadFile `not-recognised`, `unsupported` for a newer version, `damaged`, `truncated`,
 * `encrypted`, `bomb`, `unreadable`
 */
export async function unpackBundle(
  path: string,
  folder: string,
  onStep: () => void,
): Promise<{ readonly database: string; readonly settings: string }> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new BadFile('unreadable');
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuse);
  try {
    const entries = await findEntries(zip, onStep);
    const manifest = readManifest(await readText(zip, entries['manifest.json'], onStep));
    const settings = await readText(zip, entries['settings.json'], onStep);
    if (hashText(settings) !== manifest.sha256['settings.json']) {
      throw new BadFile('damaged', 'settings.json');
    }
    expectObject(settings);
    const database = join(folder, 'user.db');
    const hash = createHash('sha256');
    const handle = openSync(database, 'wx', 0o600);
    try {
      await unpack(zip, entries['user.db'], onStep, (chunk) => {
        hash.update(chunk);
        writeSync(handle, chunk);
      });
    } finally {
      closeSync(handle);
    }
    if (hash.digest('hex') !== manifest.sha256['user.db']) throw new BadFile('damaged', 'user.db');
    return { database, settings };
  } catch (error) {
    return refuse(error);
  } finally {
    zip.close();
  }
}

async function findEntries(zip: ZipFile, onStep: () => void): Promise<Record<PartName, Entry>> {
  const found: Partial<Record<PartName, Entry>> = {};
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    onStep();
    count += 1;
    if (count > MOST_ENTRIES) throw new BadFile('not-recognised');
    const name = entry.fileName;
    if (!isPart(name)) continue;
    if (found[name] !== undefined) throw new BadFile('damaged', name);
    if (entry.uncompressedSize > LIMITS[name]) throw new BadFile('bomb', name);
    found[name] = entry;
  }
  const { 'manifest.json': manifest, 'settings.json': settings, 'user.db': database } = found;
  if (manifest === undefined || settings === undefined || database === undefined) {
    throw new BadFile('not-recognised');
  }
  return { 'manifest.json': manifest, 'settings.json': settings, 'user.db': database };
}

const isPart = (name: string): name is PartName => Object.hasOwn(LIMITS, name);

async function readText(zip: ZipFile, entry: Entry, onStep: () => void): Promise<string> {
  const chunks: Uint8Array[] = [];
  await unpack(zip, entry, onStep, (chunk) => chunks.push(chunk));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadFile('damaged', entry.fileName);
  }
}

/** Counts what comes, whatever the archive says of its size, and compares its checksum. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  onStep: () => void,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const { fileName } = entry;
  if (entry.isEncrypted()) throw new BadFile('encrypted', fileName);
  if (!entry.canDecodeFileData()) throw new BadFile('unsupported', fileName);
  const stream = await zip.openReadStreamPromise(entry);
  let checksum = 0;
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (!isPart(fileName) || size > LIMITS[fileName]) throw new BadFile('bomb', fileName);
    checksum = crc32(chunk, checksum);
    take(chunk);
    onStep();
  }
  if (checksum !== entry.crc32) throw new BadFile('damaged', fileName);
}

function readManifest(text: string): z.infer<typeof manifestSchema> {
  const manifest = manifestSchema.safeParse(parse(text));
  if (!manifest.success) throw new BadFile('not-recognised');
  if (manifest.data.version !== 1) {
    throw new BadFile('unsupported', `version ${manifest.data.version}`);
  }
  return manifest.data;
}

function expectObject(json: string): void {
  const value = parse(json);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) throw new BadFile('damaged', 'settings.json');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What yauzl and zlib throw are errors of their own. */
function refuse(error: unknown): never {
  if (error instanceof BadFile) throw error;
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO'].includes(code)) throw error;
  if (/end of central directory/i.test(message)) throw new BadFile('not-recognised');
  throw new BadFile('damaged', 'zip');
}
