// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createBridgeSide } from './createBridgeSide.ts';
import { createWire } from './createWire.ts';

/** Both worlds of a page in one: what is exposed arrives under its name. */
function expose(value: unknown): unknown {
  const token = crypto.randomUUID();
  createBridgeSide(createWire(), token, 'page');
  createBridgeSide(createWire(), token, 'preload').expose(token, value);
  return (globalThis as Record<string, unknown>)[token];
}

test('what is exposed is a frozen copy that cannot be replaced', () => {
  const given = { words: ['shift'] };
  const exposed = expose(given) as typeof given;
  expect(exposed).toEqual(given);
  expect(exposed).not.toBe(given);
  expect(Object.isFrozen(exposed) && Object.isFrozen(exposed.words)).toBe(true);
});

test('a call is synchronous, its arguments and its result are copies', () => {
  const seen: unknown[] = [];
  const { look } = expose({
    look: (query: object) => {
      seen.push(query);
      return { query };
    },
  }) as { look: (query: object) => { query: object } };
  const query = { text: 'shift' };
  expect(look(query)).toEqual({ query });
  expect(seen).toEqual([query]);
  expect(seen[0]).not.toBe(query);
});

test('what a call throws arrives as an error with its message', () => {
  const { fail } = expose({
    fail: () => {
      throw new RangeError('too long');
    },
  }) as { fail: () => void };
  expect(fail).toThrow('too long');
});

test('promises settle on the other side', async () => {
  const { ask } = expose({
    ask: (isGood: boolean) =>
      isGood ? Promise.resolve({ hits: 2 }) : Promise.reject(new Error('no answer')),
  }) as { ask: (isGood: boolean) => Promise<unknown> };
  await expect(ask(true)).resolves.toEqual({ hits: 2 });
  await expect(ask(false)).rejects.toThrow('no answer');
});

test('a callback handed over is called across, and what it gives back is a function too', () => {
  const listeners: ((word: string) => void)[] = [];
  const { on } = expose({
    on: (listener: (word: string) => void) => {
      listeners.push(listener);
      return () => listeners.splice(0);
    },
  }) as { on: (listener: (word: string) => void) => () => void };
  const heard: string[] = [];
  const off = on((word) => heard.push(word));
  listeners[0]?.('shift');
  off();
  expect(heard).toEqual(['shift']);
  expect(listeners).toEqual([]);
});

test('a function handed over twice is two functions, as in Electron', () => {
  const seen: unknown[] = [];
  const { take } = expose({ take: (given: unknown) => void seen.push(given) }) as {
    take: (given: unknown) => void;
  };
  const given = (): void => undefined;
  take(given);
  take(given);
  expect(seen[0]).not.toBe(seen[1]);
});

test('what cannot be copied is refused', () => {
  expect(() => expose({ when: Symbol('now') })).toThrow('An object could not be cloned.');
});
