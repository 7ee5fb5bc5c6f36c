import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_ENDINGS } from '../src/main/shell/startRequest.ts';
import { fillTemplate, listTemplates, type Release } from './packaging.ts';
import { PROJECT } from './runQuietly.ts';

const BUILDER = readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8');
const files: string[] = [];
const release: Release = {
  version: '1.2.3',
  repository: 'someone/glossa',
  date: '2026-11-30',
  sha256: (file) => {
    files.push(file);
    return 'a'.repeat(64);
  },
};

test.each(listTemplates())('%s is filled wholly, and asks for installers that are made', (file) => {
  files.length = 0;
  const filled = fillTemplate(readFileSync(join(PROJECT, 'packaging', file), 'utf8'), release);
  expect(filled).not.toMatch(/\{\{|\}\}|VERSION/);
  for (const asked of files) {
    expect(filled).toContain(`https://github.com/someone/glossa/releases/download/v1.2.3/${asked}`);
    expect(asked).toMatch(
      /^Glossa-1\.2\.3-(?:win-(?:x64|arm64)\.exe|mac-universal\.dmg|linux-(?:amd64|arm64)\.deb|linux-(?:x64|arm64)\.tar\.gz)$/,
    );
  }
});

test('a file without a checksum and a name that is not known are errors', () => {
  expect(() => fillTemplate('{{sha256 x.exe}}', { ...release, sha256: () => null })).toThrow(
    'nothing for {{sha256 x.exe}}',
  );
  expect(() => fillTemplate('{{author}}', release)).toThrow('nothing for {{author}}');
});

test('every kind of file that the installers bind to the app is one that it takes in', () => {
  const bound = [...BUILDER.matchAll(/^ {2}- ext: (\w+)$/gm)].map(([, ending = '']) => ending);
  expect(bound.length).toBeGreaterThan(0);
  for (const ending of bound) expect(FILE_ENDINGS).toContain(ending);
});

test('installers are bound to the same kinds of file everywhere', () => {
  const types = [...BUILDER.matchAll(/^ {4}mimeType: (\S+)$/gm)].map(([, type = '']) => type);
  const desktop = readFileSync(
    join(PROJECT, 'packaging', 'flatpak', 'app.glossa.Glossa.desktop'),
    'utf8',
  );
  expect(desktop).toContain(`MimeType=x-scheme-handler/glossa;${types.join(';')};`);
});
