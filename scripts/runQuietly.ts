import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The root of the checkout. */
export const PROJECT = join(import.meta.dirname, '..');

/** How a command is run. */
interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Its words go straight to the terminal instead of being kept. */
  readonly isShown?: boolean;
}

/** What came of a command. */
export interface Ran {
  readonly isDone: boolean;
  /** All that it wrote, when it was not shown. */
  readonly output: string;
}

/** Runs a command of this machine or of the installed packages in the checkout; never throws. */
export function runQuietly(
  command: string,
  args: readonly string[],
  { env = {}, isShown = false }: RunOptions = {},
): Promise<Ran> {
  const tools = join(PROJECT, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      // The commands of packages are scripts of the shell there.
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    });
    let output = '';
    const keep = (text: Buffer): void => {
      output += text.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ isDone: false, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ isDone: code === 0, output }));
  });
}
