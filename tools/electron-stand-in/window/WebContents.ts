import type { Rectangle, WebContents as ElectronWebContents } from 'electron';
import { app } from '../app/app.ts';
import type { FromPage } from '../bridge/messages.ts';
import { logRequest } from '../browser/requestLog.ts';
import { answerInvoke, answerSend, encodeForPage } from '../ipcMain.ts';
import { preventable } from '../preventable.ts';
import { session } from '../session.ts';
import type { DisplayLayout } from '../startOptions.ts';
import { StrictEmitter } from '../StrictEmitter.ts';
import { notInStandIn, strict } from '../strict.ts';
import { PageView } from './PageView.ts';
import { mainFrameOf } from './WebFrameMain.ts';

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'render-process-gone',
  'destroyed',
];

/** What a window wants to know of its page. */
export interface WindowEvents {
  readonly onPainted: () => void;
  readonly onGone: () => void;
  readonly onScreen: (display: DisplayLayout) => void;
  readonly onMessage: (message: FromPage) => void;
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** Electron's `webContents` of one window. */
export class WebContents extends StrictEmitter implements Provided {
  readonly id: number;
  readonly view: PageView;
  readonly mainFrame: ElectronWebContents['mainFrame'];
  private readonly loading = new Set<string>();
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private bounds: Rectangle;
  private zoom = 1;
  private destroyed = false;

  constructor(id: number, preload: string | undefined, bounds: Rectangle, window: WindowEvents) {
    super('webContents', EVENTS);
    this.id = id;
    this.bounds = bounds;
    // The app sees only this face of it, in events as well.
    const face = strict<WebContents>('webContents', this);
    this.view = new PageView(
      preload,
      { ...bounds, zoom: this.zoom },
      {
        webContentsId: id,
        onPainted: window.onPainted,
        onGone: window.onGone,
        onScreen: window.onScreen,
        onMessage: (message) => {
          face.receive(message);
          window.onMessage(message);
        },
        onCrashed: () => {
          const details = { reason: 'crashed', exitCode: 139 };
          face.emit('render-process-gone', preventable('render-process-gone', {}), details);
          app.emit('render-process-gone', preventable('render-process-gone', {}), face, details);
        },
        isLoading: (address) => this.loading.has(address),
        whileLoading: async (address, load) => {
          this.loading.add(address);
          return await load().finally(() => this.loading.delete(address));
        },
        mayNavigate: (url, isMainFrame) => face.mayNavigate(url, isMainFrame),
        mayOpen: (url) => {
          if (face.openHandler({ url }).action !== 'deny') throw notInStandIn('a window of a page');
        },
      },
    );
    this.mainFrame = mainFrameOf(
      () => this.view.url,
      () => this.destroyed,
    ) as ElectronWebContents['mainFrame'];
    return face;
  }

  get session(): typeof session.defaultSession {
    return session.defaultSession;
  }

  getURL(): string {
    return this.view.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    this.view.post({ kind: 'event', channel, args: encodeForPage(args) });
  }

  setWindowOpenHandler(handler: Parameters<ElectronWebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler as OpenHandler;
  }

  /** The stand-in's Chromium is started with the strictest policy. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw notInStandIn(`WebRTC policy ${policy}`);
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
    this.place(this.bounds);
  }

  /** There is no printer; what would be on paper is told by `printToPDF`. */
  print(_options?: object, tell?: (isDone: boolean, reason: string) => void): void {
    tell?.(true, '');
  }

  async printToPDF(options: { printBackground?: boolean }): Promise<Buffer> {
    return await this.view.printToPdf(options.printBackground === true);
  }

  /** Called by its window. */
  place(bounds: Rectangle): void {
    this.bounds = bounds;
    this.view.setLayout({ ...bounds, zoom: this.zoom });
  }

  /** Called by its window when that is gone. */
  destroy(): void {
    this.destroyed = true;
    this.view.close();
    this.emit('destroyed');
  }

  private mayNavigate(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false };
    const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return names.every((name) => {
      const event = preventable(name, details);
      this.emit(name, event, url);
      return !event.defaultPrevented;
    });
  }

  private receive(message: FromPage): void {
    if (message.kind === 'blocked') logRequest(message.url, 'blocked');
    if (message.kind === 'gap') notInStandIn(message.name);
    if (message.kind === 'send') {
      answerSend(this.ipcEvent('IpcMainEvent'), message.channel, message.args);
    }
    if (message.kind === 'invoke') {
      const { id, channel, args } = message;
      void answerInvoke(this.ipcEvent('IpcMainInvokeEvent'), channel, args).then((answer) => {
        this.view.post({ ...answer, id });
      });
    }
  }

  private ipcEvent(name: string): object {
    return strict(name, { sender: this, senderFrame: this.mainFrame, processId: this.id });
  }
}

type Provided = Pick<
  ElectronWebContents,
  | 'id'
  | 'mainFrame'
  | 'getURL'
  | 'isDestroyed'
  | 'send'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'print'
  | 'printToPDF'
>;
