import { homedir } from 'node:os';
import { app, clipboard, shell } from 'electron';
import type { AppInfo, Receipts } from '../../shared/app.ts';
import type { Hotkeys } from '../../shared/hotkey.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { InterfaceLanguage, Settings } from '../../shared/settings.ts';
import { makeReport } from '../app/makeReport.ts';
import { HOTKEY_SETTINGS, type HotkeyKeeper } from '../hotkey/hotkeys.ts';
import { sessionType } from '../hotkey/session.ts';
import type { Handlers } from './ipc.ts';
import { log, readLog } from '../app/log.ts';
import type { NoticeBoard } from '../app/notices.ts';
import type { SettingsStore } from '../settings/settings.ts';

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

type SettingsHandlers = Pick<
  Handlers,
  'getSettings' | 'changeSettings' | 'getHotkeys' | 'setHotkey' | 'suspendHotkeys' | 'testHotkey'
>;

interface SettingsDependencies {
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly hotkeys: HotkeyKeeper;
  readonly describeHotkeys: () => Hotkeys;
  /** Has the system start the app at login, or no longer. */
  readonly setStartAtLogin: (isOn: boolean) => Outcome<null>;
  readonly onSettingsChanged: (settings: Settings) => void;
  readonly onHotkeysChanged: () => void;
}

export function settingsHandlers(dependencies: SettingsDependencies): SettingsHandlers {
  const { settings, hotkeys, describeHotkeys, setStartAtLogin } = dependencies;
  const { onSettingsChanged, onHotkeysChanged } = dependencies;
  return {
    getSettings: () => settings.get(),
    changeSettings: (_caller, change) => {
      const { startAtLogin } = change;
      if (startAtLogin !== undefined) {
        const set = setStartAtLogin(startAtLogin);
        if (set.kind === 'failed') return set;
      }
      const changed = settings.change(change);
      if (changed.kind === 'done') onSettingsChanged(changed.value);
      else if (startAtLogin !== undefined) setStartAtLogin(settings.get().startAtLogin);
      return changed;
    },
    getHotkeys: () => describeHotkeys(),
    setHotkey: (_caller, name, accelerator) => {
      const before = settings.get()[HOTKEY_SETTINGS[name]];
      const state = hotkeys.change(name, accelerator);
      if (state.kind === 'refused') return state;
      const kept = state.kind === 'off' ? '' : state.accelerator;
      const saved = settings.change({ [HOTKEY_SETTINGS[name]]: kept });
      if (saved.kind === 'failed') {
        hotkeys.change(name, before);
        return { kind: 'refused', accelerator: kept, reason: 'not-saved', suggestions: [] };
      }
      onSettingsChanged(saved.value);
      onHotkeysChanged();
      return state;
    },
    suspendHotkeys: (_caller, isSuspended) => {
      hotkeys.suspend(isSuspended);
      return null;
    },
    testHotkey: (_caller, name) => hotkeys.test(name),
  };
}
