import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  ProxyConfig,
  Session,
} from 'electron';
import { logRequest } from './browser/requestLog.ts';
import { requireReady } from './app/lifecycle.ts';
import { StrictEmitter } from './StrictEmitter.ts';
import { strict } from './strict.ts';

/** What the stand-in tells `onBeforeRequest` of a request. */
export type RequestDetails = Pick<
  OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'webContentsId' | 'resourceType' | 'referrer' | 'timestamp'
>;

type BeforeRequest = (
  details: RequestDetails,
  answer: (response: CallbackResponse) => void,
) => void;

let beforeRequest: BeforeRequest | null = null;
let requestCount = 0;

/** Whether the app's `onBeforeRequest` cancels it; without one nothing is cancelled. */
export async function isCancelled(details: RequestDetails): Promise<boolean> {
  const decide = beforeRequest;
  if (decide === null) return false;
  requestCount += 1;
  const numbered = strict('onBeforeRequest details', { ...details, id: requestCount });
  const response = await new Promise<CallbackResponse>((resolve) => {
    decide(numbered, resolve);
  });
  return response.cancel === true;
}

let proxy: ProxyConfig = {};

/** As Electron's `resolveProxy`, for one proxy for all schemes; `<-loopback>` lets nothing past it. */
export function resolveProxy(url: string): string {
  const { proxyRules, proxyBypassRules } = proxy;
  const isLoopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);
  const isPast = isLoopback && proxyBypassRules !== '<-loopback>';
  return proxyRules === undefined || isPast ? 'DIRECT' : `PROXY ${new URL(proxyRules).host}`;
}

/** Electron's own default, but on macOS, whose system checks spelling. */
let spellingLanguages: readonly string[] = process.platform === 'darwin' ? [] : ['en-US'];

/** Called when a page begins: as Electron does, whether the spell checker is on or not. */
export function askForSpelling(): void {
  const asked = spellingLanguages;
  spellingLanguages = [];
  for (const language of asked) {
    logRequest(`https://redirector.gvt1.com/edgedl/chrome/dict/${language}.bdic`, 'left');
  }
}

/** Takes a decision of the app that Chromium makes by itself here; see the README. */
const accepted = (): void => undefined;

class DefaultSession extends StrictEmitter {
  // Downloads are refused by the browser contexts: `will-download` never comes.
  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      beforeRequest = listener;
    },
  });
  readonly setPermissionRequestHandler = accepted;
  readonly setPermissionCheckHandler = accepted;
  readonly setDevicePermissionHandler = accepted;
  readonly setSpellCheckerEnabled = accepted;
  readonly setSpellCheckerLanguages = (languages: string[]): void => {
    spellingLanguages = languages;
  };
  // All traffic goes to the stand-in's own dead proxy; the app's is kept to be asked for.
  readonly setProxy = (config: ProxyConfig): Promise<void> => {
    proxy = config;
    return Promise.resolve();
  };
}

type Provided = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setProxy'
>;

const defaultSession: Provided = strict(
  'session.defaultSession',
  new DefaultSession('session.defaultSession', ['will-download']),
);

/** Electron's `session`, with the one session that all windows share. */
export const session = strict('session', {
  get defaultSession(): Provided {
    requireReady('Session can only be received when app is ready');
    return defaultSession;
  },
});
