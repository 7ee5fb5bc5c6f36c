import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cleanText } from '../../../text/invisible.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  GLOSSARIES,
  openTestLibrary,
  takeIn,
  type TestLibrary,
  valueOf,
} from '../../fixtures/openTestLibrary.ts';

const DAMAGED = resolve(import.meta.dirname, '../../../core/formats/fixtures/phrases-damaged.txt');
const RESTORED = join(GLOSSARIES, 'phrases.md');

let folder: string;
let test: TestLibrary;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-seed-'));
  test = await openTestLibrary(folder);
});

afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

it('the restored seed is found to be what is shipped', async () => {
  const preview = await test.imports.preview(RESTORED, {});
  if ('fault' in preview) throw new Error(preview.fault);
  expect(preview).toMatchObject({
    format: 'markdown',
    kind: 'glossary',
    entryCount: 67,
    duplicateCount: 67,
    skipped: { count: 0 },
    garbled: { repaired: 0, lost: 0 },
  });
  const report = await test.imports.start(preview.ticket, null);
  expect(report).toMatchObject({ kind: 'imported', storedAs: 'glossary', entryCount: 67 });
});

it('the damaged seed is taken in with a report of what is lost', async () => {
  const report = await takeIn(test, DAMAGED);
  expect(report).toMatchObject({ storedAs: 'glossary', entryCount: 67 });
  const { repaired, lost, samples } = report.garbled;
  expect(repaired).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
  expect(samples).toHaveLength(Math.min(lost, 20));
  const rows = valueOf(test.library.listRows(report.id));
  expect(rows).toHaveLength(67);
  for (const { text } of samples) {
    // Cells are cleaned of control characters, of which garbled text is full.
    const cleaned = cleanText(text);
    expect(rows.some((row) => [row.headword, row.translation].includes(cleaned))).toBe(true);
  }
});
