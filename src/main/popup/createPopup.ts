import type { BrowserWindow } from 'electron';
import type { LatencySummary, PopupShow } from '../../shared/app.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { POPUP_KINDS, type PopupKind } from '../windows/windowKind.ts';
import { createLatencyMeter } from './latency.ts';
import {
  NOT_SHOWN,
  openPopup,
  type PopupWindow,
  type PopupWindowOptions,
  UNTOUCHED,
} from './popupWindow.ts';
import { asShown, type Selected, type SelectedText } from './selectedText.ts';

/**
 * The popup: one window that is shown and hidden, made when it is first asked for. While that is
 * pinned, a further text gets another window, and the pinned one stays until it is closed.
 */
export interface Popup {
  /** The window that is shown next; null until one is made. */
  readonly window: () => BrowserWindow | null;
  /** That and those which are pinned. */
  readonly windows: () => readonly BrowserWindow[];
  /** Makes it, unless that was done: hidden, and painted by the time it is wanted. */
  readonly make: () => void;
  /** Takes the selected text and shows it; pressed again with nothing new, hides it. */
  readonly press: () => Promise<void>;
  /** Shows what is selected, also where it is shown already. */
  readonly openSelection: () => Promise<void>;
  /** Shows it with this text; with '' an empty field. */
  readonly open: (text?: string) => void;
  readonly hideAll: () => void;
  /** The displays changed, or the settings did. */
  readonly renewPlace: () => void;
  /** It has its first size and no place of its own again. */
  readonly resetPlace: () => Outcome<null>;
  /** Out of sight, it no longer knows what it was shown with. */
  readonly forget: () => void;
  readonly latency: () => LatencySummary;
  /** What the page of one of its windows asks for; without a name, the window shown next is meant. */
  readonly hide: (asker?: PopupKind) => void;
  readonly current: (asker?: PopupKind) => PopupShow;
  readonly fit: (height: number, showId: number, asker?: PopupKind) => void;
  readonly pin: (isPinned: boolean, asker?: PopupKind) => void;
  readonly reportPainted: (showId: number, asker?: PopupKind) => void;
}

interface PopupOptions extends Omit<
  PopupWindowOptions,
  'onMade' | 'inTheWay' | 'meter' | 'nextShowId' | 'lastQuery' | 'forgetQuery'
> {
  readonly selectedText: SelectedText;
  readonly onMade: (window: BrowserWindow, kind: PopupKind) => void;
  /** A window that was pinned is gone; `contentsId` is that of its web contents. */
  readonly onGone: (contentsId: number, kind: PopupKind) => void;
  /** The query that the page of a window was asked last, for a page that is made anew. */
  readonly lastQuery: (kind: PopupKind) => string;
  readonly forgetQuery: (kind: PopupKind) => void;
}

export function createPopup(options: PopupOptions): Popup {
  const { selectedText, remember } = options;
  const meter = createLatencyMeter();
  const opened = new Map<PopupKind, PopupWindow>();
  let next: PopupKind = 'popup';
  let shows = 0;

  const make = (kind: PopupKind): PopupWindow => {
    const made = openPopup({
      ...options,
      meter,
      nextShowId: () => (shows += 1),
      lastQuery: () => options.lastQuery(kind),
      forgetQuery: () => options.forgetQuery(kind),
      inTheWay: () =>
        [...opened]
          .filter(([other, { isPinned }]) => other !== kind && isPinned())
          .map(([, { window }]) => window.getBounds()),
      onMade: (window) => {
        const contentsId = window.webContents.id;
        window.once('closed', () => {
          opened.delete(kind);
          options.onGone(contentsId, kind);
        });
        options.onMade(window, kind);
      },
    });
    opened.set(kind, made);
    return made;
  };
  const here = (): PopupWindow => opened.get(next) ?? make(next);
  const of = (asker: PopupKind = next): PopupWindow | undefined => opened.get(asker);

  /** The window for a further text: another one while this is pinned and there may be more. */
  const forText = (): PopupWindow => {
    const now = here();
    const free = POPUP_KINDS.find((kind) => !opened.has(kind));
    if (!now.isPinned() || free === undefined) return now;
    now.setAside();
    next = free;
    return here();
  };
  const show = (found: Selected, askedAt: number): void => forText().appear(found, askedAt);

  return {
    window: () => of()?.window ?? null,
    windows: () => [...opened.values()].map(({ window }) => window),
    make: () => void here(),
    press: async () => {
      const askedAt = performance.now();
      const found = await selectedText.read();
      const now = here();
      const isEmpty = found.text === '' && found.passage === '';
      const known = now.current();
      const isSame = found.text === known.text && found.passage === known.passage;
      if (now.isShown() && (isEmpty || isSame)) now.hide();
      else show(found, askedAt);
    },
    openSelection: async () => {
      const askedAt = performance.now();
      show(await selectedText.read(), askedAt);
    },
    open: (text = '') => show(asShown(text, text === '' ? 'none' : 'request'), performance.now()),
    hideAll: () => {
      for (const { hide } of opened.values()) hide();
    },
    renewPlace: () => {
      for (const { renewPlace } of opened.values()) renewPlace();
    },
    resetPlace: () => of()?.resetPlace() ?? remember(UNTOUCHED),
    forget: () => {
      for (const { forget } of opened.values()) forget();
    },
    latency: meter.summary,
    hide: (asker) => of(asker)?.hide(),
    current: (asker) => of(asker)?.current() ?? NOT_SHOWN,
    fit: (height, showId, asker) => of(asker)?.fit(height, showId),
    pin: (isPinned, asker) => of(asker)?.pin(isPinned),
    reportPainted: (showId, asker) => of(asker)?.reportPainted(showId),
  };
}
