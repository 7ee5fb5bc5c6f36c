import { type BrowserWindow, screen } from 'electron';
import type { PopupShow } from '../../shared/app.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Settings } from '../../shared/settings.ts';
import { tell } from '../ipc/ipc.ts';
import type { PopupMemory } from '../settings/storedSettings.ts';
import { listDisplays, openPage, type Page, windowIcon } from '../windows/pageWindow.ts';
import type { Rectangle } from '../windows/rectangle.ts';
import { type FocusEvent, HIDDEN, nextFocus } from './focusRules.ts';
import type { LatencyMeter } from './latency.ts';
import { createPlacement, POPUP_SIZE } from './popupPlacement.ts';
import type { Selected } from './selectedText.ts';

/** A window of the popup. */
export interface PopupWindow {
  readonly window: BrowserWindow;
  /** Shows it with what was found, from when the reader asked for it. */
  readonly appear: (found: Selected, askedAt: number) => void;
  /** Whether it is in sight, or will be in a moment. */
  readonly isShown: () => boolean;
  readonly isPinned: () => boolean;
  /** From now on it goes away for good when it is hidden. */
  readonly setAside: () => void;
  readonly hide: () => void;
  readonly current: () => PopupShow;
  /** The page tells how high its content is, in CSS pixels, with the answer of that show in it. */
  readonly fit: (height: number, showId: number) => void;
  /** Pinned, it stays when another window gets the focus. */
  readonly pin: (isPinned: boolean) => void;
  /** Its place was changed in the settings, or the displays were. */
  readonly renewPlace: () => void;
  /** It has its first size and no place of its own again. */
  readonly resetPlace: () => Outcome<null>;
  /** Out of sight, it no longer knows what it was shown with. */
  readonly forget: () => void;
  readonly reportPainted: (showId: number) => void;
}

export interface PopupWindowOptions {
  readonly preload: string;
  /** The folder of the app's icons. */
  readonly icons: string;
  readonly mode: () => Settings['popupPlace'];
  readonly memory: () => PopupMemory;
  readonly remember: (memory: PopupMemory) => Outcome<null>;
  /** Asked when the system closes the window; unless the app quits, it is hidden instead. */
  readonly mayClose: () => boolean;
  /** The query that the page was asked last, for a page that is made anew. */
  readonly lastQuery: () => string;
  readonly forgetQuery: () => void;
  /** Its window is there, its page not yet. */
  readonly onMade: (window: BrowserWindow) => void;
  /** Windows that it is not to cover. */
  readonly inTheWay: () => readonly Rectangle[];
  readonly meter: LatencyMeter;
  /** A number that no show had before. */
  readonly nextShowId: () => number;
}

export const NOT_SHOWN: PopupShow = { showId: 0, text: '', passage: '', origin: 'none' };

export const UNTOUCHED: PopupMemory = { last: null, fixed: null, size: null };

/** On macOS the process stays one with an icon in the Dock: a panel lies over full screens anyway. */
const FOLLOWING = { visibleOnFullScreen: true, skipTransformProcessType: true } as const;

/** So long it waits to be shown for the answer, in milliseconds, so that it has one size. */
const ANSWER_TIMEOUT = 200;

/** The same while its page is not there yet. */
const LOADING_TIMEOUT = 2_000;

/** When it is checked, after it came into sight, that it is where it was put; in milliseconds. */
const VERIFIED_AFTER = [100, 300, 700, 1_500];

/** So long a window that goes away for good is kept hidden, in milliseconds. */
const LAST_WORDS = 1_000;

/**
 * One window of the popup, hidden until it is shown with a text; it is not destroyed while the app
 * runs unless it was set aside.
 */
export function openPopup(options: PopupWindowOptions): PopupWindow {
  const { mode, memory, remember, mayClose, lastQuery, forgetQuery, meter, nextShowId } = options;
  const { window, load, wake }: Page = openPage('popup', options.preload, {
    ...POPUP_SIZE,
    frame: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    title: 'Glossa',
    ...windowIcon(options.icons),
    // A panel takes the keys on macOS without bringing the app's other windows forward.
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
  });
  window.setAlwaysOnTop(true, 'pop-up-menu');
  /** Where the reader is, it is; pinned, it stays on its desktop. */
  const follow = (isPinned: boolean): void => {
    // An X11 window manager forgets it when a window goes out of sight.
    window.setVisibleOnAllWorkspaces(true, FOLLOWING);
    if (isPinned) window.setVisibleOnAllWorkspaces(false, FOLLOWING);
  };
  let isLoaded = false;
  window.webContents.once('did-finish-load', () => {
    isLoaded = true;
  });

  const placement = createPlacement({
    window,
    displays: listDisplays,
    cursor: () => screen.getCursorScreenPoint(),
    mode,
    memory,
    remember,
    inTheWay: options.inTheWay,
    now: () => performance.now(),
  });
  let show = NOT_SHOWN;
  let focus = HIDDEN;
  const note = (event: FocusEvent): void => {
    focus = nextFocus(focus, event);
  };

  /** The show that waits for its answer, and whether that was painted before it was in sight. */
  let awaited: { readonly timer: NodeJS.Timeout; isPainted: boolean } | null = null;
  let isAside = false;
  let verifying: readonly NodeJS.Timeout[] = [];
  const endVerifying = (): void => verifying.forEach(clearTimeout);
  const isShown = (): boolean => awaited !== null || window.isVisible();

  const appear = (found: Selected, askedAt: number): void => {
    show = { showId: nextShowId(), ...found };
    meter.begin(show.showId, askedAt);
    wake();
    tell(window, 'popupShown', show);
    clearTimeout(awaited?.timer);
    const timer = setTimeout(reveal, isLoaded ? ANSWER_TIMEOUT : LOADING_TIMEOUT, null);
    awaited = { timer, isPainted: false };
  };

  /** Content as high as this is there to be seen; null where it is not known in time. */
  const reveal = (height: number | null): void => {
    const isPainted = awaited?.isPainted === true;
    clearTimeout(awaited?.timer);
    awaited = null;
    note('shown');
    placement.begin(height);
    window.show();
    follow(focus.phase !== 'hidden' && focus.isPinned);
    window.focus();
    endVerifying();
    verifying = VERIFIED_AFTER.map((ms) => setTimeout(placement.verify, ms));
    if (isPainted) meter.end(show.showId, performance.now());
  };

  const hide = (): void => {
    note('hidden');
    const wasShown = isShown();
    clearTimeout(awaited?.timer);
    awaited = null;
    if (!wasShown) return;
    endVerifying();
    // The last news of a move may have come too soon after it was put somewhere.
    if (process.platform === 'linux') placement.noteLast();
    placement.end();
    // Windows gives the focus back to the window before only after a blur.
    if (process.platform === 'win32') window.blur();
    if (window.isVisible()) window.hide();
    tell(window, 'popupHidden', null);
    // What was read in it is told by its page, which needs a moment for that.
    if (isAside) setTimeout(() => window.destroy(), LAST_WORDS);
  };

  window.on('focus', () => note('focused'));
  window.on('blur', () => {
    const wasHidden = focus.phase === 'hidden';
    note('blurred');
    // The blur of the show before may come while the next one is awaited.
    if (!wasHidden && focus.phase === 'hidden') hide();
  });
  if (process.platform === 'linux') {
    window.on('move', placement.noteChange);
    window.on('resize', placement.noteChange);
  } else {
    // Told only of what the reader does.
    window.on('will-move', (_event, bounds) => placement.noteReader(bounds));
    window.on('will-resize', (_event, bounds) => placement.noteReader(bounds));
  }
  window.on('close', (event) => {
    if (mayClose()) return;
    event.preventDefault();
    hide();
  });
  // A page made anew asks for the current show: in sight, it goes on with its last query.
  window.webContents.on('render-process-gone', () => {
    if (!window.isVisible()) return;
    show = { ...show, showId: nextShowId(), text: lastQuery(), passage: '' };
  });
  const events = ['display-removed', 'display-added', 'display-metrics-changed'] as const;
  for (const event of events) screen.on(event as 'display-added', placement.renew);
  window.once('closed', () => {
    endVerifying();
    for (const event of events) screen.off(event as 'display-added', placement.renew);
  });

  options.onMade(window);
  load();
  return {
    window,
    appear,
    isShown,
    isPinned: () => focus.phase !== 'hidden' && focus.isPinned,
    setAside: () => {
      isAside = true;
    },
    hide,
    current: () => show,
    fit: (height, showId) => {
      const inDip = height * window.webContents.getZoomFactor();
      if (showId !== show.showId) return;
      if (awaited === null) placement.fit(inDip);
      else reveal(inDip);
    },
    pin: (isPinned) => {
      note(isPinned ? 'pinned' : 'unpinned');
      if (window.isVisible()) follow(isPinned);
    },
    renewPlace: placement.renew,
    resetPlace: () => {
      placement.forget();
      const reset = remember(UNTOUCHED);
      placement.renew();
      return reset;
    },
    forget: () => {
      if (isShown()) return;
      show = { ...show, text: '', passage: '', origin: 'none' };
      forgetQuery();
    },
    reportPainted: (showId) => {
      if (awaited === null) meter.end(showId, performance.now());
      else if (showId === show.showId) awaited.isPainted = true;
    },
  };
}
