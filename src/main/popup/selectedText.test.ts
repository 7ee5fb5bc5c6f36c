import { expect, test } from 'vitest';
import { createSelectedText, type ReadableClipboard } from './selectedText.ts';

const holding = (text: string, formats: readonly string[] = []): ReadableClipboard => ({
  has: async (mimeType) => formats.some((format) => mimeType.includes(format)),
  readText: async () => text,
});

test('what is selected comes before what was copied', async () => {
  const selected = createSelectedText({
    clipboard: holding('copied'),
    selection: holding(' model collapse\n'),
  });
  expect(await selected.read()).toEqual({ text: 'model collapse', origin: 'selection' });
});

test('with nothing selected, new text of the clipboard is taken, and only once', async () => {
  const selected = createSelectedText({ clipboard: holding('copied'), selection: holding('') });
  expect(await selected.read()).toEqual({ text: 'copied', origin: 'clipboard' });
  expect(await selected.read()).toEqual({ text: '', origin: 'none' });
});

test('what lay in the clipboard while something was selected is old at the next press', async () => {
  let inSelection = 'selected';
  const selected = createSelectedText({
    clipboard: holding('copied'),
    selection: { has: async () => false, readText: async () => inSelection },
  });
  await selected.read();
  inSelection = '';
  expect(await selected.read()).toEqual({ text: '', origin: 'none' });
});

test('text that the app copied itself is not looked up', async () => {
  const selected = createSelectedText({ clipboard: holding('模型崩溃'), selection: undefined });
  selected.noteOwnCopy('模型崩溃');
  expect(await selected.read()).toEqual({ text: '', origin: 'none' });
});

test.each([
  ['257 characters', holding('x'.repeat(257))],
  ['only white space', holding(' \n\t')],
  ['a secret of a password manager on Linux', holding('hunter2', ['x-kde-passwordManagerHint'])],
  ['a secret on macOS', holding('hunter2', ['org.nspasteboard.ConcealedType'])],
  ['a secret on Windows', holding('hunter2', ['ExcludeClipboardContentFromMonitorProcessing'])],
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
  expect(await selected.read()).toEqual({ text: '', origin: 'none' });
});

test('256 characters are still looked up', async () => {
  const text = 'x'.repeat(256);
  const selected = createSelectedText({ clipboard: holding(text), selection: undefined });
  expect(await selected.read()).toEqual({ text, origin: 'clipboard' });
});
