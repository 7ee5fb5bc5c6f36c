import type { Clipboard } from 'electron';
import { startOptions } from './startOptions.ts';
import { strict } from './strict.ts';
import { windowList } from './window/windowList.ts';

type Provided = Pick<Clipboard, 'readText' | 'writeText' | 'has'>;

/** What one of the two clipboards holds: texts by format. */
const held = {
  clipboard: new Map([['text/plain', '']]),
  selection: new Map([['text/plain', '']]),
};
let readCount = 0;

const clipboardOf = (contents: Map<string, string>, follower?: Map<string, string>): Provided => ({
  readText: () => {
    readCount += 1;
    return Promise.resolve(contents.get('text/plain') ?? '');
  },
  writeText: (text) => {
    for (const each of [contents, follower]) {
      each?.clear();
      each?.set('text/plain', text);
    }
    return Promise.resolve();
  },
  has: (format) => Promise.resolve(contents.has(format)),
});

/** In visible mode the clipboard is that of this machine, reached through the window in front. */
const visibleClipboard: Provided = {
  readText: async () => (await windowList.focused()?.systemClipboard.readClipboard()) ?? '',
  writeText: (text) => {
    windowList.focused()?.systemClipboard.writeClipboard(text);
    return Promise.resolve();
  },
  has: () => Promise.resolve(false),
};

let readVisibleSelection = (): Promise<string> => Promise.resolve('');

/** In visible mode: how what is selected in other windows is read from now on. */
export function readSelectionWith(read: () => Promise<string>): void {
  readVisibleSelection = read;
}

/** In visible mode a copy goes to the clipboard alone, and nothing else is told of a selection. */
const visibleSelection: Provided = {
  readText: () => readVisibleSelection(),
  writeText: () => Promise.resolve(),
  has: () => Promise.resolve(false),
};

/**
 * Electron's `clipboard`, in tests kept in memory so that no test touches the clipboard of this machine.
 * `selection` is what is selected in any window; only Linux has it.
 */
export const clipboard = strict('clipboard', {
  // On Linux Chromium writes what is copied to the selection as well.
  ...(startOptions.mode === 'visible'
    ? visibleClipboard
    : clipboardOf(held.clipboard, process.platform === 'linux' ? held.selection : undefined)),
  selection:
    process.platform === 'linux'
      ? strict(
          'clipboard.selection',
          startOptions.mode === 'visible' ? visibleSelection : clipboardOf(held.selection),
        )
      : undefined,
});

/** Puts a text there as another program would; `formats` are further formats that it has. */
export function setClipboard(
  which: 'clipboard' | 'selection',
  text: string,
  formats: readonly string[] = [],
): void {
  held[which].clear();
  if (text !== '') held[which].set('text/plain', text);
  for (const format of formats) {
    held[which].set(`electron application/osclipboard;format="${format}"`, '');
  }
}

export const clipboardText = (): string => held.clipboard.get('text/plain') ?? '';

/** How often the app read either of them. */
export const clipboardReads = (): number => readCount;
