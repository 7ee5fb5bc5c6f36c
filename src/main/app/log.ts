import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { framesOf } from './makeReport.ts';

/**
 * The log file. What was looked up, selected or copied never gets into it, since it may be sent to
 * others with a report: a line begins with a sentence of ours, and of all else only what is known to
 * hold none of it is written.
 */
export const log = electronLog.create({ logId: 'main' });

log.hooks.push((message) => {
  const [sentence, ...about] = message.data as readonly unknown[];
  return { ...message, data: [sentence, ...about.map(plain)] };
});

/** Words like `crashed` and numbers may stay; an error is cut down to what is known to be harmless. */
function plain(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return REASON.test(value) ? value : '…';
  return withoutWords(value);
}

/** Reasons of Electron, schemes of addresses. */
const REASON =
  /^(?:crashed|killed|oom|launch-failed|integrity-failure|abnormal-exit|clean-exit|memory-eviction|[a-z]{2,10}:)$/;

let file = '';

/**
 * Directs the log into a folder of the owner alone; a file over 1 MB is moved aside once, so 2 MB is
 * the most. Where no log can be written, there is none.
 */
export function setupLog(folder: string): void {
  file = join(folder, 'main.log');
  log.transports.file.writeOptions = { ...log.transports.file.writeOptions, mode: 0o600 };
  log.transports.file.level = prepare(folder) ? 'silly' : false;
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = 'error';
}

/** What the log file says; '' when nothing was written. */
export function readLog(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // There is none before the first line.
    return '';
  }
}

/** Makes the folder, and sees to it that both are of the owner alone; gives whether it can be used. */
function prepare(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const stats = lstatSync(path);
      // Writing into a pipe would wait without end.
      if (stats.isFile()) chmodSync(path, 0o600);
      else if (path === file) return false;
    }
    return true;
  } catch {
    // A file in the place of the folder, or a disk that may not be written.
    return false;
  }
}

/** The rooms that throw errors of ours, as `room: what, value`. */
const OWN =
  /^(?:main|library|formats|ipc|popup|settings|shell|windows|tray|hotkeys?): [^,\n“"']{1,120}/;
/** Whose messages name parts of programs, and what they are about only in quotes. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError']);
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g;
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/**
 * What an error says, without a word of what was looked up, selected or read: messages of others may
 * repeat any of it (`JSON.parse` shows the text that it fails on), so only those are taken that are
 * known not to. Names, codes and the places in the program stay.
 */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { name, message, stack = '', cause } = error;
  const { code, syscall, errcode } = error as Error & Record<string, unknown>;
  const known = [code, syscall].filter(
    (word) => typeof word === 'string' && (SYSTEM_CODE.test(word) || /^[a-z]{1,20}$/.test(word)),
  );
  const kind = /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
  const said =
    OWN.exec(message)?.[0] ?? (OF_PROGRAMS.has(name) ? message.replaceAll(QUOTED, '“…”') : '');
  // SQLite's own number: of all its errors Node gives the same code.
  const number = Number.isSafeInteger(errcode) ? String(errcode) : '';
  const first = [kind, ...known, number, said.slice(0, 200)]
    .filter((part) => part !== '')
    .join(' ');
  const because = cause === undefined ? [] : [`caused by ${withoutWords(cause)}`];
  return [first, ...framesOf(stack), ...because].join('\n');
}
