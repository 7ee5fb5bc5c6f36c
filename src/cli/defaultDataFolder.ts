import { homedir } from 'node:os';
import { join } from 'node:path';

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
