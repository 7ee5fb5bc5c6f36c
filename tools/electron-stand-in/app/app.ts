import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { App, CommandLine } from 'electron';
import { preventable } from '../preventable.ts';
import { StrictEmitter } from '../StrictEmitter.ts';
import { notInStandIn, strict } from '../strict.ts';
import { windowList } from '../window/windowList.ts';
import { takeInstanceLock } from './instanceLock.ts';
import { isReady } from './lifecycle.ts';
import { appendSwitch, switchValue } from './switches.ts';
import { systemLanguages } from './systemLanguages.ts';

const EVENTS = [
  'ready',
  'second-instance',
  'activate',
  'open-url',
  'open-file',
  'web-contents-created',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'child-process-gone',
  'render-process-gone',
];

const appFolder = findAppFolder(dirname(resolve(process.argv[1] ?? '.')));
const packageJson = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
};

/** The nearest folder upwards with a package.json, as `electron .` is given it. */
function findAppFolder(from: string): string {
  try {
    readFileSync(join(from, 'package.json'));
    return from;
  } catch (error) {
    if (dirname(from) === from) throw error;
    return findAppFolder(dirname(from));
  }
}

function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? homedir();
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

class StandInApp extends StrictEmitter implements Provided {
  readonly isPackaged = false;
  name = packageJson.productName ?? packageJson.name;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch,
    getSwitchValue: (name) => switchValue(name) ?? '',
  } as CommandLine);
  private isQuitting = false;

  whenReady(): Promise<void> {
    if (isReady()) return Promise.resolve();
    return new Promise((done) => {
      this.once('ready', () => done());
    });
  }

  isReady(): boolean {
    return isReady();
  }

  getVersion(): string {
    return packageJson.version;
  }

  getName(): string {
    return this.name;
  }

  getAppPath(): string {
    return appFolder;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    if (name === 'home') return homedir();
    if (name === 'temp') return tmpdir();
    if (name === 'appData') return appDataFolder();
    if (name === 'userData') {
      const given = switchValue('user-data-dir');
      return given === undefined ? join(appDataFolder(), this.name) : resolve(given);
    }
    throw notInStandIn(`app.getPath('${name}')`);
  }

  getPreferredSystemLanguages(): string[] {
    return systemLanguages(process.env);
  }

  /** Chromium's sandbox is on in any case, but for root. */
  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    const start = { argv: process.argv, cwd: process.cwd(), additionalData };
    return takeInstanceLock(
      this.getPath('userData'),
      start,
      ({ argv, cwd, additionalData: data }) => {
        this.emit('second-instance', preventable('second-instance', {}), argv, cwd, data);
      },
    );
  }

  /** Electron's order: before-quit, the windows, will-quit, quit. Any of the first three may stop it. */
  quit(): void {
    if (this.isQuitting) return;
    this.isQuitting = true;
    // Electron quits when it comes back to its event loop.
    setImmediate(() => {
      this.isQuitting = this.tryQuit();
    });
  }

  exit(code = 0): void {
    for (const window of windowList.all()) window.destroy();
    this.emit('quit', preventable('quit', {}), code);
    process.exit(code);
  }

  /** Told when the last window is gone. */
  allWindowsClosed(): void {
    if (this.isQuitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  private tryQuit(): boolean {
    const isStopped = (name: string): boolean => {
      const event = preventable(name, {});
      this.emit(name, event);
      return event.defaultPrevented;
    };
    if (isStopped('before-quit')) return false;
    for (const window of windowList.all()) window.close();
    if (windowList.all().length > 0) return false;
    if (isStopped('will-quit')) return false;
    this.exit(0);
    return true;
  }
}

type Provided = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'getVersion'
  | 'getName'
  | 'name'
  | 'isPackaged'
  | 'getAppPath'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'enableSandbox'
  | 'commandLine'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>;

/** Electron's `app`. */
export const app = strict('app', new StandInApp('app', EVENTS));
