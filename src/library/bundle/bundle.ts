import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

/** All that the reader has, in one file. */
export interface Bundle {
  /** Bytes of a backup of `user.db`. */
  readonly database: Uint8Array;
  /** The settings as JSON; '' when they are not part of it. */
  readonly settings: string;
}

/** What the manifest calls itself. */
export const BUNDLE_FORMAT = 'glossa-everything';
/**
 * Everything as the bytes of a file: a zip of `manifest.json`, `user.db` and `settings.json`; the
 * manifest has the SHA-256 of the others.
 */
export function bundleContent({ database, settings }: Bundle): Uint8Array {
  const parts = { 'user.db': database, 'settings.json': strToU8(settings) };
  const manifest = {
    format: BUNDLE_FORMAT,
    version: 1,
    sha256: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...parts });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
