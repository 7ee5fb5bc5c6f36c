import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifeline } from './lifeline.ts';
import { THREAD_TIMEOUTS, watchThread } from './watchThread.ts';

let lifeline: Lifeline;
let stuck: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  lifeline = new Lifeline();
  stuck = 0;
  stop = watchThread(lifeline, THREAD_TIMEOUTS, () => (stuck += 1), Date.now);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the watch over a thread', () => {
  it('ends one that opens an archive and stands still for 5 seconds', async () => {
    const opening = Promise.withResolvers<undefined>();
    const opened = lifeline.readThrough(() => opening.promise);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(stuck).toBe(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(stuck).toBe(1);
    opening.resolve(undefined);
    await opened;
    expect(lifeline.isReading).toBe(false);
  });

  it('lets one go on that takes a minute, as long as it moves', async () => {
    const opening = Promise.withResolvers<undefined>();
    const opened = lifeline.readThrough(() => opening.promise);
    for (let second = 0; second < 60; second += 4) {
      await vi.advanceTimersByTimeAsync(4_000);
      lifeline.beat();
    }
    expect(stuck).toBe(0);
    opening.resolve(undefined);
    await opened;
  });

  it('gives one that can tell nothing a second more for each MB, and no longer', async () => {
    const parsing = Promise.withResolvers<undefined>();
    const parsed = lifeline.readThrough(() => parsing.promise, 20_000_000);
    await vi.advanceTimersByTimeAsync(24_900);
    expect(stuck).toBe(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(stuck).toBe(1);
    parsing.resolve(undefined);
    await parsed;
    expect(lifeline.silentBytes).toBe(0);
  });

  it('waits for ten minutes while our own files are written', async () => {
    await vi.advanceTimersByTimeAsync(599_000);
    expect(stuck).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stuck).toBe(1);
  });

  it('is over once it is stopped', async () => {
    stop();
    await vi.advanceTimersByTimeAsync(700_000);
    expect(stuck).toBe(0);
  });

  it('no longer takes a step for reading that has failed', async () => {
    await expect(lifeline.readThrough(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(lifeline.isReading).toBe(false);
  });
});
