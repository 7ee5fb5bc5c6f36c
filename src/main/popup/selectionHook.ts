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
export type LoadSelectionHook = () => Promise<new () => SelectionHook>;

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
