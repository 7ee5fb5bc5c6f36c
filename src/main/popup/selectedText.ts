import type { PopupShow } from '../../shared/app.ts';

/** What is read of a clipboard; Electron's `clipboard` and `clipboard.selection` are such. */
export interface ReadableClipboard {
  readonly has: (mimeType: string) => Promise<boolean>;
  readonly readText: () => Promise<string>;
}

export interface SelectedTextOptions {
  readonly clipboard: ReadableClipboard;
  /** X11's primary selection: what is selected in any window. Only Linux has it. */
  readonly selection: ReadableClipboard | undefined;
}

/** Finds the text that the reader means when the hotkey is pressed. */
export interface SelectedText {
  /** Reads at most once from each source; never called but at a press of the hotkey. */
  readonly read: () => Promise<Pick<PopupShow, 'text' | 'origin'>>;
  /** The app itself wrote this to the clipboard: it is not news at the next press. */
  readonly noteOwnCopy: (text: string) => void;
}

/** Longer texts are not looked up, in UTF-16 units. */
const LONGEST = 256;

/** A source that does not answer is given up after so many milliseconds. */
const PATIENCE = 120;

/** What password managers put beside a secret, on Linux, macOS and Windows. */
const CONCEALED = [
  'x-kde-passwordManagerHint',
  'org.nspasteboard.ConcealedType',
  'ExcludeClipboardContentFromMonitorProcessing',
].map((format) => `electron application/osclipboard;format="${format}"`);

export function createSelectedText({ clipboard, selection }: SelectedTextOptions): SelectedText {
  let lastClipboard: string | undefined;

  const readClipboard = async (): Promise<string> => {
    const text = await readOpenly(clipboard);
    const isNew = text !== lastClipboard;
    lastClipboard = text;
    return isNew ? text : '';
  };

  return {
    read: async () => {
      const [selected, copied] = await Promise.all([
        selection === undefined ? '' : readOpenly(selection),
        readClipboard(),
      ]);
      if (isShort(selected)) return { text: selected, origin: 'selection' };
      if (isShort(copied)) return { text: copied, origin: 'clipboard' };
      return { text: '', origin: 'none' };
    },
    noteOwnCopy: (text) => {
      lastClipboard = text.trim();
    },
  };
}

const isShort = (text: string): boolean => text !== '' && text.length <= LONGEST;

/** The text, trimmed; '' when there is none, when it is concealed or when no answer comes. */
async function readOpenly(source: ReadableClipboard): Promise<string> {
  const reading = async (): Promise<string> => {
    const concealed = await Promise.all(CONCEALED.map((format) => source.has(format)));
    return concealed.includes(true) ? '' : (await source.readText()).trim();
  };
  return await Promise.race([reading().catch(() => ''), afterPatience('')]);
}

const afterPatience = <T>(value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, value).unref();
  });
