import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron';
import { app } from '../app/app.ts';
import { requireReady } from '../app/lifecycle.ts';
import type { FromPage, KnownFile } from '../bridge/messages.ts';
import { pressAccelerator } from '../menu/pressAccelerator.ts';
import { nativeTheme } from '../nativeTheme.ts';
import { preventable } from '../preventable.ts';
import { setDisplays } from '../screen.ts';
import { askForSpelling } from '../session.ts';
import type { DisplayLayout } from '../startOptions.ts';
import { StrictEmitter } from '../StrictEmitter.ts';
import { strict } from '../strict.ts';
import type { PageView } from './PageView.ts';
import { Placement } from './Placement.ts';
import { WebContents } from './WebContents.ts';
import type { WindowDescription, WindowStanding } from './WindowDescription.ts';
import { windowList } from './windowList.ts';
import { WINDOW_EVENTS, type WindowMethods } from './WindowMethods.ts';
import { checkWindowOptions } from './windowOptions.ts';

let lastId = 0;
const windows = new Map<number, BrowserWindow>();

/** Electron's `BrowserWindow`: a page of Chromium and a window that is kept in mind. */
export class BrowserWindow extends StrictEmitter implements WindowMethods {
  readonly id: number;
  readonly webContents: ElectronWindow['webContents'];
  private readonly contents: WebContents;
  private readonly placement: Placement;
  private title: string;
  private isShown = false;
  private isOnTop: boolean;
  private url = '';
  private isSmall = false;
  private isGone = false;
  private wasPainted = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', WINDOW_EVENTS);
    requireReady('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    lastId += 1;
    this.id = lastId;
    this.placement = new Placement(options);
    this.title = options.title ?? app.getName();
    this.isOnTop = options.alwaysOnTop ?? false;
    const self = strict<BrowserWindow>('BrowserWindow', this);
    this.contents = new WebContents(this.id, options.webPreferences?.preload, this.getBounds(), {
      onPainted: () => self.notePainted(),
      onGone: () => self.noteGone(),
      onScreen: (display) => self.noteScreen(display),
      onMessage: (message) => self.receive(message),
    });
    this.webContents = this.contents as unknown as ElectronWindow['webContents'];
    windows.set(this.id, self);
    windowList.add(self);
    app.emit('web-contents-created', preventable('web-contents-created', {}), this.contents);
    if (options.show !== false) self.show();
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    askForSpelling();
    await this.contents.view.load(url, {
      colorScheme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
      language: app.getPreferredSystemLanguages()[0] ?? 'en-US',
    });
    this.contents.emit('did-finish-load');
  }

  show(): void {
    this.showInactive();
    windowList.giveFocus(this.self());
  }

  showInactive(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.placement.appear(() => {
      this.announce('move');
      this.announce('resize');
    });
    this.contents.view.setShown(true);
    // In visible mode the reader may have closed the window while the app kept it.
    if (!this.contents.view.isOpen && this.url !== '') void this.loadURL(this.url);
    this.announce('show');
  }

  hide(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.contents.view.setShown(false);
    windowList.dropFocus(this.id);
    this.announce('hide');
  }

  focus(): void {
    if (this.isShown) windowList.giveFocus(this.self());
  }

  blur(): void {
    if (this.isFocused()) windowList.giveFocus(null);
  }

  close(): void {
    if (this.isGone) return;
    const event = preventable('close', {});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.isShown = false;
    windowList.remove(this.self());
    windows.delete(this.id);
    this.contents.destroy();
    this.emit('closed');
    if (windows.size === 0) app.allWindowsClosed();
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isVisible(): boolean {
    return this.isShown;
  }

  isFocused(): boolean {
    return windowList.focused()?.id === this.id;
  }

  isMinimized(): boolean {
    return this.isSmall;
  }

  isMaximized(): boolean {
    return this.placement.isMaximized;
  }

  minimize(): void {
    if (this.isSmall) return;
    this.isSmall = true;
    this.contents.view.setShown(false);
    windowList.dropFocus(this.id);
    this.announce('minimize');
  }

  restore(): void {
    if (!this.isSmall) return;
    this.isSmall = false;
    this.contents.view.setShown(true);
    windowList.giveFocus(this.self());
    this.announce('restore');
  }

  maximize(): void {
    if (!this.isShown) this.show();
    if (this.placement.isMaximized) return;
    this.placement.isMaximized = true;
    this.contents.place(this.placement.settled);
    this.announce('maximize');
  }

  getBounds(): Rectangle {
    return this.placement.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.placement.normalBounds;
  }

  setBounds(change: Partial<Rectangle>): void {
    const { isMoved, isResized } = this.placement.change(change);
    if (isMoved || isResized) this.contents.place(this.placement.settled);
    if (isMoved) this.announce('move');
    if (isResized) this.announce('resize');
  }

  setAlwaysOnTop(isOnTop: boolean): void {
    this.isOnTop = isOnTop;
  }

  setVisibleOnAllWorkspaces(isEverywhere: boolean): void {
    this.placement.standing = { isOnAllDesktops: isEverywhere };
  }

  // What only a window system shows.
  setBackgroundColor(): void {}

  /** Told by the list of windows. */
  noteFocus(hasFocus: boolean): void {
    this.contents.view.setFocused(hasFocus);
    this.announce(hasFocus ? 'focus' : 'blur');
  }

  /** Tells the page which files its reader may drop on it. */
  offerFiles(files: readonly KnownFile[]): void {
    this.contents.view.post({ kind: 'files', files });
  }

  /** The clipboard of this machine, which a page reaches while it has the focus. */
  get systemClipboard(): Pick<PageView, 'readClipboard' | 'writeClipboard'> {
    return this.contents.view;
  }

  /** Told by the theme. */
  noteTheme(isDark: boolean): void {
    this.contents.view.setColorScheme(isDark ? 'dark' : 'light');
  }

  /** A test ends the process of its page. */
  crashPage(): void {
    this.contents.view.crash();
  }

  get standing(): WindowStanding {
    return this.placement.standing;
  }

  /** What a test asks of a window. */
  describe(): WindowDescription {
    return {
      id: this.id,
      url: this.contents.getURL(),
      title: this.title,
      isVisible: this.isShown && !this.isSmall,
      isFocused: this.isFocused(),
      isAlwaysOnTop: this.isOnTop,
      bounds: this.placement.settled,
    };
  }

  private self(): BrowserWindow {
    return windows.get(this.id) ?? this;
  }

  /** Emits it a turn later, as what a window system tells comes. */
  private announce(event: string): void {
    setImmediate(() => {
      if (!this.isGone) this.emit(event);
    });
  }

  private notePainted(): void {
    if (this.wasPainted) return;
    this.wasPainted = true;
    this.emit('ready-to-show');
  }

  private noteGone(): void {
    this.close();
    if (BrowserWindow.getAllWindows().some((window) => window.isVisible())) return;
    console.log('Glossa: no window is left and the stand-in has no tray, so it ends.');
    app.quit();
  }

  private noteScreen(display: DisplayLayout): void {
    setDisplays([display]);
    this.placement.fitInto(display.workArea);
    this.contents.place(this.placement.settled);
  }

  private noteTitle(title: string): void {
    const event = preventable('page-title-updated', {});
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }

  private async noteResized(): Promise<void> {
    const measured = await this.contents.view.measure();
    if (measured === undefined) return;
    const { isResized } = this.placement.change(measured);
    if (isResized) this.announce('resize');
  }

  private receive(message: FromPage): void {
    if (message.kind === 'touched') this.contents.view.noteClicked();
    if (message.kind === 'touched' || message.kind === 'focused') this.focus();
    if (message.kind === 'blurred') this.blur();
    if (message.kind === 'key') pressAccelerator(message.key, message.pointer, this.self());
    if (message.kind === 'title') this.noteTitle(message.title);
    if (message.kind === 'resized') void this.noteResized();
  }
}
