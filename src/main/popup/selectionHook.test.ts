import type PackageHook from 'selection-hook';
import { expect, test, vi } from 'vitest';
import { createSelectionReader, loadSelectionHook, type SelectionHook } from './selectionHook.ts';

const onMissing = vi.fn();

/** A hook that has this selected; it counts how often it was made, and notes what it is told. */
function hookWith(selected: string | null, more: Partial<SelectionHook> = {}) {
  const told: unknown[] = [];
  let fail: (error: Error) => void = () => expect.unreachable('nobody hears of errors');
  class Hook implements SelectionHook {
    start = (config: unknown): boolean => {
      told.push(config);
      return true;
    };
    getCurrentSelection = () => (selected === null ? null : { text: selected });
    stop = (): boolean => {
      told.push('stopped');
      return true;
    };
    on = (event: string, listener: (error: Error) => void): void => {
      told.push(event);
      fail = listener;
    };
    constructor() {
      told.push('made');
      Object.assign(this, more);
    }
  }
  return { load: vi.fn(async () => Hook), told, fail: (error: Error) => fail(error) };
}

test('it gives what is selected, never copies, and listens only while it is asked', async () => {
  const { load, told } = hookWith('model collapse');
  const read = createSelectionReader(load, onMissing);
  expect(load).not.toHaveBeenCalled();
  expect(await read()).toBe('model collapse');
  expect(await read()).toBe('model collapse');
  expect(load).toHaveBeenCalledOnce();
  const asked = [{ selectionPassiveMode: true, enableClipboard: false }, 'stopped'];
  expect(told).toEqual(['made', 'error', ...asked, ...asked]);
});

test('with nothing selected it gives nothing', async () => {
  expect(await createSelectionReader(hookWith(null).load, onMissing)()).toBe('');
});

test('without the package it gives nothing, says so once, and does not look again', async () => {
  const missing = vi.fn();
  const load = vi.fn(() => Promise.reject(new Error('Cannot find package')));
  const read = createSelectionReader(load, missing);
  expect([await read(), await read()]).toEqual(['', '']);
  expect(load).toHaveBeenCalledOnce();
  expect(missing).toHaveBeenCalledOnce();
});

test('a hook that fails, or may not listen, gives nothing and is stopped', async () => {
  const failing = hookWith('x', {
    getCurrentSelection: () => {
      throw new Error('no permission');
    },
  });
  expect(await createSelectionReader(failing.load, onMissing)()).toBe('');
  expect(failing.told.at(-1)).toBe('stopped');
  const refused = hookWith('x', { start: () => false });
  expect(await createSelectionReader(refused.load, onMissing)()).toBe('');
  expect(refused.told.at(-1)).toBe('stopped');
});

test('an error that it tells of later is heard', async () => {
  const heard = vi.fn();
  const { load, fail } = hookWith('x');
  await createSelectionReader(load, heard)();
  fail(new Error('the accessibility interface is gone'));
  expect(heard).toHaveBeenCalledOnce();
});

/** Does not compile unless the package's own types have what is used. */
const asUsed = (Hook: typeof PackageHook): new () => SelectionHook => Hook;

test('the package has what is used of it, and loading it harms nothing', async () => {
  // It says so where its native part does not fit the system: older glibc, for one.
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const Hook = asUsed((await loadSelectionHook()) as unknown as typeof PackageHook);
  said.mockRestore();
  for (const method of ['start', 'getCurrentSelection', 'stop', 'on']) {
    expect(Hook.prototype).toHaveProperty(method, expect.any(Function));
  }
});
