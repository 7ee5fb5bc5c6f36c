import { startOptions } from '../startOptions.ts';

/** Asks the test for a Chromium that was started with these switches. */
export interface BrowserWish {
  readonly wishes: 'browser';
  readonly switches: readonly string[];
}

/** Where it is; null when this app is to start one of its own. */
export interface LentBrowser {
  readonly lent: string | null;
}

/** Where the test lends Chromiums, the address of one; else null. */
export async function borrowBrowser(switches: readonly string[]): Promise<string | null> {
  if (!startOptions.canBorrowBrowser || process.send === undefined) return null;
  const answered = new Promise<string | null>((resolve) => {
    const listen = (message: unknown): void => {
      if (!isLentBrowser(message)) return;
      process.off('message', listen);
      resolve(message.lent);
    };
    process.on('message', listen);
  });
  const wish: BrowserWish = { wishes: 'browser', switches };
  process.send(wish);
  return await answered;
}

const isLentBrowser = (message: unknown): message is LentBrowser =>
  typeof message === 'object' && message !== null && 'lent' in message;
