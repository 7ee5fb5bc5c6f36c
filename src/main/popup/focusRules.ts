/** How the popup stands with the focus of the desktop. */
export type FocusState =
  | { readonly phase: 'hidden' }
  /** In sight without the focus: a window manager may have refused it, or a pinned popup lost it. */
  | { readonly phase: 'shown'; readonly isPinned: boolean }
  | { readonly phase: 'focused'; readonly isPinned: boolean };

/** What the window system tells, and what the reader does. */
export type FocusEvent = 'shown' | 'hidden' | 'focused' | 'blurred' | 'pinned' | 'unpinned';

export const HIDDEN: FocusState = { phase: 'hidden' };

/**
 * What an event makes of it; a change to `hidden` means that the window is to be hidden.
 *
 *     hidden --shown--> shown --focused--> focused --blurred--> hidden
 *                         ^                   |
 *                         +--blurred, pinned--+
 *
 * A blur hides only a popup that truly had the focus: some window managers tell of a blur while a
 * window appears. One that is pinned stays.
 */
export function nextFocus(state: FocusState, event: FocusEvent): FocusState {
  if (event === 'hidden') return HIDDEN;
  if (state.phase === 'hidden') {
    return event === 'shown' ? { phase: 'shown', isPinned: false } : HIDDEN;
  }
  switch (event) {
    case 'shown':
      return state;
    case 'focused':
      return { ...state, phase: 'focused' };
    case 'blurred':
      if (state.phase === 'shown') return state;
      return state.isPinned ? { ...state, phase: 'shown' } : HIDDEN;
    case 'pinned':
      return { ...state, isPinned: true };
    case 'unpinned':
      return { ...state, isPinned: false };
  }
}
