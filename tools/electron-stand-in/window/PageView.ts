import type { CDPSession } from 'playwright-core';
import { openPageDoor, type PageDoor } from '../bridge/PageDoor.ts';
import type { FromPage, ToPage } from '../bridge/messages.ts';
import { toAppAddress, toBrowserAddress } from '../browser/appAddress.ts';
import type { OpenPage, PageRequest } from '../browser/BrowserHost.ts';
import { browserHost } from '../browser/startBrowser.ts';
import { workAreaAt } from '../screen.ts';
import { type DisplayLayout, startOptions } from '../startOptions.ts';
import { type NavigationGuard, routePage } from './routePage.ts';

/** What becomes of a page, told to its web contents and its window. */
export interface PageViewEvents extends NavigationGuard {
  readonly onMessage: (message: FromPage) => void;
  readonly onPainted: () => void;
  readonly onCrashed: () => void;
  /** The real display is known; told in visible mode. */
  readonly onScreen: (display: DisplayLayout) => void;
  /** The reader closed the window of the browser; told in visible mode. */
  readonly onGone: () => void;
}

/** Outer size, position and zoom of a page's window. */
export interface PageLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

interface Opened extends OpenPage {
  readonly door: PageDoor;
}

/** The page of one window: opened at its first load, drawn by Chromium, asked and told here. */
export class PageView {
  private readonly preload: string | undefined;
  private readonly events: PageViewEvents;
  private readonly isVisibleMode = startOptions.mode === 'visible';
  private opened: Opened | undefined;
  private opening: Promise<Opened> | undefined;
  private isClosed = false;
  private wasClicked = false;
  private colorScheme: 'light' | 'dark' | undefined;
  private wanted: { layout: PageLayout; isFocused: boolean; isShown: boolean };

  constructor(preload: string | undefined, layout: PageLayout, events: PageViewEvents) {
    this.preload = preload;
    this.events = events;
    this.wanted = { layout, isFocused: false, isShown: false };
  }

  /** Whether it has a page of Chromium, or one is being made. */
  get isOpen(): boolean {
    return this.opening !== undefined;
  }

  /** The address as the app knows it; '' before the first load. */
  get url(): string {
    const url = this.opened?.page.url() ?? '';
    return url === '' || url === 'about:blank' ? '' : toAppAddress(url);
  }

  async load(url: string, request: Pick<PageRequest, 'colorScheme' | 'language'>): Promise<void> {
    const address = toBrowserAddress(url);
    this.opening ??= this.open({ ...request, ...this.wanted.layout });
    const { page } = await this.opening;
    await this.events.whileLoading(address, () => page.goto(address));
    this.insistOnFocus();
  }

  post(message: ToPage): void {
    this.opened?.door.post(message);
  }

  setLayout(layout: PageLayout): void {
    this.wanted.layout = layout;
    this.applyLayout();
  }

  setFocused(isFocused: boolean): void {
    this.wanted.isFocused = isFocused;
    if (this.isVisibleMode) {
      if (isFocused) this.attempt(({ page }) => page.bringToFront());
      return;
    }
    // A click of a test gives it Chromium's own focus too, which only minimising takes away.
    if (this.wasClicked) this.setWindowState(isFocused ? 'normal' : 'minimized');
    if (isFocused) this.wasClicked = false;
    this.attempt(({ cdp }) => emulateFocus(cdp, isFocused));
  }

  /** Told when a pointer was pressed in it. */
  noteClicked(): void {
    this.wasClicked = true;
  }

  setShown(isShown: boolean): void {
    this.wanted.isShown = isShown;
    if (!this.isVisibleMode) return;
    this.setWindowState(isShown ? 'normal' : 'minimized');
    this.applyLayout();
  }

  /** What Chromium would put on paper. */
  async printToPdf(printBackground: boolean): Promise<Buffer> {
    if (this.opened === undefined) throw new Error('stand-in: no page to print');
    return await this.opened.page.pdf({ printBackground });
  }

  setColorScheme(colorScheme: 'light' | 'dark'): void {
    this.colorScheme = colorScheme;
    this.attempt(({ page }) => page.emulateMedia({ colorScheme }));
  }

  /** What is on the clipboard of this machine; '' when the page may not read it now. */
  async readClipboard(): Promise<string> {
    const text = this.opened?.page.evaluate(() => navigator.clipboard.readText());
    return (await text?.catch(() => '')) ?? '';
  }

  writeClipboard(text: string): void {
    this.attempt(({ page }) =>
      page.evaluate((given) => navigator.clipboard.writeText(given), text),
    );
  }

  /** What a visible window really measures, after the reader changed it. */
  async measure(): Promise<Omit<PageLayout, 'zoom'> | undefined> {
    if (this.opened === undefined) return undefined;
    const { page, cdp, windowId } = this.opened;
    const [frame, { bounds }] = await Promise.all([
      page.evaluate(measureFrame),
      cdp.send('Browser.getWindowBounds', { windowId }),
    ]);
    const { left: x = 0, top: y = 0, width = 0, height = 0 } = bounds;
    return { x, y, width: width - frame.width, height: height - frame.height };
  }

  /** Ends its process, as a fault in it would. */
  crash(): void {
    // Never answered: the process that would answer is gone.
    this.opened?.cdp.send('Page.crash').catch(() => undefined);
  }

  close(): void {
    this.isClosed = true;
    this.attempt(({ close }) => close());
  }

  private async open(request: PageRequest): Promise<Opened> {
    const host = await browserHost();
    const page = await host.open(request);
    await routePage(page.context, page.page, this.events);
    const door = await openPageDoor(page.cdp, this.preload, (message) =>
      this.events.onMessage(message),
    );
    this.listen(page);
    if (this.isVisibleMode) this.events.onScreen(await page.page.evaluate(describeScreen));
    await page.cdp.send('Page.setLifecycleEventsEnabled', { enabled: true });
    this.opened = { ...page, door };
    // It may have changed while the page was opened.
    if (this.colorScheme !== undefined) this.setColorScheme(this.colorScheme);
    this.applyLayout();
    this.insistOnFocus();
    if (this.isClosed) void page.close();
    return this.opened;
  }

  private listen({ page, cdp }: OpenPage): void {
    cdp.on('Page.lifecycleEvent', ({ name }) => {
      if (name !== 'firstContentfulPaint') return;
      this.events.onPainted();
      // Only now: a window that is out of sight from the start is never painted.
      if (!this.wanted.isShown) this.setShown(false);
    });
    page.on('crash', () => {
      // Chromium loads nothing more into it: the next load opens another one.
      const gone = this.opened;
      this.opened = undefined;
      this.opening = undefined;
      void gone?.close();
      this.events.onCrashed();
    });
    page.on('close', () => {
      if (this.opened?.page !== page) return;
      this.opened = undefined;
      this.opening = undefined;
      if (!this.isClosed) this.events.onGone();
    });
  }

  private applyLayout(): void {
    const { x, y, width, height, zoom } = this.wanted.layout;
    if (this.isVisibleMode) {
      // A minimised window has no bounds to set.
      if (!this.wanted.isShown) return;
      this.attempt(async ({ page, cdp, windowId }) => {
        const frame = await page.evaluate(measureFrame);
        const outer = {
          left: x,
          top: y,
          width: width + frame.width,
          height: height + frame.height,
        };
        await cdp.send('Browser.setWindowBounds', { windowId, bounds: keepOnScreen(outer) });
      });
      return;
    }
    const display = startOptions.displays[0];
    this.attempt(({ cdp }) =>
      cdp.send('Emulation.setDeviceMetricsOverride', {
        // What a zoomed page sees: fewer, larger pixels.
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: (display?.scaleFactor ?? 1) * zoom,
        mobile: false,
        screenWidth: display?.bounds.width ?? width,
        screenHeight: display?.bounds.height ?? height,
        positionX: x,
        positionY: y,
      }),
    );
  }

  /**
   * Playwright lets every new document believe that it has the focus; what it set can be taken
   * back only after it was set here as well. In visible mode the system decides.
   */
  private insistOnFocus(): void {
    this.attempt(async ({ cdp }) => {
      await emulateFocus(cdp, true);
      if (this.isVisibleMode || !this.wanted.isFocused) await emulateFocus(cdp, false);
    });
  }

  private setWindowState(windowState: 'normal' | 'minimized'): void {
    this.attempt(({ cdp, windowId }) =>
      cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }),
    );
  }

  /** Does it to the page if there is one; a page that goes away meanwhile needs it no more. */
  private attempt(act: (opened: Opened) => Promise<unknown>): void {
    if (this.opened === undefined) return;
    act(this.opened).catch((error: unknown) => {
      if (this.opened !== undefined && !this.isClosed) console.error('stand-in:', error);
    });
  }
}

/** What a window manager may draw around a window, which Chromium does not tell of. */
const TITLE_BAR = 32;
const BORDER = 6;

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

interface WindowBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The window with its frame, moved and made smaller so far that it lies wholly on its display. */
function keepOnScreen(outer: WindowBounds): WindowBounds {
  const { left: x, top: y } = outer;
  const area = workAreaAt({ x, y, width: outer.width, height: outer.height });
  const width = Math.min(outer.width, area.width - 2 * BORDER);
  const height = Math.min(outer.height, area.height - TITLE_BAR - BORDER);
  return {
    left: clamp(x, area.x + BORDER, area.x + area.width - BORDER - width),
    top: clamp(y, area.y + TITLE_BAR, area.y + area.height - BORDER - height),
    width,
    height,
  };
}

const emulateFocus = async (cdp: CDPSession, enabled: boolean): Promise<void> => {
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled });
};

/** Run in a page: the display that it is on. */
function describeScreen(): DisplayLayout {
  // Chromium's own, in no standard yet.
  const { availLeft = 0, availTop = 0 } = screen as { availLeft?: number; availTop?: number };
  const { width, height, availWidth, availHeight } = screen;
  return {
    bounds: { x: 0, y: 0, width, height },
    workArea: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
    scaleFactor: devicePixelRatio,
  };
}

/** Run in a page: how much of its window is not the page. */
const measureFrame = (): { width: number; height: number } => ({
  width: outerWidth - innerWidth,
  height: outerHeight - innerHeight,
});
