import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** All that the reader has, in one file. */
export interface Bundle {
  /** Bytes of a backup of `user.db`. */
  readonly database: Uint8Array;
  /** The settings as JSON; '' when they are not part of it. */
  readonly settings: string;
}

const FORMAT = 'glossa-everything';
/** More than the data of a reader can be, in bytes: a lying file is not unpacked. */
const MAX_SIZE = 1024 * 1024 * 1024;

/**
 * Everything as the bytes of a file: a zip of `manifest.json`, `user.db` and `settings.json`; the
 * manifest has the SHA-256 of the others.
 */
export function bundleContent({ database, settings }: Bundle): Uint8Array {
  const parts = { 'user.db': database, 'settings.json': strToU8(settings) };
  const manifest = {
    format: FORMAT,
    version: 1,
    sha256: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...parts });
}

/** Reads a file of {@link bundleContent}; null for any other file, or when one byte is not as it was. */
export function readBundle(file: string): Bundle | null {
  const parts = unpack(readFileSync(file));
  const [manifest, database, settings] = ['manifest.json', 'user.db', 'settings.json'].map(
    (name) => parts[name],
  );
  if (manifest === undefined || database === undefined || settings === undefined) return null;
  const said = parse(strFromU8(manifest));
  const isWhole =
    said?.format === FORMAT &&
    said.sha256?.['user.db'] === sha256(database) &&
    said.sha256['settings.json'] === sha256(settings);
  return isWhole ? { database, settings: strFromU8(settings) } : null;
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= MAX_SIZE });
  } catch {
    // It is no zip, or a damaged one.
    return {};
  }
}

interface Manifest {
  readonly format?: string;
  readonly sha256?: Readonly<Record<string, string>>;
}

function parse(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
