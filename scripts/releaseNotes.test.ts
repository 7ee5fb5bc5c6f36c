import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './runQuietly.ts';
import { releaseNotes } from './releaseNotes.ts';

const CHANGELOG =
  '# Changelog\n\n## 1.10.0\n\n- Ten.\n\n## 1.1.0, 2026-11-30\n\n- One.\n- Two.\n\n## 1.0.0\n';

test('the text of a release is the section of its version', () => {
  expect(releaseNotes(CHANGELOG, '1.1.0')).toBe('- One.\n- Two.');
  expect(releaseNotes(CHANGELOG, '1.10.0')).toBe('- Ten.');
});

test.each(['1.1', '1.0.0', '2.0.0', ''])('of version %j there is nothing to be said', (version) => {
  expect(releaseNotes(CHANGELOG, version)).toBeNull();
});

test('the version of package.json has a section', () => {
  const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  expect(releaseNotes(read('CHANGELOG.md'), version)).not.toBeNull();
});
