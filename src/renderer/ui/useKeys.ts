import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';

/** tinykeys' notation, for example `$mod+k`, to what the key does. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Put on an element (a dialog, a menu) whose keys are its own while the focus is within. */
export const OWN_KEYS = { 'data-own-keys': '' } as const;

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Whether a key was taken already, or is for a dialog, a menu or a text field. */
export function isKeyOfOthers(event: KeyboardEvent, inFields: boolean): boolean {
  const at = event.target instanceof Element ? event.target : null;
  const isOthers = (at?.closest('[data-own-keys]') ?? null) !== null;
  const isTyped = !inFields && at?.matches(FIELDS) === true;
  return event.defaultPrevented || isOthers || isTyped;
}

/**
 * Keys of the whole window while the component is shown.
 *
 * @param options.inFields also while the caret is in a text field
 */
export function useKeys(keys: Keys, options: { readonly inFields?: boolean } = {}): void {
  const { inFields = false } = options;
  const names = Object.keys(keys).join('\n');
  const onKey = useEffectEvent((name: string, event: KeyboardEvent) => keys[name]?.(event));

  useEffect(() => {
    const handlers = names
      .split('\n')
      .map((name) => [name, (event: KeyboardEvent) => onKey(name, event)] as const);
    return tinykeys(window, Object.fromEntries(handlers), {
      ignore: (event) => isComposing(event) || isKeyOfOthers(event, inFields),
    });
  }, [names, inFields]);
}

/** Keys that reach an input method, not the page; browsers tell it in one of two ways. */
export function isComposing(event: {
  readonly isComposing?: boolean;
  readonly keyCode: number;
}): boolean {
  return event.isComposing === true || event.keyCode === 229;
}
