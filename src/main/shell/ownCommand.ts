import { app } from 'electron';

/** The words of a command that starts this app with these arguments. */
export function ownCommand(args: readonly string[]): readonly string[] {
  // A checkout has no program of its own: npm starts it.
  if (!app.isPackaged) return ['npm', '--prefix', app.getAppPath(), 'start', '--', ...args];
  // An AppImage is mounted elsewhere at each start; the variable names its file.
  return [process.env['APPIMAGE'] ?? process.execPath, ...args];
}
