import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../../shared/outcome.ts';
import { TestData, valueOf } from './fixtures/TestData.ts';

/** Which copies of files fail for want of room. */
let hasRoom = true;

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const copyFile: typeof real.copyFileSync = (from, to, mode) => {
    if (!hasRoom) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    real.copyFileSync(from, to, mode);
  };
  return { ...real, copyFileSync: copyFile };
});

let data: TestData;
let file: string;
let backup: string;

beforeEach(async () => {
  hasRoom = true;
  data = new TestData();
  file = join(data.folder, 'user.db');
  data.keep('bias');
  ({ name: backup } = valueOf(await data.backups.make('wish')));
  data.time += 60_000;
});

afterEach(() => data.remove());

const kinds = (): unknown => data.notice?.kind ?? null;

describe('a damaged file', () => {
  it('stays where it is while there is no room for what is to take its place', () => {
    data.restart(() => {
      writeFileSync(file, 'damaged');
      hasRoom = false;
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-unavailable', why: 'disk-full' });
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    expect(existsSync(join(data.folder, 'quarantine'))).toBe(false);
    data.restart(() => {
      hasRoom = true;
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
    expect(data.headwords()).toEqual(['bias']);
  });

  it('is replaced although a folder and a pipe stand among the backups', () => {
    data.restart(() => {
      writeFileSync(file, 'damaged');
      mkdirSync(join(data.folder, 'backups', 'user-2026-11-09T00-00-00.wish.db'));
      writeFileSync(join(data.folder, 'backups', 'user-2026-11-08T00-00-00.wish.db'), 'no backup');
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
    expect(data.headwords()).toEqual(['bias']);
  });
});

describe('a file that is not there', () => {
  it('beside backups is lost, not new: the newest is restored, and this is told', () => {
    data.restart(() => rmSync(file));
    expect(data.notice).toMatchObject({ kind: 'user-data-missing', quarantinedAs: null });
    expect(data.headwords()).toEqual(['bias']);
    data.restart();
    expect(data.notice).toBeNull();
    expect(data.headwords()).toEqual(['bias']);
  });

  it('after a kill between its quarantine and its replacement is restored', () => {
    data.restart(() => {
      mkdirSync(join(data.folder, 'quarantine'));
      renameSync(file, join(data.folder, 'quarantine', 'user-2026-11-03T12-00-00.db'));
      writeFileSync(`${file}.4194305-0123abcd-0123abcd.work`, 'ready');
    });
    expect(data.notice).toMatchObject({
      kind: 'user-data-missing',
      quarantinedAs: join('quarantine', 'user-2026-11-03T12-00-00.db'),
    });
    expect(data.headwords()).toEqual(['bias']);
    expect(readdirSync(data.folder).filter((name) => name.endsWith('.work'))).toEqual([]);
  });

  it('and was set aside without any backup is told, too', () => {
    data.restart(() => {
      rmSync(join(data.folder, 'backups'), { recursive: true });
      mkdirSync(join(data.folder, 'quarantine'));
      renameSync(file, join(data.folder, 'quarantine', 'user-2026-11-03T12-00-00.db'));
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-missing', madeAt: null });
    expect(data.headwords()).toEqual([]);
  });

  it('beside backups of which none is good begins an empty one, and says so', () => {
    data.restart(() => {
      rmSync(file);
      writeFileSync(join(data.folder, 'backups', backup), 'damaged');
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-missing', madeAt: null });
  });
});

describe('a link', () => {
  it('whose disk is away is never replaced, and what was there comes back with it', () => {
    const away = join(data.folder, 'away.db');
    data.restart(() => {
      renameSync(file, away);
      symlinkSync(join(data.folder, 'disk', 'user.db'), file);
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-unavailable', why: 'link' });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    data.restart(() => {
      mkdirSync(join(data.folder, 'disk'));
      renameSync(away, join(data.folder, 'disk', 'user.db'));
    });
    expect(kinds()).toBeNull();
    expect(data.headwords()).toEqual(['bias']);
  });

  it('stays a link when what it leads to is damaged: that is replaced', () => {
    const disk = join(data.folder, 'disk');
    data.restart(() => {
      mkdirSync(disk);
      renameSync(file, join(disk, 'elsewhere.db'));
      symlinkSync(join(disk, 'elsewhere.db'), file);
      writeFileSync(join(disk, 'elsewhere.db'), 'damaged');
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-restored' });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(data.headwords()).toEqual(['bias']);
    expect(readdirSync(disk)).toContain('elsewhere.db');
  });
});

describe('a place that is taken', () => {
  it('quarantine: a file of this name gets another, and what is damaged goes there', () => {
    data.restart(() => {
      writeFileSync(join(data.folder, 'quarantine'), 'not ours');
      writeFileSync(file, 'damaged');
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-restored', backup });
    const moved = readdirSync(data.folder).find((name) => name.startsWith('quarantine-')) ?? '';
    expect(readFileSync(join(data.folder, moved), 'utf8')).toBe('not ours');
  });

  it('backups: while their disk is away, a file that is not there is not begun anew', () => {
    const folder = join(data.folder, 'backups');
    data.restart(() => {
      rmSync(file);
      renameSync(folder, join(data.folder, 'away'));
      symlinkSync(join(data.folder, 'disk'), folder);
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-unavailable', why: 'link' });
    expect(existsSync(file)).toBe(false);
    data.restart(() => renameSync(join(data.folder, 'away'), join(data.folder, 'disk')));
    expect(data.notice).toMatchObject({ kind: 'user-data-missing' });
    expect(data.headwords()).toEqual(['bias']);
  });

  it('a link that leads to itself is left alone', async () => {
    data.restart(() => {
      rmSync(file);
      symlinkSync(file, file);
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-unavailable', why: 'link' });
    expect(await data.backups.restore(backup)).toEqual(failed('unavailable'));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });
});

describe('a file that is taken away while the app runs', () => {
  it('is noticed also when another program cut it short', () => {
    data.restart();
    truncateSync(file, 0);
    expect(data.userData.addList('Paper')).toEqual(failed('gone'));
    expect(data.told).toMatchObject([{ kind: 'user-data-gone' }]);
  });

  it('is noticed at the next change, backed up at once, and there at the next start', async () => {
    data.keep('noise');
    rmSync(file);
    expect(data.userData.addList('Paper')).toEqual(failed('gone'));
    expect(data.told).toEqual([{ kind: 'user-data-gone', isRescued: true }]);
    expect(data.userData.addList('Paper')).toEqual(failed('gone'));
    expect(data.told).toHaveLength(1);
    data.restart(() => {
      rmSync(`${file}-wal`, { force: true });
      rmSync(`${file}-shm`, { force: true });
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-missing' });
    expect(data.headwords()).toEqual(['noise', 'bias']);
  });

  it('as the disk that a link leads to is: what was kept is there again with the disk', () => {
    const disk = join(data.folder, 'disk');
    data.restart(() => {
      mkdirSync(disk);
      renameSync(file, join(disk, 'user.db'));
      symlinkSync(join(disk, 'user.db'), file);
    });
    data.keep('noise');
    renameSync(disk, `${disk}-away`);
    expect(data.userData.addList('Paper')).toEqual(failed('gone'));
    expect(data.told).toEqual([{ kind: 'user-data-gone', isRescued: true }]);
    data.restart();
    expect(data.notice).toMatchObject({ kind: 'user-data-unavailable', why: 'link' });
    data.restart(() => renameSync(`${disk}-away`, disk));
    expect(data.notice).toBeNull();
    expect(data.headwords()).toEqual(['noise', 'bias']);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });
});
