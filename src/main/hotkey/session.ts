import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SessionType } from '../../shared/hotkey.ts';
import type { System } from './acceleratorTable.ts';

/** Who hands global keys to programs, by the variables that a desktop sets for its session. */
export function sessionType(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): SessionType {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'macos';
  const isWayland = env['XDG_SESSION_TYPE'] === 'wayland' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  return isWayland ? 'wayland' : 'x11';
}

export const systemOf = (session: SessionType): System =>
  session === 'windows' ? 'windows' : session === 'macos' ? 'mac' : 'linux';

/** Asks the session bus one thing; null when there is no bus, no tool to ask it, or no answer. */
async function askBus(args: readonly string[]): Promise<string | null> {
  try {
    const call = ['--session', '--print-reply=literal', ...args];
    const { stdout } = await promisify(execFile)('dbus-send', call, { timeout: 2_000 });
    return stdout;
  } catch {
    return null;
  }
}

/**
 * Whether anything shows tray icons here. GNOME without an extension does not, and Electron's Tray
 * does not tell.
 */
export async function hasTrayHost(): Promise<boolean> {
  const answer = await askBus([
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.kde.StatusNotifierWatcher',
  ]);
  // A tray that cannot be seen must not be relied on.
  return answer?.includes('true') ?? false;
}

/** Whether the desktop has the portal through which a Wayland compositor hands out global keys. */
export async function hasShortcutPortal(): Promise<boolean> {
  const answer = await askBus([
    '--dest=org.freedesktop.portal.Desktop',
    '/org/freedesktop/portal/desktop',
    'org.freedesktop.DBus.Properties.Get',
    'string:org.freedesktop.portal.GlobalShortcuts',
    'string:version',
  ]);
  return answer !== null;
}
