import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a second start hands to the first. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly cwd: string;
  /** What the app itself hands on. */
  readonly additionalData: unknown;
}

// Held for as long as the process lives: the system gives it back even after a kill.
let lock: DatabaseSync | undefined;

/**
 * Takes the lock of a data folder, or hands this start to the process that has it.
 *
 * The lock is SQLite's on a file of its own. Starts are handed over as files, which are whole
 * before they are seen, because Electron's call is synchronous.
 */
export function takeInstanceLock(
  folder: string,
  start: SecondStart,
  onSecondStart: (start: SecondStart) => void,
): boolean {
  if (lock !== undefined) return true;
  const inbox = join(folder, 'SingletonInbox');
  mkdirSync(inbox, { recursive: true, mode: 0o700 });
  const candidate = new DatabaseSync(join(folder, 'SingletonLock'));
  try {
    candidate.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    candidate.close();
    const name = randomUUID();
    writeFileSync(join(inbox, `${name}.part`), JSON.stringify(start));
    renameSync(join(inbox, `${name}.part`), join(inbox, `${name}.json`));
    return false;
  }
  lock = candidate;
  for (const left of readdirSync(inbox)) rmSync(join(inbox, left));
  watch(inbox, { persistent: false }, () => {
    for (const name of readdirSync(inbox).filter((file) => file.endsWith('.json'))) {
      const text = readFileSync(join(inbox, name), 'utf8');
      rmSync(join(inbox, name));
      onSecondStart(JSON.parse(text) as SecondStart);
    }
  });
  return true;
}
