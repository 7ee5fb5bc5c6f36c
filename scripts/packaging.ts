import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './runQuietly.ts';

/** What a release is, for whoever offers it. */
export interface Release {
  readonly version: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** `2026-11-30`. */
  readonly date: string;
  /** The SHA-256 of an installer by its file name; null when there is none. */
  readonly sha256: (file: string) => string | null;
}

const TEMPLATES = join(PROJECT, 'packaging');

/** The files in `packaging/` that are made anew for a release, by their paths in it. */
export const listTemplates = (): readonly string[] =>
  readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => dirname(file) !== '.',
  );

/**
 * A template of `packaging/` for a release: `{{version}}`, `{{repository}}`, `{{date}}`,
 * `{{url FILE}}` and `{{sha256 FILE}}`, in whose file names VERSION stands for the version.
 *
 * @throws when there is a `{{...}}` that cannot be filled.
 */
export function fillTemplate(template: string, release: Release): string {
  const { version, repository, date } = release;
  const plain: Readonly<Record<string, string>> = { version, repository, date };
  return template.replaceAll(/\{\{(\w+)(?: ([^}]+))?\}\}/g, (whole, name: string, given = '') => {
    const file = String(given).replace('VERSION', version);
    if (name === 'url')
      return `https://github.com/${repository}/releases/download/v${version}/${file}`;
    const value = name === 'sha256' ? release.sha256(file) : (plain[name] ?? null);
    if (value === null) throw new Error(`packaging: nothing for ${whole}`);
    return value;
  });
}

/** `node scripts/packaging.ts --repository OWNER/NAME --assets FOLDER`: see packaging/README.md. */
function makeAll(): void {
  const { values } = parseArgs({
    options: { repository: { type: 'string' }, assets: { type: 'string' } },
  });
  const { repository = '', assets = 'dist' } = values;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error('packaging: --repository OWNER/NAME');
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const release: Release = {
    version,
    repository,
    date: new Date().toISOString().slice(0, 10),
    sha256: (file) => {
      const path = join(assets, file);
      if (!existsSync(path)) return null;
      return createHash('sha256').update(readFileSync(path)).digest('hex');
    },
  };
  for (const file of listTemplates()) {
    const path = join(TEMPLATES, file);
    const target = join(PROJECT, 'dist', 'packaging', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(path, 'utf8'), release));
    console.log(target);
  }
}

if (import.meta.main) makeAll();
