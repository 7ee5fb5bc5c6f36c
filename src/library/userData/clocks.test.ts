import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_REVIEW } from '../../shared/review.ts';
import { outdated } from './backups/backupFolder.ts';
import { nameBackup, type NamedBackup } from './backups/backupFile.ts';
import { connect } from './connect.ts';
import { TestData, valueOf } from './fixtures/TestData.ts';
import { believe, timesOf, type Upkeep } from './upkeep.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const backups = (): readonly string[] => readdirSync(join(data.folder, 'backups'));

/** How far a clock jumps between two uses, in hours: to and fro, up to five years. */
const jumps = (length: number) =>
  fc.array(fc.integer({ min: -5 * 365 * 24, max: 5 * 365 * 24 }), {
    minLength: 2,
    maxLength: length,
  });

describe('backups and a clock', () => {
  it('that was ahead: five of the future do not keep new ones from being made', async () => {
    data.keep('bias');
    const now = data.time;
    for (let ahead = 5; ahead > 0; ahead -= 1) {
      data.time = now + ahead * 365 * DAY;
      valueOf(await data.backups.make('wish'));
    }
    data.time = now;
    for (let count = 0; count < 7; count += 1) {
      data.time += HOUR;
      const { name } = valueOf(await data.backups.make('wish'));
      expect(backups()).toContain(name);
      valueOf(await data.backups.restore(name));
    }
    // The newest of now have taken the place of those of the future.
    expect(
      backups().filter((name) => name.includes('.wish.') && name < 'user-2026-11-04'),
    ).toHaveLength(5);
  });

  it('that goes back a day with each import keeps the one that was just made', async () => {
    data.keep('bias');
    for (let count = 0; count < 8; count += 1) {
      data.time -= DAY;
      const { name } = valueOf(await data.backups.make('change'));
      expect(backups()).toContain(name);
    }
  });

  it('that jumps to and fro: what was made last is there, and no more than are kept', () => {
    fc.assert(
      fc.property(jumps(40), (hours) => {
        let kept: readonly NamedBackup[] = [];
        let now = Date.UTC(2026, 10, 3, 6);
        for (const jump of hours) {
          now += jump * HOUR;
          const made = nameBackup('change', now, (name) => kept.some((each) => each.name === name));
          const all = [...kept, made];
          const gone = outdated(all, now, made.name);
          kept = all.filter((each) => !gone.includes(each));
          expect(kept).toContain(made);
          expect(kept.length).toBe(Math.min(all.length, 5));
        }
      }),
    );
  });

  it.each([Date.UTC(-1, 0, 1), Date.UTC(10_000, 0, 1), 0, Number.NaN])(
    'that says %d gives them names that are read again',
    async (time) => {
      data.keep('bias');
      data.time = time;
      const { name } = valueOf(await data.backups.make('wish'));
      expect(valueOf(await data.backups.list()).map((each) => each.name)).toEqual([name]);
    },
  );

  it('of the future are restored last', async () => {
    data.keep('bias');
    data.time += 365 * DAY;
    valueOf(await data.backups.make('wish'));
    data.time -= 365 * DAY;
    data.keep('noise');
    const { name } = valueOf(await data.backups.make('wish'));
    data.restart(() => {
      for (const each of readdirSync(data.folder)) {
        if (each.startsWith('user.db')) data.removeFile(each);
      }
    });
    expect(data.notice).toMatchObject({ kind: 'user-data-missing' });
    expect([name, data.headwords()]).toEqual([name, ['noise', 'bias']]);
  });
});

describe('what was removed', () => {
  it('is not deleted for good on the word of a clock that jumped, at whatever start', () => {
    const { id } = data.keep('bias');
    valueOf(data.userData.removeFavorites([id]));
    const now = data.time;
    for (const ahead of [400, 0, 4_000, 31, 0, 90]) {
      data.time = now + ahead * DAY;
      data.restart();
      data.restart();
    }
    data.time = now;
    data.restart();
    valueOf(data.userData.restoreFavorites([id]));
    expect(data.headwords()).toEqual(['bias']);
  });

  it('while the clock was years behind is kept when it is right again', () => {
    const { id } = data.keep('bias');
    data.restart();
    const now = data.time;
    data.time = Date.UTC(2020, 0, 1);
    data.restart();
    valueOf(data.userData.removeFavorites([id]));
    data.time = now + HOUR;
    data.restart();
    data.restart();
    valueOf(data.userData.restoreFavorites([id]));
    expect(data.headwords()).toEqual(['bias']);
  });

  it('may go at no other time than 30 days after, while wrong times last for two days at most', () => {
    const start = Date.UTC(2026, 10, 3, 6);
    const step = fc.record({
      /** How far the right time goes on. */
      hours: fc.integer({ min: 1, max: 100 }),
      /** How wrong the clock is meanwhile; at every third start it is right. */
      wrong: fc.integer({ min: -50_000, max: 50_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        let upkeep: Upkeep = { trusted: start, doubted: [], checkedAt: 0, isSuspect: false };
        let right = start;
        for (const [index, { hours, wrong }] of steps.entries()) {
          right += hours * HOUR;
          const now = index % 3 === 2 ? right : right + wrong * HOUR;
          upkeep = believe(upkeep, now);
          // Never beyond the right time by more than a clock may be off without being doubted.
          expect(timesOf(upkeep, () => now).purge()).toBeLessThanOrEqual(right + 7 * DAY);
        }
      }),
    );
  });

  it('goes in the end, when the app was away for long and is used again', () => {
    let upkeep: Upkeep = { trusted: 0, doubted: [], checkedAt: 0, isSuspect: false };
    for (const day of [100, 101, 102]) upkeep = believe(upkeep, day * DAY);
    expect(upkeep.trusted).toBe(102 * DAY);
  });
});

describe('a review', () => {
  it('is asked and graded although a last review lies ahead', () => {
    data.keep('bias');
    const db = connect(join(data.folder, 'user.db'));
    db.prepare(
      'UPDATE cards SET state = 2, reps = 1, stability = 3, difficulty = 5, due = ?, last_review = ?',
    ).run(data.time - HOUR, data.time + 36 * HOUR);
    db.close();
    const { card } = valueOf(data.userData.getReview(null, DEFAULT_REVIEW));
    for (const interval of card?.intervals ?? []) expect(interval).toBeGreaterThan(0);
    valueOf(data.userData.gradeCard(card!.id, 3, DEFAULT_REVIEW));
  });

  it('works with a clock that jumps to and fro', () => {
    for (const headword of ['bias', 'noise', 'drift']) data.keep(headword);
    const now = data.time;
    const { card: first } = valueOf(data.userData.getReview(null, DEFAULT_REVIEW));
    fc.assert(
      fc.property(jumps(30), (hours) => {
        for (const [index, jump] of hours.entries()) {
          data.time = now + Math.abs(jump) * HOUR;
          const { card } = valueOf(data.userData.getReview(null, DEFAULT_REVIEW, first!.id));
          if (card === null) continue;
          for (const interval of card.intervals) expect(interval).toBeGreaterThan(0);
          const grade = ([1, 2, 3, 4] as const)[index % 4] ?? 1;
          valueOf(data.userData.gradeCard(card.id, grade, DEFAULT_REVIEW));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of a card that was buried with the clock ahead is asked today', () => {
    data.keep('bias');
    const { card } = valueOf(data.userData.getReview(null, DEFAULT_REVIEW));
    data.time += 365 * DAY;
    valueOf(data.userData.buryCard(card!.id));
    data.time -= 365 * DAY;
    const ids = [];
    const { deck } = valueOf(data.userData.getReview(null, DEFAULT_REVIEW));
    ids.push(deck.fresh);
    expect(ids).toEqual([1]);
  });
});
