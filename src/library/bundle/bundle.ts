import { createHash } from 'node:crypto';
import { chunksOf, zipInParts, type ZipPart } from '../files/zipInParts.ts';

/** All that the reader has, in one file. */
export interface Bundle {
  /** A backup of `user.db`, or its bytes. */
  readonly database: ZipPart;
  /** The settings as JSON; '' when they are not part of it. */
  readonly settings: string;
}

/** What the manifest calls itself. */
export const BUNDLE_FORMAT = 'glossa-everything';
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
