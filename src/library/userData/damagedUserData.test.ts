import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failed } from '../../shared/outcome.ts';
import { TestData, valueOf } from './fixtures/TestData.ts';

/** Mutations in this run; `GLOSSA_MUTATIONS=2000` tries as many. */
const MUTATIONS = Number(process.env['GLOSSA_MUTATIONS'] ?? 300);
/** Lengths to which the file is cut in this run, evenly spread; `GLOSSA_CUTS=all` tries each. */
const GIVEN_CUTS = process.env['GLOSSA_CUTS'] ?? '40';
const CUTS = GIVEN_CUTS === 'all' ? Number.POSITIVE_INFINITY : Number(GIVEN_CUTS);
const KEPT = ['b', 'a'];

let data: TestData;
let sound: Buffer;
let file: string;

beforeEach(async () => {
  data = new TestData();
  file = join(data.folder, 'user.db');
  KEPT.toReversed().forEach((headword) => data.keep(headword));
  valueOf(await data.backups.make('wish'));
  data.restart(() => {
    sound = readFileSync(file);
  });
});

afterEach(() => data.remove());

/**
 * Starts with these bytes as `user.db`. Whatever they are: it opens, and if they were found to be
 * damaged they lie whole in quarantine and the backup is what is kept.
 */
function startWith(bytes: Buffer): string {
  data.restart(() => {
    rmSync(join(data.folder, 'quarantine'), { recursive: true, force: true });
    writeFileSync(file, bytes);
  });
  const { notice } = data;
  if (notice?.kind === 'user-data-restored') {
    expect(readFileSync(join(data.folder, notice.quarantinedAs)).equals(bytes)).toBe(true);
    expect(existsSync(join(data.folder, 'backups', notice.backup))).toBe(true);
    expect(data.headwords()).toEqual(KEPT);
  } else if (notice === null) {
    expect(data.headwords()).toHaveLength(KEPT.length);
  } else {
    // A changed number says a version that this file is not of: it stays as it is.
    expect(['user-data-newer', 'user-data-unavailable']).toContain(notice.kind);
    const isRead = notice.kind === 'user-data-newer' && notice.isReadable;
    const change = data.userData.addList('new');
    expect(change).toEqual(failed(isRead ? 'newer' : 'unavailable'));
    expect(readFileSync(file).subarray(64).equals(bytes.subarray(64))).toBe(true);
  }
  return notice?.kind ?? 'sound';
}

/** The same database in the smallest pages that SQLite has, so that every length can be tried. */
function inSmallPages(): Buffer {
  let small = sound;
  data.restart(() => {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM');
    db.close();
    small = readFileSync(file);
  });
  expect(data.headwords()).toEqual(KEPT);
  return small;
}

it(
  `restores the newest good backup for ${GIVEN_CUTS} lengths of a cut file`,
  { timeout: 1_800_000 },
  () => {
    const small = inSmallPages();
    const step = Math.max(Math.floor(small.length / CUTS), 1);
    for (let length = 0; length < small.length; length += step) {
      expect([length, startWith(small.subarray(0, length))]).toEqual([
        length,
        'user-data-restored',
      ]);
    }
  },
);

it(`opens whatever one of ${MUTATIONS} mutations made of the file`, { timeout: 900_000 }, () => {
  const outcomes = new Map<string, number>();
  // A fixed sequence (Lehmer), so that each run tries the same.
  let random = 20_261_103;
  const next = (limit: number): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random % limit;
  };
  for (let round = 0; round < MUTATIONS; round += 1) {
    const bytes = Buffer.from(sound);
    const count = 1 + next(12);
    for (let index = 0; index < count; index += 1) {
      // Half of the changes strike where the structure is dense.
      const at = next(2) === 0 ? next(sound.length) : next(sound.length / 4096) * 4096 + next(120);
      bytes[at] = next(256);
    }
    const outcome = startWith(bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('user-data-restored')).toBeGreaterThan(MUTATIONS / 10);
});

it('passes over backups that are damaged themselves', async () => {
  const [good = ''] = readdirSync(join(data.folder, 'backups'));
  data.time += 60_000;
  const newer = valueOf(await data.backups.make('wish'));
  writeFileSync(join(data.folder, 'backups', newer.name), sound.subarray(0, 9_000));
  expect(startWith(Buffer.from('not a database'))).toBe('user-data-restored');
  expect(data.notice).toMatchObject({ backup: good });
});

it('begins an empty one when there is no good backup', () => {
  rmSync(join(data.folder, 'backups'), { recursive: true });
  data.restart(() => writeFileSync(file, 'not a database'));
  expect(data.notice?.kind).toBe('user-data-damaged');
  expect(data.headwords()).toEqual([]);
});
