import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the folder that holds `wn.index` and `wn.dict.dz`: Debian's package dict-wn, fetched and
 * unpacked under the system's temporary folder unless it is there already. Needs Debian's tools.
 */
export function fetchWordNet(): string {
  const folder = join(tmpdir(), 'glossa-dict-wn');
  const unpacked = join(folder, 'usr/share/dictd');
  if (existsSync(join(unpacked, 'wn.index'))) return unpacked;
  mkdirSync(folder, { recursive: true });
  execFileSync('apt-get', ['download', 'dict-wn'], { cwd: folder, stdio: 'inherit' });
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Error('bench: dict-wn, the package was not fetched');
  execFileSync('dpkg', ['-x', file, '.'], { cwd: folder, stdio: 'inherit' });
  return unpacked;
}
