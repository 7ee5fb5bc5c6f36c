import type { LaunchOptions } from 'playwright-core';
import { findChromium } from './findChromium.ts';

/**
 * Features of a browser that no window of the app shows: pages of its own that it draws ahead of
 * time, which take half of the time of a start; of the popup of the address field there is one for
 * each window. The first line is what Playwright switches off; the last switch of this name is the
 * one that counts.
 */
const UNUSED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints,NetworkTimeServiceQuerying',
  'InitialWebUI,PreloadTopChromeWebUI,SpareRendererForSitePerProcess,WebUIOmniboxAimPopup,WebUIOmniboxPopup,WebUIReloadButton',
];

/** Said when there is nothing to draw the windows with. */
const NO_CHROMIUM = 'No Chromium or Chrome was found; install one or name it in CHROMIUM_PATH.';

/**
 * How Chromium is started: all of its traffic goes to the dead proxy, and `switches` are those
 * that the app asked for. Chromium's own sandbox is off only for root, for whom it cannot work.
 */
export function chromiumArguments(proxy: string, switches: readonly string[]): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  return {
    executablePath,
    // Without a screen Playwright hides them; Electron's windows on Linux and Windows have them.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    chromiumSandbox: process.getuid?.() !== 0,
    // The app decides what a signal does.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      ...switches,
      `--disable-features=${[...UNUSED_FEATURES, ...disabledBy(switches)].join(',')}`,
      `--proxy-server=${proxy}`,
      '--proxy-bypass-list=<-loopback>',
      // By its name of today, and by that of older versions.
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
  };
}

const DISABLED = '--disable-features=';

/** The features that the app itself switches off: only the last switch of that name counts. */
const disabledBy = (switches: readonly string[]): readonly string[] =>
  switches.filter((each) => each.startsWith(DISABLED)).map((each) => each.slice(DISABLED.length));
