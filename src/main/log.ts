import { join } from 'node:path';
import electronLog from 'electron-log/node';

/**
 * The log file. Never write into it what was looked up, selected or copied: it may be sent to
 * others with a bug report.
 */
export const log = electronLog.create({ logId: 'main' });

/** Directs the log into a folder; a file over 1 MB is moved aside once, so 2 MB is the most. */
export function setupLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = 'error';
}
