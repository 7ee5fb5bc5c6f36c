import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../library/catalogue/library.ts';
import { openLibrary } from '../library/catalogue/openLibrary.ts';
import { listShipped, readShippedGlossary } from '../library/shipped/shippedLibrary.ts';
import { openUserData } from '../library/userData/openUserData.ts';
import { unavailableUserData } from '../library/userData/refuseChanges.ts';
import type { UserData } from '../library/userData/userData.ts';
import type { Place } from './readCommand.ts';
import { describeNotice, readShipped } from './readShipped.ts';

/** The library of the reader, and what it is kept in. */
interface OwnLibrary {
  readonly library: Library;
  readonly userData: UserData;
  readonly logError: (message: string, error: unknown) => void;
}

/**
 * Opens the library of a data folder, runs work on it and closes it again.
 *
 * @param mode `look` begins no data where there is none yet.
 */
export async function withOwnLibrary<T>(
  place: Place,
  mode: 'look' | 'change',
  work: (own: OwnLibrary) => Promise<T>,
): Promise<T> {
  const { dataFolder, tell } = place;
  const logError = (message: string, error: unknown): void =>
    tell(`${message}: ${String(error)}\n`);
  const shipped = await readShipped(place);
  const userData = openData(place, mode, logError);
  try {
    const library = openLibrary({
      dataFolder,
      userData,
      shipped: {
        list: () => Promise.resolve(listShipped(shipped)),
        read: (id) => Promise.resolve(readShippedGlossary(shipped, id)),
      },
      now: Date.now,
      logError,
      // Nobody else searches in this process.
      onChanged: () => Promise.resolve(),
    });
    return await work({ library, userData, logError });
  } finally {
    userData.close();
  }
}

function openData(
  { dataFolder, tell }: Place,
  mode: 'look' | 'change',
  logError: OwnLibrary['logError'],
): UserData {
  if (mode === 'look' && !existsSync(join(dataFolder, 'user.db'))) return unavailableUserData;
  const { userData, notice } = openUserData({ folder: dataFolder, now: Date.now, logError });
  if (notice !== null) tell(`${describeNotice(notice)}\n`);
  return userData;
}

const NAME = 'Glossa';

/**
 * The folder in which the app keeps its data, as Electron finds it (`app.getPath('userData')`,
 * https://www.electronjs.org/docs/latest/api/app#appgetpathname).
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  const [variable, folder] =
    platform === 'win32' ? ['APPDATA', join('AppData', 'Roaming')] : ['XDG_CONFIG_HOME', '.config'];
  return join(env[variable] || join(home, folder), NAME);
}
