import { resolve } from 'node:path';
import process from 'node:process';
import { defaultDataFolder } from './openOwnLibrary.ts';
import { runCommand } from './runCommand.ts';

/** The library, and what the reader keeps, from a terminal, on plain Node; see `USAGE`. */
process.exitCode = await runCommand(process.argv.slice(2), {
  dataFolder: defaultDataFolder(process.platform, process.env),
  // Relative to the built file, out/main/cli.js.
  glossaryFolder: resolve(import.meta.dirname, '../../resources/glossaries'),
  // Where there is a command line, there is a checkout.
  shipped: {
    folder: resolve(import.meta.dirname, '../../resources/dictionaries'),
    remedy: 'build',
  },
  importWorker: resolve(import.meta.dirname, 'importWorker.js'),
  readingWorker: resolve(import.meta.dirname, 'readingWorker.js'),
  modelFolder: resolve(import.meta.dirname, 'models'),
  foreignWorker: resolve(import.meta.dirname, 'foreignWorker.js'),
  now: Date.now,
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  onInterrupt: (listener) => {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
});
