import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { pageScripts } from './pageScripts.ts';

const names = { binding: 'b', receiver: 'r', platform: 'linux', versions: {}, isVisible: false };

test('the scripts are whole programs', () => {
  const scripts = pageScripts('token', names, "const { ipcRenderer } = require('electron');");
  expect(() => new Script(scripts.page)).not.toThrow();
  expect(() => new Script(scripts.preload)).not.toThrow();
});

test('a preload that is no CommonJS script is refused, as a sandboxed one is', () => {
  expect(() => pageScripts('token', names, "import { ipcRenderer } from 'electron';")).toThrow(
    SyntaxError,
  );
});
