import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { workPathOf } from '../files/workFile.ts';
import { localDay } from './stores/localDay.ts';
import type { UserData } from './userData.ts';

/**
 * What is known from one start to the next: how far the clock is believed, and when `user.db` was
 * last searched for damage. It can be lost without harm: nothing is purged then, and all is searched.
 */
export interface Upkeep {
  /** The latest time that is believed; milliseconds since 1970-01-01 UTC. */
  readonly trusted: number;
  /** Times at which the clock was far from that, one a day, since it jumped. */
  readonly doubted: readonly number[];
  /** When all of `user.db` was last searched for damage; 0 for never. */
  readonly checkedAt: number;
  /** Damage was found, or seems likely: the next start searches before it opens anything. */
  readonly isSuspect: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
/** How long the app may rest without its clock being doubted. */
const REST = 7 * DAY;
/** How far a clock may be set back without being doubted: time zones, a correction. */
const SET_BACK = DAY;
/** On this many days a clock that jumped must go on before it is believed. */
const DAYS_OF_DOUBT = 3;
/** Longer gaps between those days are jumps of their own. */
const GAP = 45 * DAY;

/**
 * What is believed of a clock that now says `now`. A jump is believed on the third day that goes on
 * from it: until then nothing is purged on its word.
 */
export function believe(known: Upkeep, now: number): Upkeep {
  const ahead = now - known.trusted;
  if (ahead >= -SET_BACK && ahead <= REST) {
    return { ...known, trusted: Math.max(now, known.trusted), doubted: [] };
  }
  const last = known.doubted.at(-1);
  const goesOn = last !== undefined && now >= last && now - last <= GAP;
  const before = goesOn ? known.doubted : [];
  const doubted =
    last !== undefined && goesOn && localDay(last) === localDay(now) ? before : [...before, now];
  return doubted.length >= DAYS_OF_DOUBT
    ? { ...known, trusted: now, doubted: [] }
    : { ...known, doubted };
}

/** The same at the end of a run of `elapsed` milliseconds, which no change of the clock has counted. */
export function afterRun(known: Upkeep, now: number, elapsed: number): Upkeep {
  if (known.doubted.length > 0) return known;
  const trusted = Math.max(known.trusted, Math.min(now, known.trusted + Math.floor(elapsed)));
  return { ...known, trusted };
}

/** The times of a run by a clock that is believed so far. */
export interface TimesOfRun {
  /** The time to write down for a removal: never before one that was believed already. */
  readonly removal: () => number;
  /** What was removed long before this may be deleted for good: no clock that jumped is asked. */
  readonly purge: () => number;
}

/** The times of a run that began with this upkeep. */
export const timesOf = ({ trusted }: Upkeep, now: () => number): TimesOfRun => ({
  removal: () => Math.max(now(), trusted),
  purge: () => Math.min(now(), trusted),
});

/**
 * What the last start wrote down; where there is none, the newest time that the data know is
 * believed, and nothing has been searched yet.
 */
export function readUpkeep(folder: string, db: DatabaseSync, now: number): Upkeep {
  const known = parse(folder);
  if (known !== null) return known;
  const newest = db.prepare(NEWEST).get({ now })?.['newest'];
  const trusted = typeof newest === 'number' ? newest : now;
  return { trusted, doubted: [], checkedAt: 0, isSuspect: false };
}

/** Whether the last run had reason to fear for `user.db`; asked before that is opened. */
export const isSuspect = (folder: string): boolean => parse(folder)?.isSuspect ?? false;

/** Writes it down for the next start; a folder that cannot be written has none. */
export function writeUpkeep(folder: string, upkeep: Upkeep): void {
  const path = workPathOf(join(folder, 'upkeep.json'));
  try {
    writeFileSync(path, `${JSON.stringify(upkeep)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(path, join(folder, 'upkeep.json'));
  } catch {
    // It is no loss: the next start believes less.
    rmSync(path, { force: true });
  }
}

/** The newest time in the data that is not of the future. */
const NEWEST = `SELECT max(at) AS newest FROM (
  SELECT max(added_at) AS at FROM favorites WHERE added_at <= :now
  UNION ALL SELECT max(removed_at) FROM favorites WHERE removed_at <= :now
  UNION ALL SELECT max(last_at) FROM history WHERE last_at <= :now
  UNION ALL SELECT max(at) FROM reviews WHERE at <= :now
  UNION ALL SELECT max(added_at) FROM catalogue WHERE added_at <= :now)`;

/** More than it can be, in bytes. */
const MAX_SIZE = 10_000;

function parse(folder: string): Upkeep | null {
  try {
    const path = join(folder, 'upkeep.json');
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_SIZE) return null;
    const said = JSON.parse(readFileSync(path, 'utf8')) as Partial<
      Record<keyof Upkeep, unknown>
    > | null;
    const { trusted, doubted, checkedAt, isSuspect: suspect } = said ?? {};
    if (!isTime(trusted) || !Array.isArray(doubted) || !doubted.every(isTime)) return null;
    return {
      trusted,
      doubted,
      checkedAt: isTime(checkedAt) ? checkedAt : 0,
      isSuspect: suspect === true,
    };
  } catch {
    // There is none, or none that can be read.
    return null;
  }
}

/** What `Date` can hold. */
const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= 8_640_000_000_000_000;

/**
 * User data that tells when favorites and history have come to lead to other entries: an import has
 * taken the place of a dictionary, or was taken back.
 */
export function tellMoves(userData: UserData, onMoved: () => void): UserData {
  return {
    ...userData,
    completeArrival: (id, removedAt) => {
      const completed = userData.completeArrival(id, removedAt);
      if (completed.kind === 'done') onMoved();
      return completed;
    },
    takeBack: (id) => {
      const taken = userData.takeBack(id);
      if (taken.kind === 'done') onMoved();
      return taken;
    },
  };
}
