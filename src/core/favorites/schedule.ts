import { type Card, type FSRS, fsrs } from 'ts-fsrs';
import type { Favorite } from '../../shared/favorite.ts';
import { type Cloze, type Grade, GRADES } from '../../shared/review.ts';

/** What is known of how well a card is remembered. Times are milliseconds since 1970-01-01 UTC. */
export interface CardMemory {
  readonly due: number;
  /** Days until the chance to remember it falls to 90%; 0 before the first review. */
  readonly stability: number;
  /** 1 to 10; 0 before the first review. */
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: CardStage;
  readonly lastReview: number | null;
}

/** 0 new, 1 learning, 2 review, 3 relearning. */
export type CardStage = 0 | 1 | 2 | 3;

/**
 * The memory of a card after a grade, as FSRS-6 with its published weights has it (ts-fsrs), with
 * learning steps of 1 and 10 minutes and without chance.
 *
 * @param retention Share of cards to be remembered when they are due.
 */
export function gradeMemory(
  memory: CardMemory,
  grade: Grade,
  now: number,
  retention: number,
): CardMemory {
  return toMemory(schedulerOf(retention).next(toCard(memory), notBefore(memory, now), grade).card);
}

/** Milliseconds until a card is asked again, by grade from 1 to 4. */
export function intervalsOf(
  memory: CardMemory,
  now: number,
  retention: number,
): readonly [number, number, number, number] {
  const at = notBefore(memory, now);
  const preview = schedulerOf(retention).repeat(toCard(memory), at);
  const [again, hard, good, easy] = GRADES.map((grade) => preview[grade].card.due.getTime() - at);
  return [again ?? 0, hard ?? 0, good ?? 0, easy ?? 0];
}

/** A clock that was set back: no time has passed since the last review. */
const notBefore = ({ lastReview }: CardMemory, now: number): number =>
  Math.max(now, lastReview ?? now);

const schedulers = new Map<number, FSRS>();

function schedulerOf(retention: number): FSRS {
  const known = schedulers.get(retention);
  if (known !== undefined) return known;
  const made = fsrs({ request_retention: retention, enable_fuzz: false });
  schedulers.set(retention, made);
  return made;
}

function toCard(memory: CardMemory) {
  return {
    due: memory.due,
    stability: memory.stability,
    difficulty: memory.difficulty,
    // Out of use: the scheduler counts the days from the last review.
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    last_review: memory.lastReview,
  };
}

function toMemory(card: Card): CardMemory {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review?.getTime() ?? null,
  };
}

/**
 * The headword in a sentence that uses it, to be left out: in the sentence it was met in, else in
 * the example. Capitals of ASCII letters do not count, as in SQLite's `lower`, which decides whether
 * there is such a card. Null when neither has it.
 */
export function findCloze(
  favorite: Pick<Favorite, 'headword' | 'metIn' | 'example'>,
): Cloze | null {
  const wanted = lower(favorite.headword);
  if (wanted === '') return null;
  for (const sentence of [favorite.metIn, favorite.example]) {
    const start = lower(sentence).indexOf(wanted);
    if (start >= 0) return { sentence, start, end: start + wanted.length };
  }
  return null;
}

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
