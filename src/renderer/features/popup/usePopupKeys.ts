import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import { isComposing, useKeys } from '../../ui/useKeys.ts';

interface PopupActions {
  readonly hide: () => void;
  readonly star: () => void;
  readonly chooseLists: () => void;
  readonly pin: () => void;
  readonly copy: () => void;
  readonly move: (step: number) => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly forward: () => void;
}

interface PopupKeys {
  /** Selects all of the field's text on the reader's behalf. */
  readonly selectAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPointerDown: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The popup's keys. Copying leaves a selection of the reader's to the browser; the text that the
 * popup itself selected when it was shown is none.
 */
export function usePopupKeys(
  input: RefObject<HTMLInputElement | null>,
  actions: PopupActions,
): PopupKeys {
  const isOwnSelection = useRef(false);
  const selectAll = useCallback((): void => {
    input.current?.focus();
    input.current?.select();
    isOwnSelection.current = true;
  }, [input]);
  const hasSelection = (): boolean => {
    const field = input.current;
    const inField = field !== null && field.selectionStart !== field.selectionEnd;
    const inPage = (getSelection()?.toString() ?? '') !== '' && document.activeElement !== field;
    return (inField && !isOwnSelection.current) || inPage;
  };
  const prevented =
    (act: () => void) =>
    (event: { preventDefault: () => void }): void => {
      event.preventDefault();
      act();
    };

  useKeys(
    {
      '$mod+d': prevented(actions.star),
      '$mod+Shift+d': prevented(actions.chooseLists),
      '$mod+p': prevented(actions.pin),
      'Alt+ArrowLeft': prevented(actions.back),
      'Alt+ArrowRight': prevented(actions.forward),
      '$mod+c': (event) => {
        if (hasSelection()) return;
        event.preventDefault();
        actions.copy();
      },
    },
    { inFields: true },
  );

  // Before anything else hears of it: a tooltip that is up would take the first press for itself.
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    const at = event.target instanceof Element ? event.target : null;
    // A menu or a dialog is closed first.
    if (at !== null && at.closest('[data-own-keys]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    actions.hide();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => onEscape(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  return {
    selectAll,
    onKeyDown: (event) => {
      if (isComposing(event.nativeEvent)) return;
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.shiftKey || (hasModifier && event.key === 'a')) isOwnSelection.current = false;
      if (hasModifier) return;
      const step = STEPS[event.key];
      if (step !== undefined) actions.move(step);
      else if (event.key === 'Enter') actions.open();
      else return;
      event.preventDefault();
    },
    onPointerDown: () => {
      isOwnSelection.current = false;
    },
  };
}
