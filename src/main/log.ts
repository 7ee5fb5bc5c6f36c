import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { withoutWords } from './report/withoutWords.ts';

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

/** Directs the log into a folder; a file over 1 MB is moved aside once, so 2 MB is the most. */
export function setupLog(folder: string): void {
  file = join(folder, 'main.log');
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
