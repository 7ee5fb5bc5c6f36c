import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { toAppAddress } from '../browser/appAddress.ts';
import { logRequest } from '../browser/requestLog.ts';
import { answerFromProtocol, handlesScheme } from '../protocol.ts';
import { isCancelled } from '../session.ts';

/** What the app may do about where a page goes. */
export interface NavigationGuard {
  readonly webContentsId: number;
  /** Runs a load that the app itself asked for, so that it is not taken for the page's own. */
  readonly whileLoading: <T>(address: string, load: () => Promise<T>) => Promise<T>;
  readonly isLoading: (address: string) => boolean;
  /** Whether a navigation that the page began may go on. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  /** Whether the page may open a window; the stand-in opens none. */
  readonly mayOpen: (url: string) => void;
}

/**
 * Lets the app decide on every request of a page: first on navigations, then in its
 * `onBeforeRequest`; what is left of its own scheme is answered by its protocol handler.
 */
export async function routePage(
  context: BrowserContext,
  page: Page,
  guard: NavigationGuard,
): Promise<void> {
  await context.route('**/*', (route) => decide(route, page, guard));
  context.on('page', (opened) => {
    if (opened === page) return;
    guard.mayOpen(toAppAddress(opened.url()));
    void opened.close();
  });
  page.on('download', (download) => void download.cancel());
}

async function decide(route: Route, page: Page, guard: NavigationGuard): Promise<void> {
  const request = route.request();
  const url = toAppAddress(request.url());
  if (!mayGo(request, url, page, guard)) {
    logRequest(request.url(), 'refused');
    // A navigation that is called off leaves the page as it is.
    await route.abort('aborted').catch(ignoreGone);
    return;
  }
  if (await cancels(request, url, guard)) {
    logRequest(request.url(), 'refused');
    await route.abort('blockedbyclient').catch(ignoreGone);
    return;
  }
  const scheme = new URL(url).protocol.slice(0, -1);
  if (!handlesScheme(scheme)) {
    logRequest(request.url(), 'left');
    await route.continue().catch(ignoreGone);
    return;
  }
  const response = await answerFromProtocol(scheme, url, request);
  await (response === undefined ? route.abort('failed') : route.fulfill(response)).catch(
    ignoreGone,
  );
}

function mayGo(request: PageRequest, url: string, page: Page, guard: NavigationGuard): boolean {
  const frame = frameOf(request);
  // The first request of a window that the page opened: it is closed, not loaded.
  if (frame === undefined) return false;
  if (!request.isNavigationRequest() || guard.isLoading(request.url())) return true;
  // A reload asks nobody, as in Electron.
  if (request.url() === frame.url()) return true;
  return guard.mayNavigate(url, frame === page.mainFrame());
}

/** The frame that asks; none while its window is only being opened. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

const cancels = (request: PageRequest, url: string, guard: NavigationGuard): Promise<boolean> =>
  isCancelled({
    id: 0,
    url,
    method: request.method(),
    webContentsId: guard.webContentsId,
    resourceType: resourceTypeOf(request),
    referrer: '',
    timestamp: Date.now(),
  });

type ResourceType = 'mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'other';

function resourceTypeOf(request: PageRequest): ResourceType {
  const type = request.resourceType();
  if (type === 'document') {
    return request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame';
  }
  if (type === 'stylesheet' || type === 'script' || type === 'image' || type === 'font')
    return type;
  return 'other';
}

/** A page that went away needs no answer. */
const ignoreGone = (error: unknown): void => {
  if (!/closed|Invalid InterceptionId/.test(String(error))) throw error;
};
