import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadFile } from '../../core/formats/formatReader.ts';
import { bundleContent, unpackBundle } from './bundle.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-bundle-'));
  file = join(folder, 'all.glossa');
});

afterEach(() => rmSync(folder, { recursive: true }));

const BUNDLE = {
  database: Uint8Array.from({ length: 5_000 }, (_, i) => (i * i) % 251),
  settings: '{"a":1}',
};

/** What came of it: the fault, or the database and the settings. */
async function unpack(): Promise<unknown> {
  rmSync(join(folder, 'user.db'), { force: true });
  try {
    const { database, settings } = await unpackBundle(file, folder, () => undefined);
    return [readFileSync(database).equals(Buffer.from(BUNDLE.database)), settings];
  } catch (error) {
    if (error instanceof BadFile) return error.fault;
    throw error;
  }
}

const hashed = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A zip whose manifest fits it. */
function writeZip(database: Uint8Array, settings: string, more: Record<string, Uint8Array> = {}) {
  const manifest = {
    format: 'glossa-everything',
    version: 1,
    sha256: { 'user.db': hashed(database), 'settings.json': hashed(strToU8(settings)) },
  };
  const parts = { 'user.db': database, 'settings.json': strToU8(settings), ...more };
  writeFileSync(file, zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...parts }));
}

it('gives back what was written', async () => {
  writeFileSync(file, Buffer.concat([...bundleContent(BUNDLE)]));
  expect(await unpack()).toEqual([true, BUNDLE.settings]);
});

it('refuses what is cut, changed or something else', async () => {
  writeFileSync(file, Buffer.concat([...bundleContent(BUNDLE)]));
  const bytes = readFileSync(file);
  let refused = 0;
  for (let at = 0; at < bytes.length; at += 11) {
    writeFileSync(file, bytes.subarray(0, at));
    expect(['damaged', 'not-recognised']).toContain(await unpack());
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    writeFileSync(file, changed);
    const read = await unpack();
    if (typeof read === 'string') refused += 1;
    else expect(read).toEqual([true, BUNDLE.settings]);
  }
  expect(refused).toBeGreaterThan(20);
  writeFileSync(file, zipSync({ 'user.db': BUNDLE.database }));
  expect(await unpack()).toBe('not-recognised');
  file = join(folder, 'none');
  expect(await unpack()).toBe('unreadable');
});

describe('a file that is made to do harm', () => {
  it('opens no entry under a name of its own', async () => {
    writeZip(BUNDLE.database, '{}', { '../evil': strToU8('x'), 'user.db/x': strToU8('x') });
    expect(await unpack()).toBe('damaged');
    writeZip(BUNDLE.database, '{}', { other: strToU8('x') });
    expect(await unpack()).toEqual([true, '{}']);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  it('unpacks no more of a part than that part may have', async () => {
    writeZip(BUNDLE.database, `{"a":"${'x'.repeat(1024 * 1024)}"}`);
    expect(await unpack()).toBe('bomb');
    writeZip(BUNDLE.database, '{}');
    // What the archive says of its size is no reason to believe it.
    const bytes = readFileSync(file);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(BUNDLE.database.length);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) {
      bytes.writeUInt32LE(0xfffffff0, at);
    }
    writeFileSync(file, bytes);
    expect(await unpack()).toBe('bomb');
  });

  it.each(['null', '[]', '0', '""', '', '{'])('takes %j for no settings', async (settings) => {
    writeZip(BUNDLE.database, settings);
    expect(await unpack()).toBe('damaged');
  });

  it('has no more than a few entries', async () => {
    const many = Array.from({ length: 200 }, (_, i) => [`x${i}`, new Uint8Array()] as const);
    writeZip(BUNDLE.database, '{}', Object.fromEntries(many));
    expect(await unpack()).toBe('not-recognised');
  });

  it('is of no later version', async () => {
    writeZip(BUNDLE.database, '{}', {
      'manifest.json': strToU8(
        '{"format":"glossa-everything","version":2,"sha256":{"user.db":"","settings.json":""}}',
      ),
    });
    expect(await unpack()).toBe('unsupported');
  });
});
