import { readFileSync, statSync } from 'node:fs';
import { areStoredValues, type StoredValues } from './storedSettings.ts';

/** Far more than settings can be, in bytes: a longer file is not read into memory. */
const MAX_SIZE = 1024 * 1024;

/** Deeper than settings are: what compares or writes values goes down by itself, until it cannot. */
const MAX_DEPTH = 16;

export type SettingsFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly values: StoredValues }
  /** Something else than an object of settings in UTF-8, or not a file. */
  | { readonly kind: 'damaged' };

/**
 * Reads `settings.json` before electron-store does, which would take `null`, `[]`, `0` or `""` for
 * no settings and write over them.
 *
 * Throws when the file is there but cannot be read.
 */
export function readSettingsFile(path: string): SettingsFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'absent' };
  if (!stats.isFile() || stats.size > MAX_SIZE) return { kind: 'damaged' };
  const values = parse(readFileSync(path));
  if (isDeeper(values, MAX_DEPTH)) return { kind: 'damaged' };
  return areStoredValues(values) ? { kind: 'read', values } : { kind: 'damaged' };
}

/** The value that the bytes say in JSON; undefined when they do not. */
function parse(bytes: Uint8Array): unknown {
  try {
    // A byte order mark stays, and fails: the app never writes one.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Whether there are values within values to more than this depth; looks no deeper. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((each) => isDeeper(each, depth - 1));
}
