import type PackageHook from 'selection-hook';
import { expect, test, vi } from 'vitest';
import {
  createSelectedText,
  createSelectionReader,
  loadSelectionHook,
  type ReadableClipboard,
  type SelectionHook,
} from './selectedText.ts';

const holding = (text: string, formats: readonly string[] = []): ReadableClipboard => ({
  has: async (mimeType) => formats.some((format) => mimeType.includes(format)),
  readText: async () => text,
});

test('what is selected comes before what was copied', async () => {
  const selected = createSelectedText({
    clipboard: holding('copied'),
    selection: holding(' model collapse\n'),
  });
  expect(await selected.read()).toEqual({
    text: 'model collapse',
    passage: '',
    origin: 'selection',
  });
});

test('with nothing selected, new text of the clipboard is taken, and only once', async () => {
  const selected = createSelectedText({ clipboard: holding('copied'), selection: holding('') });
  expect(await selected.read()).toEqual({ text: 'copied', passage: '', origin: 'clipboard' });
  expect(await selected.read()).toEqual({ text: '', passage: '', origin: 'none' });
});

test('what lay in the clipboard while something was selected is old at the next press', async () => {
  let inSelection = 'selected';
  const selected = createSelectedText({
    clipboard: holding('copied'),
    selection: { has: async () => false, readText: async () => inSelection },
  });
  await selected.read();
  inSelection = '';
  expect(await selected.read()).toEqual({ text: '', passage: '', origin: 'none' });
});

test('text that the app copied itself is not looked up', async () => {
  const selected = createSelectedText({ clipboard: holding('模型崩溃'), selection: undefined });
  selected.noteOwnCopy('模型崩溃');
  expect(await selected.read()).toEqual({ text: '', passage: '', origin: 'none' });
});

test('a copy of its own that is the selection as well is not looked up, until something is selected', async () => {
  let inSelection = '模型崩溃';
  const selected = createSelectedText({
    clipboard: holding('模型崩溃'),
    selection: { has: async () => false, readText: async () => inSelection },
  });
  selected.noteOwnCopy(' 模型崩溃\n');
  expect(await selected.read()).toEqual({ text: '', passage: '', origin: 'none' });
  inSelection = 'bias';
  expect(await selected.read()).toMatchObject({ text: 'bias' });
  inSelection = '模型崩溃';
  expect(await selected.read()).toMatchObject({ text: '模型崩溃', origin: 'selection' });
});

test.each([
  ['only white space', holding(' \n\t')],
  ['a secret of a password manager on Linux', holding('hunter2', ['x-kde-passwordManagerHint'])],
  ['a secret on macOS', holding('hunter2', ['org.nspasteboard.ConcealedType'])],
  ['a passing text on macOS', holding('hunter2', ['org.nspasteboard.TransientType'])],
  ['a secret on Windows', holding('hunter2', ['ExcludeClipboardContentFromMonitorProcessing'])],
  ['one kept out of its history', holding('hunter2', ['CanIncludeInClipboardHistory'])],
  ['one kept out of its cloud', holding('hunter2', ['CanUploadToCloudClipboard'])],
  ['one that viewers must ignore', holding('hunter2', ['Clipboard Viewer Ignore'])],
  [
    'a clipboard that fails',
    { has: async () => false, readText: () => Promise.reject(new Error('owner is gone')) },
  ],
  [
    'a clipboard whose owner never answers',
    { has: async () => false, readText: () => new Promise<string>(() => {}) },
  ],
])('%s opens the popup empty', async (_name, clipboard) => {
  const selected = createSelectedText({ clipboard, selection: clipboard });
  expect(await selected.read()).toEqual({ text: '', passage: '', origin: 'none' });
});

test('256 characters are still looked up', async () => {
  const text = 'x'.repeat(256);
  const selected = createSelectedText({ clipboard: holding(text), selection: undefined });
  expect(await selected.read()).toEqual({ text, passage: '', origin: 'clipboard' });
});

test.each([
  [
    'selected',
    { selection: holding('x'.repeat(2_500)), clipboard: holding('copied') },
    'selection',
  ],
  ['copied', { clipboard: holding('x'.repeat(2_500)) }, 'clipboard'],
] as const)(
  'a %s text of more than 256 characters is a passage, cut where a search ends',
  async (_how, sources, origin) => {
    const found = await createSelectedText(sources).read();
    expect(found).toEqual({ text: '', passage: 'x'.repeat(2_000), origin });
  },
);

test('257 characters are a passage', async () => {
  const text = 'x'.repeat(257);
  const selected = createSelectedText({ clipboard: holding(text) });
  expect(await selected.read()).toEqual({ text: '', passage: text, origin: 'clipboard' });
});

test('where the system tells what is selected, that comes before the clipboard', async () => {
  const selected = createSelectedText({
    clipboard: holding('copied'),
    readSelection: async () => ' chosen ',
  });
  expect(await selected.read()).toEqual({ text: 'chosen', passage: '', origin: 'selection' });
});

test.each([
  ['says nothing', async () => ''],
  ['fails', () => Promise.reject(new Error('no permission'))],
  ['never answers', () => new Promise<string>(() => {})],
])('a system that %s leaves the clipboard', async (_how, readSelection) => {
  const selected = createSelectedText({ clipboard: holding('copied'), readSelection });
  expect(await selected.read()).toEqual({ text: 'copied', passage: '', origin: 'clipboard' });
});

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
