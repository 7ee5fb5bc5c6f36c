import { type Card, createEmptyCard, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../shared/review.ts';
import { type CardMemory, findCloze, gradeMemory, intervalsOf } from './schedule.ts';

const START = Date.UTC(2026, 10, 3, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

const FRESH: CardMemory = {
  due: START,
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  state: 0,
  lastReview: null,
};

/** Grades with the milliseconds that a card was late. */
const SEQUENCES: readonly (readonly (readonly [Grade, number])[])[] = [
  [3, 3, 3, 3, 3, 3, 3].map((grade) => [grade as Grade, 0]),
  [1, 1, 3, 3, 1, 3, 3, 4].map((grade) => [grade as Grade, MINUTE]),
  [4, 3, 2, 1, 3, 3].map((grade) => [grade as Grade, 3 * DAY]),
  [2, 2, 2, 3, 4, 4, 1, 2].map((grade, i) => [grade as Grade, i * 7 * MINUTE]),
  [4, 4, 4, 4].map((grade) => [grade as Grade, 40 * DAY]),
  [1, 2, 3, 4, 1, 2, 3, 4, 3, 3, 3].map((grade, i) => [grade as Grade, i * DAY]),
];

describe.each([0.8, 0.9, 0.95])('with a retention of %f', (retention) => {
  it.each(SEQUENCES.map((sequence) => [sequence.map(([grade]) => grade).join(' '), sequence]))(
    'the grades %s give the intervals of ts-fsrs itself',
    (_grades, sequence) => {
      const scheduler = fsrs({ request_retention: retention, enable_fuzz: false });
      let card: Card = createEmptyCard(new Date(START));
      let memory = FRESH;
      for (const [grade, late] of sequence) {
        const now = memory.due + late;
        const preview = scheduler.repeat(card, new Date(now));
        expect(intervalsOf(memory, now, retention)).toEqual(
          ([1, 2, 3, 4] as const).map((each) => preview[each].card.due.getTime() - now),
        );
        card = scheduler.next(card, new Date(now), grade).card;
        memory = gradeMemory(memory, grade, now, retention);
        expect(memory.due).toBe(card.due.getTime());
        expect(memory).toMatchObject({
          stability: card.stability,
          difficulty: card.difficulty,
          scheduledDays: card.scheduled_days,
          reps: card.reps,
          lapses: card.lapses,
          state: card.state,
        });
      }
      expect(memory.reps).toBe(sequence.length);
    },
  );
});

describe('intervals recorded once', () => {
  it('are those of FSRS-6 with its published weights', () => {
    let memory = FRESH;
    const days: number[] = [];
    for (const grade of [3, 3, 3, 3, 1, 3, 3] as const) {
      memory = gradeMemory(memory, grade, memory.due, 0.9);
      days.push(memory.scheduledDays);
    }
    expect(days).toMatchInlineSnapshot(`
      [
        0,
        2,
        11,
        46,
        0,
        3,
        8,
      ]
    `);
  });

  it('grow with the grade', () => {
    const known = gradeMemory(FRESH, 4, START, 0.9);
    const intervals = intervalsOf(known, known.due, 0.9);
    expect(intervals.toSorted((a, b) => a - b)).toEqual(intervals);
    expect(intervals[0]).toBe(10 * MINUTE);
  });
});

const EXAMPLE = 'Recursive training risks model collapse.';

it.each([
  ['model collapse', '', EXAMPLE, 'model collapse'],
  ['Model Collapse', '', EXAMPLE, 'model collapse'],
  ['model collapse', 'We saw Model collapse twice.', EXAMPLE, 'Model collapse'],
  ['model collapse', 'Another sentence.', EXAMPLE, 'model collapse'],
  ['İstanbul', '', 'In İstanbul it rains.', 'İstanbul'],
])('%s is left out of "%s" or "%s"', (headword, metIn, example, left) => {
  const cloze = findCloze({ headword, metIn, example });
  expect(cloze?.sentence.slice(cloze.start, cloze.end)).toBe(left);
});

it('there is none without the headword', () => {
  expect(findCloze({ headword: 'bias', metIn: '', example: EXAMPLE })).toBeNull();
  expect(findCloze({ headword: '', metIn: '', example: EXAMPLE })).toBeNull();
});
