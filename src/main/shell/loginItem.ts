import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { log } from '../log.ts';
import { fileReason } from '../../library/userData/sqliteOutcome.ts';
import { ownCommand } from './ownCommand.ts';
import { autostartEntry } from './quoteCommand.ts';

const FILE = 'glossa.desktop';

/** Has the system start the app, hidden, when the reader logs in, or no longer. */
export function setStartAtLogin(autostart: string, isOn: boolean): Outcome<null> {
  try {
    if (process.platform === 'linux') writeAutostart(autostart, isOn);
    else app.setLoginItemSettings({ openAtLogin: isOn, args: ['--hidden'] });
    return done(null);
  } catch (error) {
    log.error('shell: the start at login cannot be set', error);
    return failed(fileReason(error));
  }
}

/** Electron's login items are those of Windows and macOS; a Linux desktop reads a folder. */
function writeAutostart(folder: string, isOn: boolean): void {
  const path = join(folder, FILE);
  if (!isOn) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, autostartEntry(ownCommand(['--hidden'])), { mode: 0o600 });
}

/** Whether the system started this run at login; Windows and Linux say so by `--hidden`. */
export const wasStartedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
