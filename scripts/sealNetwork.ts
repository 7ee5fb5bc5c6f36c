import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A command with its arguments. */
type Command = readonly [command: string, ...args: string[]];

const SEALED: Command = [
  'unshare',
  '--net',
  '--mount',
  process.execPath,
  join(import.meta.dirname, 'sealedNetwork.ts'),
];

/** How a command is to be run so that it reaches no network, and what is to be said of that. */
export interface Seal {
  readonly command: Command;
  readonly words: string;
}

/**
 * Puts a command where there is no network and every packet is counted, if this process may: as
 * root on Linux, with `unshare` and `ip`. Elsewhere the command stays as it is, and the log of
 * requests that each end-to-end test reads at its end has to do.
 */
export function sealNetwork(command: Command): Seal {
  if (!canSeal()) {
    return {
      command,
      words:
        'Network: not sealed off (that takes root, unshare and ip); the log of requests is read.',
    };
  }
  return {
    command: [...SEALED, ...command],
    words: 'Network: sealed off, each packet is counted.',
  };
}

/** Tries all of it out, the deliberate packets included. */
function canSeal(): boolean {
  // Another user would be root in a namespace of his, and Chromium would run without its sandbox.
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const [program, ...args] = SEALED;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
