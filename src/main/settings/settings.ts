import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Store from 'electron-store';
import { quarantine } from '../../library/userData/quarantine.ts';
import type { Notice } from '../../shared/notice.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { Settings } from '../../shared/settings.ts';
import { guardedWrite, spareOf } from './guardedWrite.ts';
import {
  BOUNDS_KEY,
  boundsOf,
  POPUP_KEY,
  type PopupMemory,
  popupOf,
  readSettingsFile,
  settingsOf,
  type StoredValues,
  VERIFIED_KEY,
  verifiedOf,
  type WindowBounds,
} from './storedSettings.ts';

/** electron-store answers this channel to any frame that asks, with the path of the user's data. */
export const STORE_CHANNEL = 'electron-store-get-data';

/** The settings and the window's bounds, kept in `settings.json`. */
export interface SettingsStore {
  get(): Settings;
  /** Done when it is on disk; when it fails, nothing was changed. */
  change(change: Partial<Settings>): Outcome<Settings>;
  /** Where the main window was; null when that is not known. */
  getWindowBounds(): WindowBounds | null;
  /** Bounds that cannot be written are forgotten: they are not worth a word. */
  setWindowBounds(bounds: WindowBounds): void;
  getPopupMemory(): PopupMemory;
  setPopupMemory(memory: PopupMemory): Outcome<null>;
  /** The combinations whose press has arrived, by `session:hotkey`. */
  getVerifiedHotkeys(): Readonly<Record<string, string>>;
  setVerifiedHotkeys(verified: Readonly<Record<string, string>>): void;
}

interface SettingsOptions {
  readonly folder: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Hears of every error that has no reason of its own. */
  readonly logError: (message: string, error: unknown) => void;
}

interface OpenedSettings {
  readonly settings: SettingsStore;
  /** What the reader must be told about the opening; null when all is well. */
  readonly notice: Notice | null;
}

const FILE = 'settings.json';

/**
 * Opens `settings.json`; never throws, so that the app opens whatever the file is.
 *
 * - No object of settings, or a setting of the wrong type: the app did not write that. The file is
 *   moved into `quarantine/`, and the defaults are used.
 * - A key or a choice that this version does not know: a newer version may have written it. The
 *   default is used for such a choice, nothing is told, and the file keeps it until the reader
 *   changes that setting.
 * - A file that can neither be read nor moved: the defaults are used and nothing can be changed in
 *   this run.
 */
export function openSettings(options: SettingsOptions): OpenedSettings {
  const { folder, logError } = options;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { values, notice } = readGuarded(options);
    removeLeftovers(folder);
    const store = new Store<Record<string, unknown>>({
      cwd: folder,
      name: 'settings',
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize,
    });
    const write = (next: StoredValues): Outcome<null> =>
      guardedWrite(
        join(folder, FILE),
        serialize(next),
        () => {
          store.store = next;
        },
        logError,
      );
    return { settings: settingsStore(values, write), notice };
  } catch (error) {
    logError('settings: cannot be opened', error);
    const settings = settingsStore({}, () => failed('unavailable'));
    return { settings, notice: { kind: 'settings-not-saved' } };
  }
}

const serialize = (values: StoredValues): string => `${JSON.stringify(values, null, 2)}\n`;

function settingsStore(
  stored: StoredValues,
  write: (next: StoredValues) => Outcome<null>,
): SettingsStore {
  let values = stored;
  const put = (change: StoredValues): Outcome<null> => {
    const next = { ...values, ...change };
    if (isDeepStrictEqual(next, values)) return done(null);
    const outcome = write(next);
    if (outcome.kind === 'done') values = next;
    return outcome;
  };
  return {
    get: () => settingsOf(values),
    change: (change) => {
      const outcome = put(change);
      return outcome.kind === 'done' ? done(settingsOf(values)) : outcome;
    },
    getWindowBounds: () => boundsOf(values),
    setWindowBounds: (bounds) => {
      put({ [BOUNDS_KEY]: bounds });
    },
    getPopupMemory: () => popupOf(values),
    setPopupMemory: (memory) => put({ [POPUP_KEY]: memory }),
    getVerifiedHotkeys: () => verifiedOf(values),
    setVerifiedHotkeys: (verified) => {
      put({ [VERIFIED_KEY]: verified });
    },
  };
}

/** The values to start with; a damaged file gives way to its spare copy, else to the defaults. */
function readGuarded({ folder, now }: SettingsOptions): {
  readonly values: StoredValues;
  readonly notice: Notice | null;
} {
  const path = join(folder, FILE);
  const file = readSettingsFile(path);
  if (file.kind === 'read') return { values: file.values, notice: null };
  if (file.kind === 'absent') return { values: {}, notice: null };
  const quarantinedAs = quarantine(folder, FILE, now());
  const spare = readSettingsFile(spareOf(path));
  if (spare.kind !== 'read') {
    return { values: {}, notice: { kind: 'settings-damaged', quarantinedAs } };
  }
  renameSync(spareOf(path), path);
  return { values: spare.values, notice: null };
}

/** Removes what a write that was killed left: our copy, and electron-store's. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^settings\.json\.(spare$|tmp-)/.test(name)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
