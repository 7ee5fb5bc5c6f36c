import type { BrowserHost } from './BrowserHost.ts';
import { chromiumArguments } from './chromiumArguments.ts';
import { noteChromium } from './noteChromium.ts';
import { startDeadProxy } from './startDeadProxy.ts';

/**
 * One Chromium for each page, since only a Chromium's first window can be one without tabs and
 * address field.
 */
export async function openVisibleHost(switches: readonly string[]): Promise<BrowserHost> {
  // Loaded only now: a second start, which ends at once, does without.
  const { chromium } = await import('playwright-core');
  const proxy = await startDeadProxy();
  const launch = chromiumArguments(proxy.address, switches);
  return {
    endpoint: null,
    open: async ({ width, height, x, y, colorScheme, language }) => {
      const context = await chromium
        .launchPersistentContext('', {
          ...launch,
          args: [
            ...(launch.args ?? []),
            '--app=data:text/html,<title>Glossa</title>',
            `--window-size=${width},${height}`,
            `--window-position=${x},${y}`,
          ],
          ignoreDefaultArgs: ['--enable-automation', '--hide-scrollbars'],
          headless: false,
          viewport: null,
          acceptDownloads: false,
          permissions: ['clipboard-read', 'clipboard-write'],
          colorScheme,
          locale: language,
        })
        .catch(endWithoutWindow);
      noteChromium(context.browser()?.version());
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      const cdp = await context.newCDPSession(page);
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      return { context, page, cdp, windowId, close: () => context.close() };
    },
  };
}

/** Playwright says much more; a display that cannot be used is the reason in all but rare cases. */
function endWithoutWindow(error: unknown): never {
  console.error(
    'Glossa: Chromium could not open a window. Is the display there, and yours to use?',
  );
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exit(1);
}
