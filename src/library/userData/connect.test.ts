import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { readOnlyAddress } from './connect.ts';

it.each([
  ['without locks', [], '1'],
  ['with its log', ['-wal'], null],
])('has a database read %s when beside it there is %j', (_, beside, immutable) => {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-address-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'user 1?.db');
  for (const each of beside) writeFileSync(`${file}${each}`, '');
  const address = readOnlyAddress(file);
  expect(fileURLToPath(address)).toBe(file);
  expect(address.searchParams.get('immutable')).toBe(immutable);
});
