import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestLibrary, type TestLibrary } from '../../fixtures/openTestLibrary.ts';
import { writeStardict } from '../testing/writeStardict.ts';

describe.skipIf(process.platform === 'win32')('a pipe that never gives a byte', () => {
  let folder: string;
  let test: TestLibrary;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'glossa-pipes-'));
    test = await openTestLibrary(join(folder, 'data'), Date.now);
  });

  afterEach(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('is no file to import', async () => {
    const pipe = join(folder, 'x.csv');
    execFileSync('mkfifo', [pipe]);
    expect(await test.imports.preview(pipe, {})).toMatchObject({ fault: 'unreadable' });
  });

  it('is no part of a set of files', async () => {
    const { ifo, idx } = writeStardict({ articles: [['x', 'article']] });
    execFileSync('mkfifo', [join(folder, 'x.dict')]);
    writeFileSync(join(folder, 'x.idx'), idx);
    writeFileSync(join(folder, 'x.ifo'), ifo);
    const preview = await test.imports.preview(join(folder, 'x.ifo'), {});
    expect(preview).toMatchObject({ fault: 'unreadable' });
  });
});
