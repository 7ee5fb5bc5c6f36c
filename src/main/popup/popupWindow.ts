import { type BrowserWindow, type Point, screen } from 'electron';
import type { LatencySummary, PopupShow } from '../../shared/app.ts';
import { tell } from '../ipc.ts';
import { listDisplays } from '../windows/listDisplays.ts';
import { openPage } from '../windows/pageWindow.ts';
import { createLatencyMeter } from './latency.ts';
import { placePopup } from './placePopup.ts';
import type { SelectedText } from './selectedText.ts';

/** Width and the two limits of the height, in device-independent pixels. */
const WIDTH = 440;
const HEIGHT = { least: 96, most: 520 } as const;

/** The one popup: made hidden at start, shown and hidden, never destroyed while the app runs. */
export interface Popup {
  readonly window: BrowserWindow;
  /** Takes the selected text and shows it beside the pointer; pressed again, hides it. */
  readonly press: () => Promise<void>;
  /** Shows it with an empty field. */
  readonly open: () => void;
  readonly hide: () => void;
  readonly current: () => PopupShow;
  /** The page tells how high its content is, in CSS pixels. */
  readonly fit: (height: number) => void;
  /** Pinned, it stays when another window gets the focus. */
  readonly pin: (isPinned: boolean) => void;
  readonly reportPainted: (showId: number) => void;
  readonly latency: () => LatencySummary;
}

interface PopupOptions {
  readonly preload: string;
  readonly selectedText: SelectedText;
  /** Asked when the system closes the window; unless the app quits, it is hidden instead. */
  readonly mayClose: () => boolean;
}

export function createPopup({ preload, selectedText, mayClose }: PopupOptions): Popup {
  const window = openPage('popup', preload, {
    width: WIDTH,
    height: HEIGHT.most,
    frame: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    resizable: false,
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
  let show: PopupShow = { showId: 0, text: '', origin: 'none' };
  let pointer: Point = { x: 0, y: 0 };
  let height: number = HEIGHT.most;
  let isPinned = false;
  // A window manager may refuse the focus: a popup that never had it must not hide for losing it.
  let hadFocus = false;

  const place = (): void => {
    const size = { width: WIDTH, height };
    const bounds = placePopup({ cursor: pointer, size, displays: listDisplays() });
    window.setBounds(bounds);
    // Between displays of different scales the first call may land with the old scale's size.
    const landed = window.getBounds();
    if (landed.width !== bounds.width || landed.height !== bounds.height) window.setBounds(bounds);
  };

  const appear = (found: Pick<PopupShow, 'text' | 'origin'>, pressedAt: number): void => {
    show = { showId: show.showId + 1, ...found };
    meter.begin(show.showId, pressedAt);
    pointer = screen.getCursorScreenPoint();
    hadFocus = false;
    tell(window, 'popupShown', show);
    place();
    window.show();
    window.focus();
  };

  const hide = (): void => {
    if (!window.isVisible()) return;
    // Windows gives the focus back to the window before only after a blur.
    if (process.platform === 'win32') window.blur();
    window.hide();
    isPinned = false;
    tell(window, 'popupHidden', null);
  };

  window.on('focus', () => {
    hadFocus = true;
  });
  window.on('blur', () => {
    if (hadFocus && !isPinned) hide();
  });
  window.on('close', (event) => {
    if (mayClose()) return;
    event.preventDefault();
    hide();
  });

  return {
    window,
    press: async () => {
      const pressedAt = performance.now();
      const found = await selectedText.read();
      const isSame = found.text === '' || found.text === show.text;
      if (window.isVisible() && isSame) hide();
      else appear(found, pressedAt);
    },
    open: () => appear({ text: '', origin: 'none' }, performance.now()),
    hide,
    current: () => show,
    fit: (wanted) => {
      const dips = wanted * window.webContents.getZoomFactor();
      const next = Math.round(Math.min(Math.max(dips, HEIGHT.least), HEIGHT.most));
      if (next === height) return;
      height = next;
      if (window.isVisible()) place();
    },
    pin: (next) => {
      isPinned = next;
    },
    reportPainted: (showId) => meter.end(showId, performance.now()),
    latency: meter.summary,
  };
}
