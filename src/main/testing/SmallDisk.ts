import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of memory that is full after two megabytes, mounted for a test. */
export class SmallDisk {
  readonly #mount = mkdtempSync(join(tmpdir(), 'glossa-small-disk-'));
  #folders = 0;

  constructor() {
    const why = run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', this.#mount]);
    if (why === null) return;
    rmdirSync(this.#mount);
    throw new Error(`testing: small disk, ${why}`);
  }

  /** Why none can be mounted here; null when one can be. */
  static whyNot(): string | null {
    if (process.platform !== 'linux') return 'only Linux mounts a disk of memory';
    try {
      new SmallDisk().remove();
      return null;
    } catch (error) {
      return String(error);
    }
  }

  /** An empty folder of its own. */
  newFolder(): string {
    this.#folders += 1;
    const folder = join(this.#mount, String(this.#folders));
    mkdirSync(folder);
    return folder;
  }

  /** Fills it until this many blocks of 4096 bytes are left. */
  fill(left: number): void {
    const { bavail, bsize } = statfsSync(this.#mount);
    appendFileSync(join(this.#mount, 'filler'), Buffer.alloc(Math.max(bavail - left, 0) * bsize));
  }

  /** Gives the space back. */
  free(): void {
    rmSync(join(this.#mount, 'filler'), { force: true });
  }

  setReadOnly(isReadOnly: boolean): void {
    const options = `remount,${isReadOnly ? 'ro' : 'rw'}`;
    const why = run('mount', ['-o', options, this.#mount]);
    if (why !== null) throw new Error(`testing: small disk, ${why}`);
  }

  remove(): void {
    run('umount', [this.#mount]);
    rmdirSync(this.#mount);
  }
}

/** Null when it was done; else what was said. */
function run(command: string, args: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return null;
  return error?.message ?? stderr.trim();
}
