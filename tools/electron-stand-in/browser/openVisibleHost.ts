import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
            '--class=Glossa',
            // Without it a bar over the page warns of how it was started.
            '--test-type',
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
      await context.addInitScript(bringIcon, ICON);
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      const cdp = await context.newCDPSession(page);
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      return { context, page, cdp, windowId, close: () => context.close() };
    },
  };
}

/** Chromium takes the icon of its window from the page. */
const ICON = `<link rel="icon" href="data:image/png;base64,${readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'resources', 'icons', '128x128.png'),
  'base64',
)}">`;

/** Run in each page. */
function bringIcon(icon: string): void {
  addEventListener('DOMContentLoaded', () => document.head.insertAdjacentHTML('beforeend', icon));
}

/** Playwright says much more; a display that cannot be used is the reason in all but rare cases. */
function endWithoutWindow(error: unknown): never {
  console.error(
    'Glossa: Chromium could not open a window. Is the display there, and yours to use?',
  );
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exit(1);
}
