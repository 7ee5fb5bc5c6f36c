import { expect, test } from 'vitest';
import { createWire } from './bridge/createWire.ts';
import { answerInvoke, answerSend, encodeForPage, ipcMain } from './ipcMain.ts';

const wire = createWire();
const invoke = (channel: string, ...args: unknown[]) =>
  answerInvoke({}, channel, wire.encode(args));

test('a result is a copy', async () => {
  const held = { hits: [{ headword: 'shift' }] };
  ipcMain.handle('search', (_event, ...args) => ({ args, held }));
  const answer = await invoke('search', 'shift', { limit: 1 });
  if (answer.kind !== 'result') throw new Error(answer.message);
  expect(wire.decode(answer.value)).toEqual({ args: ['shift', { limit: 1 }], held });
});

test('what a handler throws is worded as Electron words it, its message only', async () => {
  ipcMain.handle('throws', () => Promise.reject(new TypeError('bad word')));
  expect(await invoke('throws')).toEqual({
    kind: 'failure',
    message: "Error invoking remote method 'throws': TypeError: bad word",
  });
});

test('a channel without a handler is refused in Electron’s words', async () => {
  expect(await invoke('nothing')).toEqual({
    kind: 'failure',
    message: "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
  });
});

test('a result that cannot be copied is refused in Electron’s words', async () => {
  ipcMain.handle('function', () => () => 1);
  expect(await invoke('function')).toEqual({
    kind: 'failure',
    message: "Error invoking remote method 'function': Error: An object could not be cloned.",
  });
  expect(() => encodeForPage([() => 1])).toThrow('An object could not be cloned.');
});

test('a channel takes one handler, until that is removed', () => {
  ipcMain.handle('once', () => 1);
  expect(() => ipcMain.handle('once', () => 2)).toThrow(
    "Attempted to register a second handler for 'once'",
  );
  ipcMain.removeHandler('once');
  expect(() => ipcMain.handle('once', () => 2)).not.toThrow();
});

test('what is sent reaches the listeners of its channel', () => {
  const heard: unknown[] = [];
  ipcMain.on('word', (_event, word: unknown) => heard.push(word));
  answerSend({}, 'word', wire.encode(['shift']));
  expect(heard).toEqual(['shift']);
});
