import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { app } from 'electron';
import { fileReason } from '../../library/userData/sqliteOutcome.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { log } from '../app/log.ts';
import { autostartEntry } from './quoteCommand.ts';

/** The words of a command that starts this app with these arguments. */
function ownCommand(args: readonly string[]): readonly string[] {
  // A checkout has no program of its own: npm starts it.
  if (!app.isPackaged) return ['npm', '--prefix', app.getAppPath(), 'start', '--', ...args];
  // An AppImage is mounted elsewhere at each start; the variable names its file.
  return [process.env['APPIMAGE'] ?? process.execPath, ...args];
}

/** The same as a reader would type it: by its name alone where the shell finds it by that. */
export function typedCommand(args: readonly string[]): readonly string[] {
  const [program = '', ...rest] = ownCommand(args);
  return [app.isPackaged ? nameOnPath(program, process.env['PATH'] ?? '') : program, ...rest];
}

/** The bare name of a program when that name, looked up on the path, is this very program. */
export function nameOnPath(program: string, path: string): string {
  const name = basename(program);
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    const found = realPath(join(folder, name));
    // The first one found is what a shell starts.
    if (found !== null) return found === realPath(program) ? name : program;
  }
  return program;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

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
