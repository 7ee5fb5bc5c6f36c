import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleContent, readBundle } from './bundle.ts';

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

it('gives back what was written', () => {
  writeFileSync(file, bundleContent(BUNDLE));
  const read = readBundle(file);
  expect(Buffer.from(read?.database ?? []).equals(Buffer.from(BUNDLE.database))).toBe(true);
  expect(read?.settings).toBe(BUNDLE.settings);
});

it('refuses what is cut, changed or something else', () => {
  writeFileSync(file, bundleContent(BUNDLE));
  const bytes = readFileSync(file);
  let refused = 0;
  for (let at = 0; at < bytes.length; at += 11) {
    writeFileSync(file, bytes.subarray(0, at));
    expect(readBundle(file)).toBeNull();
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    writeFileSync(file, changed);
    const read = readBundle(file);
    if (read === null) refused += 1;
    else expect(Buffer.from(read.database).equals(Buffer.from(BUNDLE.database))).toBe(true);
  }
  expect(refused).toBeGreaterThan(20);
  writeFileSync(file, zipSync({ 'user.db': BUNDLE.database }));
  expect(readBundle(file)).toBeNull();
});
