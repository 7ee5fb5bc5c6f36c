import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { librarySnapshot } from '../../fixtures/librarySnapshot.ts';
import { openTestLibrary, takeIn, type TestLibrary } from '../../fixtures/openTestLibrary.ts';
import { hostileFiles } from '../testing/hostileFiles.ts';
import type { MemorySet } from '../testing/readPath.ts';

let root: string;
let data: string;
let folder: string;
let test: TestLibrary;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'glossa-hostile-'));
  data = join(root, 'data');
  test = await openTestLibrary(data);
  writeFileSync(join(root, 'kept.csv'), 'Term,Meaning\nbias,偏差\n');
  await takeIn(test, join(root, 'kept.csv'), { kind: 'dictionary' });
});

afterAll(async () => {
  await test.close();
  rmSync(root, { recursive: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(root, 'set-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(set: MemorySet): string {
  for (const [name, bytes] of Object.entries(set)) writeFileSync(join(folder, name), bytes);
  return join(folder, Object.keys(set)[0] ?? '');
}

/** What the reader is told in the end. */
async function outcomeOf(path: string): Promise<string> {
  const preview = await test.imports.preview(path, { kind: 'dictionary' });
  if ('fault' in preview) return preview.fault;
  const report = await test.imports.start(preview.ticket, 'keep-both');
  if (report.kind === 'refused') return report.fault;
  await test.library.undoImport(report.id);
  return 'taken-in';
}

describe('a file that is made to do harm', () => {
  it.each(hostileFiles(20 * 1024 * 1024))(
    'ends as $outcome and leaves nothing: $what',
    async (hostile) => {
      const before = librarySnapshot(data);
      const beside = readdirSync(root);
      const path = put(hostile.files());
      expect(await outcomeOf(path)).toBe(hostile.outcome);
      expect(librarySnapshot(data)).toEqual(before);
      expect(readdirSync(root)).toEqual(beside);
      expect(test.logged).toEqual([]);
    },
  );
});
