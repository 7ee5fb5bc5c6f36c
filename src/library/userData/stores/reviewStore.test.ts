import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIST, type ListId } from '../../../shared/favorite.ts';
import { done, failed } from '../../../shared/outcome.ts';
import {
  type CardId,
  DEFAULT_REVIEW,
  type Grade,
  type ReviewCard,
  type ReviewSettings,
} from '../../../shared/review.ts';
import { startOfDay } from './localDay.ts';
import { favoriteRecord } from '../../../core/favorites/fixtures/favoriteRecord.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const FORWARD: ReviewSettings = { ...DEFAULT_REVIEW, kinds: ['forward'] };

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const review = (settings = FORWARD, list: ListId | null = null) =>
  valueOf(data.userData.getReview(list, settings));
function card(settings = FORWARD): ReviewCard {
  return review(settings).card ?? expect.unreachable('nothing is due');
}
function grade(given: Grade, settings = FORWARD): string {
  const asked = card(settings);
  valueOf(data.userData.gradeCard(asked.id, given, settings));
  return asked.favorite.headword;
}

describe('the cards', () => {
  it('are asked in the order of keeping, new ones up to the daily limit', () => {
    ['a', 'b', 'c'].forEach((headword) => data.keep(headword));
    const settings = { ...FORWARD, newPerDay: 2 };
    expect(review(settings).deck).toEqual({ list: null, fresh: 2, due: 0 });
    expect([grade(4, settings), grade(4, settings)]).toEqual(['a', 'b']);
    const after = review(settings);
    expect(after.card).toBeNull();
    expect(after.doneToday).toBe(2);
    // The third one is new tomorrow.
    expect(after.nextDueAt).toBe(startOfDay(data.time, 1));
    data.time = startOfDay(data.time, 1);
    expect(card(settings).favorite.headword).toBe('c');
  });

  it('ask three questions of a word, but no two new ones on one day', () => {
    data.keep('bias');
    const kinds: string[] = [];
    for (let day = 0; day < 3; day += 1) {
      const asked = card(DEFAULT_REVIEW);
      kinds.push(asked.kind);
      valueOf(data.userData.gradeCard(asked.id, 4, DEFAULT_REVIEW));
      expect(review(DEFAULT_REVIEW).card).toBeNull();
      data.time = startOfDay(data.time, 1);
    }
    expect(kinds.toSorted()).toEqual(['backward', 'cloze', 'forward']);
  });

  it('count a favorite once among the new ones, whatever the number of its questions', () => {
    for (const headword of ['a', 'b', 'c', 'd']) data.keep(headword);
    expect(review(DEFAULT_REVIEW).deck).toMatchObject({ fresh: 4, due: 0 });
    grade(4, DEFAULT_REVIEW);
    expect(review(DEFAULT_REVIEW).deck).toMatchObject({ fresh: 3 });
  });

  it('being learned may be asked before they are due, but only when there is no other', () => {
    data.keep('bias');
    const dueAt = data.time + MINUTE;
    grade(1);
    data.keep('robust');
    expect(review().ahead).toBeNull();
    grade(4);
    const { card: none, ahead, nextDueAt } = review();
    expect(none).toBeNull();
    expect(nextDueAt).toBe(dueAt);
    const asked = valueOf(data.userData.getReview(null, FORWARD, ahead)).card;
    expect(asked?.favorite.headword).toBe('bias');
    valueOf(data.userData.gradeCard(asked?.id as CardId, 4, FORWARD));
    // What is due in days is not asked today.
    expect(review().ahead).toBeNull();
  });

  it('say whether they are new, and have a sentence only where one is asked for', () => {
    data.keep('bias', { examples: ['A bias.'] });
    expect(card()).toMatchObject({ kind: 'forward', isNew: true, cloze: null });
    grade(1);
    data.time += MINUTE;
    expect(card()).toMatchObject({ kind: 'forward', isNew: false, cloze: null });
  });

  it('leave the headword out of the sentence it was met in', () => {
    const { id } = data.keep('bias', { examples: [] });
    const settings: ReviewSettings = { ...FORWARD, kinds: ['cloze'] };
    expect(review(settings).card).toBeNull();
    valueOf(data.userData.changeFavorites([id], { metIn: 'A Bias here.' }));
    expect(card(settings).cloze).toEqual({ sentence: 'A Bias here.', start: 2, end: 6 });
  });

  it('come back after a minute when they were not known, before new ones', () => {
    ['a', 'b'].forEach((headword) => data.keep(headword));
    expect(grade(1)).toBe('a');
    expect(card().favorite.headword).toBe('b');
    data.time += MINUTE;
    expect(card().favorite.headword).toBe('a');
    expect(card().intervals[0]).toBe(MINUTE);
    expect(review().deck).toEqual({ list: null, fresh: 1, due: 1 });
  });

  it('begin with the one that is asked for', () => {
    ['a', 'b', 'c'].forEach((headword) => data.keep(headword));
    const ids = ['a', 'b', 'c'].map(() => {
      const { id } = card();
      grade(4);
      return id;
    });
    data.time += 60 * DAY;
    for (const id of ids) {
      expect(valueOf(data.userData.getReview(null, FORWARD, id)).card?.id).toBe(id);
    }
  });

  it('say when the next is due when none is', () => {
    expect(review().nextDueAt).toBeNull();
    data.keep('a');
    grade(3);
    expect(review()).toMatchObject({ card: null, nextDueAt: data.time + 10 * MINUTE });
  });

  it('keep to the daily limit of those that are known', () => {
    ['a', 'b', 'c'].forEach((headword) => data.keep(headword));
    ['a', 'b', 'c'].forEach(() => grade(4));
    data.time += 60 * DAY;
    const settings = { ...FORWARD, reviewsPerDay: 1 };
    expect(review(settings).deck).toMatchObject({ due: 1 });
    grade(3, settings);
    // Two more are due; they have to wait for tomorrow.
    expect(review(settings)).toMatchObject({
      card: null,
      deck: { due: 0 },
      nextDueAt: startOfDay(data.time, 1),
    });
  });

  it('that were forgotten come back on the same day, and say when', () => {
    data.keep('a');
    grade(4);
    data.time += 60 * DAY;
    expect(grade(1)).toBe('a');
    expect(review()).toMatchObject({ card: null, nextDueAt: data.time + 10 * MINUTE });
    data.time += 10 * MINUTE;
    expect(review().deck).toEqual({ list: null, fresh: 0, due: 1 });
    expect(grade(3)).toBe('a');
  });
});

describe('a card that is asked for first', () => {
  it('gives way to the next when its favorite was removed, or there is none', () => {
    const { id } = data.keep('a');
    data.keep('b');
    const first = card().id;
    const headwordAfter = (asked: CardId) =>
      valueOf(data.userData.getReview(null, FORWARD, asked)).card?.favorite.headword;
    expect(headwordAfter(first)).toBe('a');
    valueOf(data.userData.removeFavorites([id]));
    expect(headwordAfter(first)).toBe('b');
    expect(headwordAfter('none' as CardId)).toBe('b');
  });

  it('asks for the headword when the sentence that had it is gone', () => {
    const { id } = data.keep('bias', { examples: [] });
    const settings: ReviewSettings = { ...FORWARD, kinds: ['cloze'] };
    valueOf(data.userData.changeFavorites([id], { metIn: 'A bias here.' }));
    expect(card(settings)).toMatchObject({ kind: 'cloze', cloze: { start: 2 } });
    valueOf(data.userData.changeFavorites([id], { metIn: '' }));
    expect(card(settings)).toMatchObject({ kind: 'backward', cloze: null });
  });
});

describe('a deck', () => {
  it('is a list', () => {
    const list = valueOf(data.userData.addList('Paper')).id;
    data.keep('a');
    const { id } = data.keep('b');
    valueOf(data.userData.changeFavorites([id], { addLists: [list], removeLists: [DEFAULT_LIST] }));
    expect(review(FORWARD, list).card?.favorite.headword).toBe('b');
    expect(valueOf(data.userData.listDecks(FORWARD))).toEqual([
      { list: null, fresh: 2, due: 0 },
      { list: DEFAULT_LIST, fresh: 1, due: 0 },
      { list, fresh: 1, due: 0 },
    ]);
  });

  // Few favorites are looked for otherwise than many.
  it.each([1, 999, 1_000, 1_001])('is a list of %i beside others', (size) => {
    const settings = { ...FORWARD, newPerDay: 5_000 };
    const records = Array.from({ length: size + 20 }, (_each, index) =>
      favoriteRecord(`word ${index}`, {
        lists: [index < size ? 'Mine' : 'Others'],
        addedAt: index,
      }),
    );
    valueOf(data.userData.importRecords(records, 'mine'));
    const lists = valueOf(data.userData.listLists());
    const mine = lists.find(({ name }) => name === 'Mine')?.id ?? expect.unreachable();
    const others = lists.find(({ name }) => name === 'Others')?.id ?? expect.unreachable();
    expect(review(settings, mine).card?.favorite.headword).toBe('word 0');
    expect(review(settings, others).card?.favorite.headword).toBe(`word ${size}`);

    const { id } = review(settings, mine).card ?? expect.unreachable();
    valueOf(data.userData.gradeCard(id, 4, settings));
    data.time += 30 * DAY;
    const decks = valueOf(data.userData.listDecks(settings));
    expect(decks).toContainEqual({ list: null, fresh: size + 19, due: 1 });
    expect(decks).toContainEqual({ list: mine, fresh: size - 1, due: 1 });
    expect(decks).toContainEqual({ list: others, fresh: 20, due: 0 });
    expect(review(settings, mine).card?.id).toBe(id);

    // The day after the first it is not due yet, and new ones wait for a day that has room.
    data.time -= 29 * DAY;
    const none = { ...settings, newPerDay: 0 };
    expect(review(none, mine)).toMatchObject({ card: null, deck: { fresh: 0, due: 0 } });
    expect(review(none, others).nextDueAt).toBe(startOfDay(data.time, 1));
    expect(review(none, mine).nextDueAt).toBeGreaterThan(data.time);
  });

  it('has no card of a favorite that was removed, and has it again when it is back', () => {
    const { id } = data.keep('a');
    valueOf(data.userData.removeFavorites([id]));
    expect(review().card).toBeNull();
    valueOf(data.userData.restoreFavorites([id]));
    expect(card().favorite.headword).toBe('a');
  });
});

describe('taking back', () => {
  it('undoes one grade after the other, and the card is as it was', () => {
    ['a', 'b'].forEach((headword) => data.keep(headword));
    const before = review();
    grade(1);
    grade(4);
    const second = valueOf(data.userData.undoGrade());
    expect(valueOf(data.userData.getReview(null, FORWARD, second)).card?.id).toBe(second);
    const first = valueOf(data.userData.undoGrade());
    expect(review()).toEqual(before);
    expect(first).toBe(before.card?.id);
    expect(data.userData.undoGrade()).toEqual(failed('not-found'));
  });

  it('does not reach back to another day', () => {
    data.keep('a');
    grade(3);
    data.time += DAY;
    expect(review().canUndo).toBe(false);
    expect(data.userData.undoGrade()).toEqual(failed('not-found'));
  });
});

describe('resting', () => {
  it('of a card that was being learned is over tomorrow', () => {
    data.keep('a');
    const { id } = card();
    grade(1);
    expect(data.userData.buryCard(id)).toEqual(done(null));
    data.time += 2 * MINUTE;
    expect(review()).toMatchObject({ card: null, resting: 1, nextDueAt: startOfDay(data.time, 1) });
  });

  it('suspends a card until it is revived, and buries one until tomorrow', () => {
    ['a', 'b'].forEach((headword) => data.keep(headword));
    const [a] = [card().id];
    expect(data.userData.suspendCard(a)).toEqual(done(null));
    const b = card().id;
    expect(data.userData.buryCard(b)).toEqual(done(null));
    expect(review()).toMatchObject({ card: null, resting: 2, nextDueAt: startOfDay(data.time, 1) });
    data.time += DAY;
    expect(card().id).toBe(b);
    expect(data.userData.reviveCards(null)).toEqual(done(null));
    expect(card().id).toBe(a);
    expect(data.userData.suspendCard('none' as CardId)).toEqual(failed('not-found'));
    expect(data.userData.reviveCards('none' as CardId)).toEqual(failed('not-found'));
    expect(data.userData.gradeCard('none' as CardId, 3, FORWARD)).toEqual(failed('not-found'));
  });
});

describe('the statistics', () => {
  it('count days, forecast what is due and the share that was known', () => {
    ['a', 'b'].forEach((headword) => data.keep(headword));
    grade(4);
    grade(4);
    const due = valueOf(data.userData.getReviewStats()).forecast;
    expect(due).toHaveLength(30);
    expect(due.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    data.time += 20 * DAY;
    grade(1);
    grade(3);
    const stats = valueOf(data.userData.getReviewStats());
    expect(stats.reviews).toEqual([
      { day: '2026-11-03', count: 2 },
      { day: '2026-11-23', count: 2 },
    ]);
    expect(stats.retention).toEqual([{ month: '2026-11', asked: 2, known: 1 }]);
    // Two of forward were asked; backward and cloze are new.
    expect(stats.cards).toEqual({ fresh: 4, learning: 1, known: 1 });
    expect(stats.forecast[0]?.count).toBe(1);
    // What was due before today is due today.
    data.time += 3 * DAY;
    const later = valueOf(data.userData.getReviewStats()).forecast;
    expect(later[0]?.count).toBeGreaterThanOrEqual(1);
    expect(later.reduce((sum, { count }) => sum + count, 0)).toBe(
      stats.forecast.reduce((sum, { count }) => sum + count, 0),
    );
  });

  it('go back for 53 weeks', () => {
    data.keep('a');
    grade(4);
    data.time += 371 * DAY;
    expect(valueOf(data.userData.getReviewStats()).reviews).toHaveLength(1);
    data.time += DAY;
    expect(valueOf(data.userData.getReviewStats()).reviews).toHaveLength(0);
  });
});
