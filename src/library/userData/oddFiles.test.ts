import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../shared/outcome.ts';
import { readUserLibrary } from '../catalogue/readUserLibrary.ts';
import { entrySnapshot, TestData, valueOf } from './fixtures/TestData.ts';

let data: TestData;
let file: string;
let backup: string;

beforeEach(async () => {
  data = new TestData();
  file = join(data.folder, 'user.db');
  data.keep('bias');
  ({ name: backup } = valueOf(await data.backups.make('wish')));
});

afterEach(() => data.remove());

const unavailable = (why: string, isReadable = false) => ({
  kind: 'user-data-unavailable',
  why,
  isReadable,
});

function makePipe(path: string): void {
  const { status } = spawnSync('mkfifo', [path]);
  expect(status).toBe(0);
}

/**
 * A device that may be lost: an administrator, who could overwrite that of the machine, makes one; nobody
 * else can overwrite it.
 */
function makeDevice(path: string): string {
  if (process.getuid?.() !== 0) return '/dev/null';
  const { status } = spawnSync('mknod', [path, 'c', '1', '3']);
  expect(status).toBe(0);
  return path;
}

/** Restores the backup in a run that cannot open the file; the next start has it. */
async function restoreOffline(): Promise<void> {
  expect(valueOf(await data.backups.list()).map(({ name }) => name)).toContain(backup);
  valueOf(await data.backups.restore(backup));
  expect(data.told).toEqual([{ kind: 'user-data-replaced' }]);
  data.restart();
  expect(data.notice).toBeNull();
  expect(data.headwords()).toEqual(['bias']);
}

describe('a pipe in place of a file', () => {
  it('is not opened: the start ends, the reason is told, and a backup can be restored', async () => {
    if (process.platform === 'win32') return;
    data.restart(() => {
      rmSync(file);
      makePipe(file);
    });
    expect(data.notice).toEqual(unavailable('not-a-file'));
    expect(readUserLibrary(data.folder).rows).toEqual([]);
    await restoreOffline();
  });

  it('is none among the backups, as a log, as what was known of the last start', () => {
    if (process.platform === 'win32') return;
    data.restart(() => {
      makePipe(join(data.folder, 'backups', 'user-2026-11-09T00-00-00.wish.db'));
      rmSync(join(data.folder, 'upkeep.json'));
      makePipe(join(data.folder, 'upkeep.json'));
    });
    expect(data.notice).toBeNull();
    data.restart(() => makePipe(`${file}-wal`));
    expect(data.notice).toEqual(unavailable('not-a-file'));
  });
});

describe('a link to a device', () => {
  it('is not opened and stays; a backup is not put in its place either', async () => {
    if (process.platform === 'win32') return;
    const device = makeDevice(join(data.folder, 'device'));
    data.restart(() => {
      rmSync(file);
      symlinkSync(device, file);
    });
    expect(data.notice).toEqual(unavailable('not-a-file'));
    expect(data.userData.addFavorite(entrySnapshot('noise'))).toEqual(failed('unavailable'));
    expect((await data.backups.restore(backup)).kind).toBe('failed');
    expect(readlinkSync(file)).toBe(device);
    expect(existsSync(join(data.folder, 'quarantine'))).toBe(false);
  });

  it('is none among the backups', async () => {
    if (process.platform === 'win32') return;
    const name = 'user-2026-11-09T00-00-00.wish.db';
    symlinkSync('/dev/zero', join(data.folder, 'backups', name));
    expect(valueOf(await data.backups.list()).map((each) => each.name)).toEqual([backup]);
    data.restart(() => writeFileSync(file, 'damaged'));
    expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
  });
});

describe('a database of others', () => {
  const makeForeign = (version: number): Buffer => {
    rmSync(file);
    const foreign = new DatabaseSync(file);
    foreign.exec(`CREATE TABLE notes (text); INSERT INTO notes VALUES ('theirs');
      PRAGMA user_version = ${version}`);
    foreign.close();
    return readFileSync(file);
  };

  it.each([0, 1, 2, 3])('that says it is of version %i is not taken over', async (version) => {
    let bytes: Buffer = Buffer.alloc(0);
    data.restart(() => {
      bytes = makeForeign(version);
    });
    expect(data.notice).toEqual(unavailable('foreign'));
    expect(data.userData.addFavorite(entrySnapshot('noise'))).toEqual(failed('unavailable'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await restoreOffline();
    expect(existsSync(join(data.folder, 'quarantine'))).toBe(true);
  });

  it('that lacks what this version does not read is shown, and not touched', () => {
    data.restart(() => {
      const other = new DatabaseSync(file);
      other.exec('PRAGMA foreign_keys = OFF; DROP INDEX favorites_of_list');
      other.close();
    });
    expect(data.notice).toBeNull();
    expect(data.headwords()).toEqual(['bias']);
  });
});

describe('in place of the folder of the backups', () => {
  it('a file keeps nobody from reading and keeping words', async () => {
    data.restart(() => {
      rmSync(join(data.folder, 'backups'), { recursive: true });
      writeFileSync(join(data.folder, 'backups'), 'in the way');
    });
    expect(data.notice).toBeNull();
    data.keep('noise');
    expect(data.headwords()).toEqual(['noise', 'bias']);
    expect(await data.backups.make('wish')).toMatchObject({ kind: 'failed' });
    expect(readFileSync(join(data.folder, 'backups'), 'utf8')).toBe('in the way');
  });
});

describe('in place of the lock', () => {
  it('a folder keeps nobody from beginning', () => {
    data.restart(() => {
      rmSync(file);
      rmSync(join(data.folder, 'user.lock'));
      mkdirSync(join(data.folder, 'user.lock'));
    });
    expect(data.headwords()).toEqual(['bias']);
    expect(lstatSync(join(data.folder, 'user.lock')).isDirectory()).toBe(true);
  });
});
