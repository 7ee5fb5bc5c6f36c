import { app } from 'electron';
import { realpathSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** The words of a command that starts this app with these arguments. */
export function ownCommand(args: readonly string[]): readonly string[] {
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
