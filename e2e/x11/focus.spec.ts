import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { isShown } from '../pages/isShown.ts';

// Runs only on real Electron under X11, with xdotool and a window manager: see playwright.config.ts.

const xdotool = (...args: readonly string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8' }).trim();

test('keys typed into another window while the popup appears reach one of the two, and Esc gives the focus back', async ({
  desktop,
  folder,
}) => {
  const typed = join(folder, 'typed.txt');
  writeFileSync(typed, '');
  // A terminal that writes what is typed into it; raw, so that each key counts.
  const terminal = spawn('xterm', ['-e', 'sh', '-c', `stty raw -echo; cat > '${typed}'`]);
  try {
    const other = xdotool('search', '--sync', '--onlyvisible', '--pid', String(terminal.pid));
    xdotool('windowfocus', '--sync', other);
    const popup = await desktop.page('popup');
    await desktop.setSelection('');
    xdotool('type', '--delay', '20', 'abcdefghij');
    await desktop.pressHotkey();
    await expect.poll(async () => (await desktop.windowState('popup')).isFocused).toBe(true);
    xdotool('type', '--delay', '20', 'klmnopqrst');
    const inPopup = (): Promise<string> =>
      popup.evaluate(() => document.querySelector('input')?.value ?? '');
    await expect
      .poll(async () => readFileSync(typed, 'utf8') + (await inPopup()))
      .toBe('abcdefghijklmnopqrst');
    xdotool('key', 'Escape');
    await expect.poll(() => isShown(desktop, 'popup')).toBe(false);
    await expect.poll(() => xdotool('getwindowfocus')).toBe(other);
    expect((await desktop.windowState('main')).isFocused).toBe(false);
  } finally {
    terminal.kill();
    await once(terminal, 'exit');
  }
});
