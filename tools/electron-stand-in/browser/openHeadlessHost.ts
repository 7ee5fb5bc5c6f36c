import type { Browser, CDPSession } from 'playwright-core';
import type { BrowserHost, OpenPage, PageRequest } from './BrowserHost.ts';
import { borrowBrowser } from './borrowBrowser.ts';
import { chromiumArguments } from './chromiumArguments.ts';
import { noteChromium } from './noteChromium.ts';
import { type DeadProxy, startDeadProxy } from './startDeadProxy.ts';
import { passOverOnce } from './watchMainProcess.ts';

/**
 * One Chromium without a screen, of this app alone or lent by the test; a context for each page,
 * which ends with this process; a test can connect to it.
 */
export async function openHeadlessHost(switches: readonly string[]): Promise<BrowserHost> {
  // Loaded only now: a second start, which ends at once, does without.
  const [{ chromium }, proxy, lent] = await Promise.all([
    import('playwright-core'),
    startDeadProxy(),
    borrowBrowser(switches),
  ]);
  if (lent !== null) passOverOnce(lent);
  const browser =
    lent === null
      ? await chromium.launch(chromiumArguments(proxy.address, switches))
      : await chromium.connectOverCDP(lent, { isLocal: true });
  const [{ endpoint }, root] = await Promise.all([
    browser.bind('stand-in'),
    browser.newBrowserCDPSession(),
  ]);
  noteChromium(browser.version());
  let last: Promise<unknown> = Promise.resolve();
  return {
    endpoint,
    open: (request) => {
      // One after the other: a new context is known by being new.
      const opening = last.then(() => openPage(browser, root, proxy, request));
      last = opening.catch(() => undefined);
      return opening;
    },
  };
}

async function openPage(
  browser: Browser,
  root: CDPSession,
  proxy: DeadProxy,
  { colorScheme, language }: PageRequest,
): Promise<OpenPage> {
  const contextIds = async (): Promise<string[]> =>
    (await root.send('Target.getBrowserContexts')).browserContextIds;
  const before = new Set(await contextIds());
  const context = await browser.newContext({
    viewport: null,
    acceptDownloads: false,
    colorScheme,
    locale: language,
    // Of this app alone, whatever Chromium was started with.
    proxy: { server: proxy.address },
  });
  const added = (await contextIds()).filter((id) => !before.has(id));
  const [browserContextId] = added;
  if (browserContextId === undefined || added.length > 1) {
    throw new Error(`stand-in: which context is the new one, ${added.join(', ')}`);
  }
  const arriving = context.waitForEvent('page');
  // In the background, since without a screen each window in front would hold the focus for itself.
  await root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    newWindow: true,
    background: true,
  });
  const page = await arriving;
  const cdp = await context.newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  return { context, page, cdp, windowId, close: () => context.close() };
}
