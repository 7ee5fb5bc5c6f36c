import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What a page is opened with. */
export interface PageRequest {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly colorScheme: 'light' | 'dark';
  readonly language: string;
}

/** One page in a browser context of its own. */
export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Id of the window of Chromium that it is in. */
  readonly windowId: number;
  readonly close: () => Promise<void>;
}

/** Where the pages of the app's windows come from. */
export interface BrowserHost {
  /** Where a test connects to see the same pages; null where none can. */
  readonly endpoint: string | null;
  readonly open: (request: PageRequest) => Promise<OpenPage>;
}
