import { type BrowserWindow, type NativeImage, screen } from 'electron';
import type { PictureService } from '../../library/pictures/openPictures.ts';
import type { PictureAnswer, ScreenPart, ScreenShow } from '../../shared/picture.ts';
import { sessionType } from '../hotkey/session.ts';
import { openPage } from '../windows/pageWindow.ts';
import { captureDisplay } from './captureDisplay.ts';

/** The size of the window that says why nothing can be seen. */
const REFUSAL_SIZE = { width: 480, height: 260 } as const;

/** Has the reader choose a part of the screen, reads it and hands its text on. */
export interface ScreenReader {
  /** Takes a picture of the display with the pointer and shows it to be chosen from. */
  readonly open: () => Promise<void>;
  readonly current: () => ScreenShow;
  readonly read: (part: ScreenPart) => Promise<PictureAnswer>;
  readonly close: () => void;
}

interface ScreenReaderOptions {
  readonly preload: string;
  readonly pictures: PictureService;
  /** Looks up what was read. */
  readonly show: (text: string) => void;
  /** Its window is there; `contentsId` is that of its web contents. */
  readonly onMade: (contentsId: number) => void;
  readonly onGone: (contentsId: number) => void;
}

const NOTHING: ScreenShow = { kind: 'refused', reason: 'not-seen' };

/** The picture is held only while its window is open. */
export function createScreenReader(options: ScreenReaderOptions): ScreenReader {
  const { preload, pictures, show, onMade, onGone } = options;
  const session = sessionType(process.platform, process.env);
  let window: BrowserWindow | null = null;
  let picture: NativeImage | null = null;
  let shown = NOTHING;
  let isTaking = false;

  const close = (): void => {
    const closing = window;
    window = null;
    picture = null;
    shown = NOTHING;
    pictures.cancel();
    closing?.destroy();
  };

  const open = async (): Promise<void> => {
    // A second press while it is open, or about to be, closes nothing and opens nothing.
    if (window !== null || isTaking) return;
    isTaking = true;
    try {
      const cursor = screen.getCursorScreenPoint();
      const display = screen.getDisplayMatching({ ...cursor, width: 1, height: 1 });
      const taken = await captureDisplay(display, session);
      picture = typeof taken === 'string' ? null : taken;
      shown =
        typeof taken === 'string'
          ? { kind: 'refused', reason: taken }
          : { kind: 'screen', picture: taken.toDataURL() };
      window = makeWindow(display.bounds, picture !== null);
    } finally {
      isTaking = false;
    }
  };

  const makeWindow = (bounds: Electron.Rectangle, isWhole: boolean): BrowserWindow => {
    const { width, height } = isWhole ? bounds : REFUSAL_SIZE;
    const page = openPage('screen', preload, {
      x: Math.round(bounds.x + (bounds.width - width) / 2),
      y: Math.round(bounds.y + (bounds.height - height) / 2),
      width,
      height,
      frame: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      title: 'Glossa',
    });
    const made = page.window;
    const contentsId = made.webContents.id;
    made.setAlwaysOnTop(true, 'screen-saver');
    made.once('ready-to-show', () => {
      made.show();
      made.focus();
    });
    // It must never lie over what the reader turned to, nor stay without a page in it.
    made.on('blur', () => {
      if (window === made) close();
    });
    made.webContents.on('render-process-gone', () => {
      if (window === made) close();
    });
    made.once('closed', () => {
      onGone(contentsId);
      if (window === made) close();
    });
    onMade(contentsId);
    page.load();
    return made;
  };

  return {
    open,
    current: () => shown,
    read: async (part) => {
      const from = window;
      if (picture === null) return { kind: 'refused', fault: 'unreadable', detail: '' };
      const answer = await pictures.read(picture.crop(boxOf(part, picture.getSize())).toPNG());
      // Closed meanwhile, the reader no longer wants it.
      if (answer.kind === 'read' && answer.text !== '' && window === from) {
        close();
        show(answer.text);
      }
      return answer;
    },
    close,
  };
}

/** The part in pixels of the picture, within it and at least one pixel large. */
function boxOf(part: ScreenPart, size: Electron.Size): Electron.Rectangle {
  const x = Math.min(Math.round(part.x * size.width), size.width - 1);
  const y = Math.min(Math.round(part.y * size.height), size.height - 1);
  return {
    x,
    y,
    width: Math.max(1, Math.min(Math.round(part.width * size.width), size.width - x)),
    height: Math.max(1, Math.min(Math.round(part.height * size.height), size.height - y)),
  };
}
