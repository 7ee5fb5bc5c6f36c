import { app, session, type WebContents } from 'electron';
import { log } from '../app/log.ts';

/** Schemes that never leave the machine. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** A proxy on which nothing listens: what slips past all other layers ends here. */
const DEAD_PROXY = 'http://127.0.0.1:9';

/** Switches that must be set before the app is ready: no background traffic of Chromium's own. */
export function quietChromium(): void {
  app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // For each connection of WebRTC it would join a group of the local network, whatever the proxy.
  addFeature('disable-features', 'WebRtcHideLocalIpsWithMdns');
  // On Linux Chromium offers the system's voices only when it is asked to.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
}

/** Denies all windows everything that this app never does; gives the count of refused requests. */
export function denyByDefault(): () => number {
  let refusedRequests = 0;
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = OWN_SCHEMES.has(new URL(details.url).protocol);
    if (!isOwn) {
      refusedRequests += 1;
      log.warn('security: a request to a network was refused', new URL(details.url).protocol);
    }
    answer({ cancel: !isOwn });
  });
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Chromium fetches spelling dictionaries from a server, switched off or not, for each language set.
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.setSpellCheckerLanguages([]);
  defaultSession
    .setProxy({ proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' })
    .catch((error: unknown) => {
      log.error('security: the dead proxy could not be set', error);
    });
  defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => confine(contents));
  return () => refusedRequests;
}

/** Keeps a page where it is: no new windows, no way to another address. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Adds one of Chromium's features to a list of the command line, and keeps what its reader put there. */
export function addFeature(list: 'enable-features' | 'disable-features', name: string): void {
  // The last switch of a name is the one that counts.
  const given = app.commandLine.getSwitchValue(list);
  app.commandLine.appendSwitch(list, given === '' ? name : `${given},${name}`);
}
