import { type BrowserWindow, screen } from 'electron';
import type { LatencySummary, PopupShow } from '../../shared/app.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Settings } from '../../shared/settings.ts';
import { tell } from '../ipc.ts';
import type { PopupMemory } from '../settings.ts';
import { listDisplays } from '../windows/listDisplays.ts';
import { openPage, type Page } from '../windows/pageWindow.ts';
import { type FocusEvent, HIDDEN, nextFocus } from './focusRules.ts';
import { createLatencyMeter } from './latency.ts';
import { createPlacement, POPUP_SIZE } from './popupPlacement.ts';
import { asShown, type Selected, type SelectedText } from './selectedText.ts';

/** The one popup: made hidden at start, shown and hidden, never destroyed while the app runs. */
export interface Popup {
  readonly window: BrowserWindow;
  /** Takes the selected text and shows it; pressed again with nothing new, hides it. */
  readonly press: () => Promise<void>;
  /** Shows what is selected, also where it is shown already. */
  readonly openSelection: () => Promise<void>;
  /** Shows it with this text; with '' an empty field. */
  readonly open: (text?: string) => void;
  readonly hide: () => void;
  readonly current: () => PopupShow;
  /** The page tells how high its content is, in CSS pixels. */
  readonly fit: (height: number) => void;
  /** Pinned, it stays when another window gets the focus. */
  readonly pin: (isPinned: boolean) => void;
  /** Its place was changed in the settings, or the displays were. */
  readonly renewPlace: () => void;
  /** It has its first size and no place of its own again. */
  readonly resetPlace: () => Outcome<null>;
  /** Out of sight, it no longer knows what it was shown with. */
  readonly forget: () => void;
  readonly reportPainted: (showId: number) => void;
  readonly latency: () => LatencySummary;
}

interface PopupOptions {
  readonly preload: string;
  readonly selectedText: SelectedText;
  readonly mode: () => Settings['popupPlace'];
  readonly memory: () => PopupMemory;
  readonly remember: (memory: PopupMemory) => Outcome<null>;
  /** Asked when the system closes the window; unless the app quits, it is hidden instead. */
  readonly mayClose: () => boolean;
  /** The query that the page was asked last, for a page that is made anew. */
  readonly lastQuery: () => string;
  readonly forgetQuery: () => void;
}

export function createPopup(options: PopupOptions): Popup {
  const { selectedText, mode, memory, remember, mayClose, lastQuery, forgetQuery } = options;
  const { window, wake }: Page = openPage('popup', options.preload, {
    ...POPUP_SIZE,
    frame: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    title: 'Glossa',
    // A panel takes the keys on macOS without bringing the app's other windows forward.
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
  });
  window.setAlwaysOnTop(true, 'pop-up-menu');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });

  const meter = createLatencyMeter();
  const placement = createPlacement({
    window,
    displays: listDisplays,
    cursor: () => screen.getCursorScreenPoint(),
    mode,
    memory,
    remember,
  });
  let show: PopupShow = { showId: 0, text: '', passage: '', origin: 'none' };
  let focus = HIDDEN;
  const note = (event: FocusEvent): void => {
    focus = nextFocus(focus, event);
  };

  const appear = (found: Selected, pressedAt: number): void => {
    show = { showId: show.showId + 1, ...found };
    meter.begin(show.showId, pressedAt);
    wake();
    note('shown');
    tell(window, 'popupShown', show);
    placement.begin();
    window.show();
    window.focus();
  };

  const hide = (): void => {
    note('hidden');
    if (!window.isVisible()) return;
    placement.end();
    // Windows gives the focus back to the window before only after a blur.
    if (process.platform === 'win32') window.blur();
    window.hide();
    tell(window, 'popupHidden', null);
  };

  window.on('focus', () => note('focused'));
  window.on('blur', () => {
    note('blurred');
    if (focus.phase === 'hidden') hide();
  });
  window.on('close', (event) => {
    if (mayClose()) return;
    event.preventDefault();
    hide();
  });
  // A page made anew asks for the current show: in sight, it goes on with its last query.
  window.webContents.on('render-process-gone', () => {
    if (!window.isVisible()) return;
    show = { ...show, showId: show.showId + 1, text: lastQuery(), passage: '' };
  });
  const renewPlace = (): void => {
    if (window.isVisible()) placement.renew();
  };
  screen.on('display-removed', renewPlace);
  screen.on('display-added', renewPlace);
  screen.on('display-metrics-changed', renewPlace);

  return {
    window,
    press: async () => {
      const pressedAt = performance.now();
      const found = await selectedText.read();
      const isEmpty = found.text === '' && found.passage === '';
      const isSame = found.text === show.text && found.passage === show.passage;
      if (window.isVisible() && (isEmpty || isSame)) hide();
      else appear(found, pressedAt);
    },
    openSelection: async () => {
      const pressedAt = performance.now();
      appear(await selectedText.read(), pressedAt);
    },
    open: (text = '') => appear(asShown(text, text === '' ? 'none' : 'request'), performance.now()),
    hide,
    current: () => show,
    fit: (height) => placement.fit(height * window.webContents.getZoomFactor()),
    pin: (isPinned) => note(isPinned ? 'pinned' : 'unpinned'),
    renewPlace,
    resetPlace: () => {
      placement.forget();
      const reset = remember({ last: null, fixed: null, size: null });
      renewPlace();
      return reset;
    },
    forget: () => {
      if (window.isVisible()) return;
      show = { ...show, text: '', passage: '', origin: 'none' };
      forgetQuery();
    },
    reportPainted: (showId) => meter.end(showId, performance.now()),
    latency: meter.summary,
  };
}
