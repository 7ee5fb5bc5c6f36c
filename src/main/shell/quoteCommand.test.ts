import { expect, test } from 'vitest';
import { autostartEntry, quoteForShell } from './quoteCommand.ts';

test.each<[readonly string[], NodeJS.Platform, string]>([
  [['/opt/glossa/glossa', '--selection'], 'linux', '/opt/glossa/glossa --selection'],
  [['/home/a b/glossa', '--popup'], 'linux', "'/home/a b/glossa' --popup"],
  [["/home/it's/$HOME", '--popup'], 'darwin', String.raw`'/home/it'\''s/$HOME' --popup`],
  [['C:\\Apps\\Glossa.exe', '--popup'], 'win32', '"C:\\Apps\\Glossa.exe" --popup'],
])('%j on %s is %s', (words, platform, quoted) => {
  expect(quoteForShell(words, platform)).toBe(quoted);
});

test('an autostart file quotes each word as desktops read it', () => {
  const exec = autostartEntry(['/opt/a "b"/$x%/c\\d', '--hidden'])
    .split('\n')
    .find((line) => line.startsWith('Exec='));
  expect(exec).toBe(String.raw`Exec="/opt/a \\"b\\"/\\$x%%/c\\\\d" "--hidden"`);
});

test('an autostart file is a desktop entry of an application', () => {
  expect(autostartEntry(['/opt/glossa']).split('\n').slice(0, 3)).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Glossa',
  ]);
});
