import type { PopupShow } from '../../shared/app.ts';
import { MAX_QUERY } from '../../shared/limits.ts';

/** What is read of a clipboard; Electron's `clipboard` and `clipboard.selection` are such. */
export interface ReadableClipboard {
  readonly has: (mimeType: string) => Promise<boolean>;
  readonly readText: () => Promise<string>;
}

export interface SelectedTextOptions {
  readonly clipboard: ReadableClipboard;
  /** X11's primary selection: what is selected in any window. Only Linux has it. */
  readonly selection?: ReadableClipboard | undefined;
  /** Asks the system for what is selected, on Windows and macOS; '' for nothing. */
  readonly readSelection?: (() => Promise<string>) | undefined;
}

/** What the popup is to be shown with. */
export type Selected = Pick<PopupShow, 'text' | 'passage' | 'origin'>;

/** Finds the text that the reader means at a hotkey, a command or a menu that asks for it. */
export interface SelectedText {
  /** Reads at most once from each source; never called but when the reader asks for it. */
  readonly read: () => Promise<Selected>;
  /** The app itself wrote this to the clipboard: there and as the selection it is not looked up. */
  readonly noteOwnCopy: (text: string) => void;
}

/** Longer texts are not looked up but offered as a passage, in UTF-16 units. */
const LONGEST = 256;

/** A source that does not answer is given up after this many milliseconds. */
const READING_TIMEOUT = 120;

/**
 * What password managers put beside a secret: KeePassXC and KDE's on Linux; nspasteboard.org's on
 * macOS; on Windows the formats that keep a copy out of its clipboard history, and the older one
 * that clipboard viewers honour.
 */
const CONCEALED = [
  'x-kde-passwordManagerHint',
  'org.nspasteboard.ConcealedType',
  'org.nspasteboard.TransientType',
  'ExcludeClipboardContentFromMonitorProcessing',
  'CanIncludeInClipboardHistory',
  'CanUploadToCloudClipboard',
  'Clipboard Viewer Ignore',
].map((format) => `electron application/osclipboard;format="${format}"`);

export function createSelectedText(options: SelectedTextOptions): SelectedText {
  const { clipboard, selection, readSelection } = options;
  let lastClipboard: string | undefined;
  let ownCopy = '';

  const readClipboard = async (): Promise<string> => {
    const text = await readOpenly(clipboard);
    const isNew = text !== lastClipboard;
    lastClipboard = text;
    return isNew ? text : '';
  };
  const readSelected = async (): Promise<string> => {
    if (selection !== undefined) {
      const text = await readOpenly(selection);
      // Whatever else is selected shows that this is no longer what the app wrote there.
      if (text !== ownCopy) ownCopy = '';
      return text === ownCopy ? '' : text;
    }
    if (readSelection === undefined) return '';
    return (await inTime(readSelection())).trim();
  };

  return {
    read: async () => {
      const [selected, copied] = await Promise.all([readSelected(), readClipboard()]);
      if (selected !== '') return asShown(selected, 'selection');
      if (copied !== '') return asShown(copied, 'clipboard');
      return { text: '', passage: '', origin: 'none' };
    },
    noteOwnCopy: (text) => {
      lastClipboard = text.trim();
      // On X11 Electron writes a copy to the selection as well.
      ownCopy = text.trim();
    },
  };
}

/** A text as the popup takes it: short enough to be looked up, or offered as a passage. */
export const asShown = (text: string, origin: PopupShow['origin']): Selected =>
  text.length <= LONGEST
    ? { text, passage: '', origin }
    : { text: '', passage: text.slice(0, MAX_QUERY), origin };

/** The text, trimmed; '' when there is none, when it is concealed or when no answer comes. */
async function readOpenly(source: ReadableClipboard): Promise<string> {
  const reading = async (): Promise<string> => {
    const concealed = await Promise.all(CONCEALED.map((format) => source.has(format)));
    return concealed.includes(true) ? '' : (await source.readText()).trim();
  };
  return await inTime(reading());
}

/** What is read, or '' when that fails or takes too long. */
const inTime = (reading: Promise<string>): Promise<string> =>
  Promise.race([reading.catch(() => ''), afterTimeout('')]);

const afterTimeout = <T>(value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, READING_TIMEOUT, value).unref();
  });

/**
 * The part of the optional package selection-hook that is used: what is selected in the window in
 * front, asked of the accessibility interfaces of Windows and macOS.
 */
export interface SelectionHook {
  readonly start: (config: {
    readonly selectionPassiveMode: boolean;
    readonly enableClipboard: boolean;
  }) => boolean;
  readonly getCurrentSelection: () => { readonly text: string } | null;
  readonly stop: () => boolean;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
}

/** Gives a constructor of it; fails where the package is not there or does not fit the system. */
type LoadSelectionHook = () => Promise<new () => SelectionHook>;

/** Not written as `import('...')`: it is optional, and is not to be bundled. */
const PACKAGE: string = 'selection-hook';

export const loadSelectionHook: LoadSelectionHook = async () => {
  const loaded = (await import(PACKAGE)) as {
    readonly default: new () => SelectionHook;
  };
  return loaded.default;
};

/**
 * Reads the selected text, loading the package at the first call. '' when nothing is selected, when
 * the package is not there (it is then not looked for again) and when it fails.
 *
 * It listens only while it is asked, so that nothing is watched between two presses. It never
 * copies: that would press Ctrl+C in a program that may take it for an interrupt, and lose what the
 * clipboard holds beside text; there is nothing to be put back.
 */
export function createSelectionReader(
  load: LoadSelectionHook,
  onMissing: (error: unknown) => void,
): () => Promise<string> {
  let hook: Promise<SelectionHook | null> | undefined;
  const find = async (): Promise<SelectionHook | null> => {
    try {
      const Hook = await load();
      const made = new Hook();
      // It tells of a failure by an event as well, which would end the app if nobody heard it.
      made.on('error', onMissing);
      return made;
    } catch (error) {
      onMissing(error);
      return null;
    }
  };
  return async () => {
    hook ??= find();
    const found = await hook;
    if (found === null) return '';
    try {
      if (!found.start({ selectionPassiveMode: true, enableClipboard: false })) return '';
      return found.getCurrentSelection()?.text ?? '';
    } catch (error) {
      onMissing(error);
      return '';
    } finally {
      found.stop();
    }
  };
}
