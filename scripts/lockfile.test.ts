import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './runQuietly.ts';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const { allowScripts, scripts } = JSON.parse(read('package.json')) as {
  allowScripts: Record<string, boolean>;
  scripts: Record<string, string>;
};
const locked = Object.entries(packages).filter(([folder]) => folder !== '');
const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '');

describe('what is installed', () => {
  it('is held to its hash, each package', () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(loose.map(([folder]) => folder)).toEqual([]);
  });

  it('comes from the registry that npm is set to, and from nowhere else', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link }]) => resolved !== undefined || link === true,
    );
    expect(elsewhere.map(([folder]) => folder)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('runs scripts of its own only where they are allowed by name', () => {
    const running = locked.flatMap(([folder, { hasInstallScript }]) =>
      hasInstallScript === true ? [nameOf(folder)] : [],
    );
    expect([...new Set(running)].toSorted()).toEqual(Object.keys(allowScripts).toSorted());
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
    // Without it, npm 11 would run the others, too, and only say so.
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m);
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  it('is installed from the lockfile wherever the check runs', () => {
    for (const file of ['.ci/run', '.github/workflows/check.yml']) {
      expect(read(file)).toMatch(/\bnpm ci\b/);
      expect(read(file)).not.toMatch(/\bnpm (?:install|i|add|update)\b/);
    }
  });
});
