import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { log, readLog, setupLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-log-'));
  setupLog(folder);
  log.transports.console.level = false;
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (): string => readFileSync(join(folder, 'main.log'), 'utf8');

describe('the log', () => {
  it('is empty before the first line', () => {
    expect(readLog()).toBe('');
  });

  it('has what went wrong and where, and no word of what was looked up', () => {
    log.error('ipc: handler failed, search', new Error('fts5: syntax error near "model collapse"'));
    log.error('main: unhandled rejection', 'model collapse');
    log.warn('shell: the data folder cannot be opened', 'no program opens 模型崩溃');
    log.error('windows: a page is gone', 'crashed', 139, true);
    expect(written()).toContain('ipc: handler failed, search');
    expect(written()).toMatch(/at .*log\.test\.ts:\d+:\d+/);
    expect(written()).toContain('windows: a page is gone crashed 139 true');
    expect(written()).toContain('main: unhandled rejection …');
    expect(written()).not.toMatch(/model|collapse|模型/);
    expect(readLog()).toBe(written());
  });

  it("has SQLite's own number of an error, and none of its message", () => {
    const db = new DatabaseSync(join(folder, 'user.db'));
    const other = new DatabaseSync(join(folder, 'user.db'), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    for (const sql of ['CREATE TABLE collapse (model)', 'SELECT * FROM collapse']) {
      try {
        other.exec(sql);
      } catch (error) {
        log.error('library: user data', error);
      }
    }
    db.close();
    try {
      other.exec('SELECT * FROM collapse');
    } catch (error) {
      log.error('library: user data', error);
    }
    other.close();
    // SQLITE_BUSY twice, then SQLITE_ERROR.
    const numbers = [...written().matchAll(/ERR_SQLITE_ERROR (\d+)/g)].map(([, number]) => number);
    expect(numbers).toEqual(['5', '5', '1']);
    expect(written()).not.toContain('collapse');
  });

  it('is of the owner alone, in a folder of the owner alone, also one that was there before', () => {
    if (process.platform === 'win32') return;
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'main.old.log'), 'earlier', { mode: 0o644 });
    setupLog(folder);
    log.error('main: something went wrong');
    const modes = ['.', 'main.log', 'main.old.log'].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it('is none where a folder or a file is in its place', () => {
    mkdirSync(join(folder, 'main.log'));
    setupLog(folder);
    log.error('main: something went wrong');
    expect(readLog()).toBe('');
    const occupied = join(folder, 'occupied');
    writeFileSync(occupied, 'mine');
    setupLog(occupied);
    log.error('main: something went wrong');
    expect(readFileSync(occupied, 'utf8')).toBe('mine');
  });

  it('is moved aside at a megabyte, and tells the terminal of errors alone', () => {
    setupLog(folder);
    expect(log.transports.file.maxSize).toBe(1_048_576);
    expect(log.transports.console.level).toBe('error');
  });

  it('never has more than two files of a megabyte', () => {
    const error = new Error('library: user data');
    error.stack = Array.from({ length: 400 }, (_, i) => `    at f (/app/main.js:${i}:1)`).join(
      '\n',
    );
    for (let line = 0; line < 400; line += 1) log.error('library: user data', error);
    expect(readdirSync(folder).toSorted()).toEqual(['main.log', 'main.old.log']);
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(1.1 * 1024 * 1024);
  });
});
