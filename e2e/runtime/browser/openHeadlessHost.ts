import type { Browser, CDPSession } from 'playwright-core';
import type { BrowserHost, OpenPage, PageRequest } from './BrowserHost.ts';
import { chromiumArguments } from './chromiumArguments.ts';
import { noteChromium } from './noteChromium.ts';
import { startDeadProxy } from './startDeadProxy.ts';

/** One Chromium without a screen; a context for each page; a test can connect to it. */
export async function openHeadlessHost(switches: readonly string[]): Promise<BrowserHost> {
  // Loaded only now: a second start, which ends at once, does without.
  const { chromium } = await import('playwright-core');
  const proxy = await startDeadProxy();
  const browser = await chromium.launch(chromiumArguments(proxy.address, switches));
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
      const opening = last.then(() => openPage(browser, root, request));
      last = opening.catch(() => undefined);
      return opening;
    },
  };
}

async function openPage(
  browser: Browser,
  root: CDPSession,
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
  });
  const browserContextId = (await contextIds()).find((id) => !before.has(id));
  if (browserContextId === undefined) throw new Error('stand-in: the context is not there');
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
