import { app, clipboard, shell } from 'electron';
import type { AppInfo, Receipts } from '../../shared/app.ts';
import { done, failed } from '../../shared/outcome.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import type { Handlers } from '../ipc.ts';
import { log } from '../log.ts';
import type { NoticeBoard } from '../notices.ts';

type AppHandlers = Pick<
  Handlers,
  | 'listNotices'
  | 'dismissNotice'
  | 'getAppInfo'
  | 'getReceipts'
  | 'copyText'
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
    copyText: async (_caller, text) => {
      try {
        await clipboard.writeText(text);
      } catch (error) {
        log.error('clipboard: cannot be written', error);
        return failed('unknown');
      }
      onCopied(text);
      return done(null);
    },
    openDataFolder: async () => {
      const problem = await shell.openPath(dataFolder);
      if (problem === '') return done(null);
      log.warn('shell: the data folder cannot be opened', problem);
      return failed('unknown');
    },
  };
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
