import { homedir } from 'node:os';
import { app, clipboard, shell } from 'electron';
import type { AppInfo, Receipts } from '../../shared/app.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { makeReport } from '../app/makeReport.ts';
import { sessionType } from '../hotkey/session.ts';
import type { Handlers } from './ipc.ts';
import { log, readLog } from '../app/log.ts';
import type { NoticeBoard } from '../app/notices.ts';

type AppHandlers = Pick<
  Handlers,
  | 'listNotices'
  | 'dismissNotice'
  | 'getAppInfo'
  | 'getReceipts'
  | 'copyText'
  | 'copyReport'
  | 'openDataFolder'
  | 'hasTray'
>;

interface AppDependencies {
  readonly notices: NoticeBoard;
  readonly dataFolder: string;
  readonly systemLanguage: InterfaceLanguage;
  readonly receipts: () => Receipts;
  readonly onCopied: (text: string) => void;
  readonly hasTray: () => Promise<boolean>;
}

export function appHandlers(dependencies: AppDependencies): AppHandlers {
  const { notices, dataFolder, systemLanguage, receipts, onCopied, hasTray } = dependencies;
  return {
    listNotices: () => notices.list(),
    dismissNotice: (_caller, kind) => {
      notices.dismiss(kind);
      return null;
    },
    getAppInfo: () => describeApp(dataFolder, systemLanguage),
    getReceipts: () => receipts(),
    hasTray: () => hasTray(),
    copyText: (_caller, text) => copy(text, onCopied),
    copyReport: (_caller, where) => copy(reportOn(where), onCopied),
    openDataFolder: async () => {
      const problem = await shell.openPath(dataFolder);
      if (problem === '') return done(null);
      log.warn('shell: the data folder cannot be opened', problem);
      return failed('unknown');
    },
  };
}

async function copy(text: string, onCopied: (text: string) => void): Promise<Outcome<null>> {
  try {
    await clipboard.writeText(text);
  } catch (error) {
    log.error('clipboard: cannot be written', error);
    return failed('unknown');
  }
  onCopied(text);
  return done(null);
}

function reportOn(where: string): string {
  const { electron, chrome, node, sqlite } = process.versions;
  const versions = { Glossa: app.getVersion(), Electron: electron, Chromium: chrome, Node: node };
  return makeReport({
    versions: Object.entries({ ...versions, SQLite: sqlite }).map(([name, version]) => [
      name,
      version ?? 'unknown',
    ]),
    system: `${process.platform} ${process.arch}, ${sessionType(process.platform, process.env)}`,
    upSeconds: process.uptime(),
    where,
    log: readLog(),
    home: homedir(),
  });
}

function describeApp(dataFolder: string, systemLanguage: InterfaceLanguage): AppInfo {
  const { electron, chrome, node, sqlite } = process.versions;
  return {
    version: app.getVersion(),
    electron: electron ?? '',
    chromium: chrome ?? '',
    node: node ?? '',
    sqlite: sqlite ?? '',
    platform:
      process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    dataFolder,
    systemLanguage,
  };
}
