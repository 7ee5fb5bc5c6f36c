import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type CDPSession, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { assertOffline } from './fixtures/assertOffline.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { needsBrowser } from './fixtures/needs.ts';
import { expect, test } from './fixtures/test.ts';
import { chromiumArguments } from '../tools/electron-stand-in/browser/chromiumArguments.ts';

// Every other test of this suite fails at its end when the app made any request to a network. Here
// requests are made on purpose, to show that this check can fail and that nothing gets out.
test.use({ isOfflineExpected: false });

const DELIBERATE = {
  'a fetch': () => void fetch('https://example.org/fetch').catch(() => undefined),
  'an image': () => {
    new Image().src = 'https://example.org/image.png';
  },
  'a beacon': () => {
    navigator.sendBeacon('https://example.org/beacon');
  },
  'a stylesheet': () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'https://example.org/style.css';
    document.head.append(link);
  },
  'a form': () => {
    const form = document.createElement('form');
    form.action = 'https://example.org/form';
    document.body.append(form);
    form.submit();
  },
  'a way to another page': () => {
    location.href = 'https://example.org/page';
  },
} as const;

/** Tries each of them; gives by whom it was stopped. */
async function tryAll(desktop: Desktop, page: Page): Promise<Record<string, string>> {
  const address = page.url();
  const stoppedBy: Record<string, string> = {};
  let known = (await desktop.requests()).length;
  for (const [what, act] of Object.entries(DELIBERATE)) {
    await page.evaluate(act);
    // Chromium may open a connection ahead of the request; until that is seen it looks like a leak.
    await expect(async () => {
      const requests = (await desktop.requests()).slice(known);
      expect(() => assertOffline(requests), what).toThrow('example.org');
      expect(requests.filter(({ outcome }) => outcome === 'left')).toEqual([]);
      stoppedBy[what] = [...new Set(requests.map(({ outcome }) => outcome))].join();
    }).toPass();
    expect(page.url(), what).toBe(address);
    known = (await desktop.requests()).length;
  }
  return stoppedBy;
}

test('each way to another host is stopped, and turns the check red', async ({ desktop }) => {
  const page = await desktop.page('main');
  expect(() => assertOffline([])).not.toThrow();
  // The policy of the page is asked first: the app's filter never hears of what it stops.
  expect(await tryAll(desktop, page)).toEqual({
    'a fetch': 'blocked',
    'an image': 'blocked',
    'a beacon': 'blocked',
    'a stylesheet': 'blocked',
    'a form': 'blocked',
    'a way to another page': 'refused',
  });

  // With the policy off, the filter alone stops all of it.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  const byFilter = await tryAll(desktop, page);
  // Where a form may lead is the one thing that Chromium goes on asking the policy.
  const { 'a form': form, ...others } = byFilter;
  expect(form).toBe('blocked');
  expect(new Set(Object.values(others))).toEqual(new Set(['refused']));
  expect(await page.evaluate(gatherCandidates)).toEqual([]);
});

test('a start asks for nothing that Chromium itself would fetch', async ({
  startDesktop,
  folder,
}) => {
  const file = join(folder, 'net.json');
  const desktop = await startDesktop({ args: [`--log-net-log=${file}`] });
  await desktop.page('popup');
  const seen = (await desktop.requests()).map(({ url }) => url);
  await desktop.close();
  // The stand-in keeps a log of its own instead.
  const asked =
    desktop.runtime === 'electron' ? [...seen, ...urlsIn(readFileSync(file, 'utf8'))] : seen;
  expect(asked.filter((url) => !/^(?:app|data|blob|devtools):/.test(url))).toEqual([]);
});

/** The addresses that Chromium's log of its network names. */
const urlsIn = (log: string): readonly string[] =>
  [...log.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url);

test('the proxy alone lets nothing out, not even to this machine', async ({ desktop }) => {
  needsBrowser();
  const heard: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    heard.push(url);
    response.setHeader('access-control-allow-origin', '*').end('heard');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = [here, 'https://example.org'];
  const proxies = await Promise.all(addresses.map((address) => desktop.resolveProxy(address)));
  expect(new Set(proxies).size).toBe(1);
  const proxy = /^PROXY (\S+)$/.exec(proxies[0] ?? '')?.[1] ?? 'none';
  // A Chromium with neither the policy nor the filter of the app.
  const tryFrom = async (options: LaunchOptions) => {
    const browser = await chromium.launch(options);
    const page = await browser.newPage();
    const outcomes = await page.evaluate(async (all) => {
      const asked = all.flatMap((address) => [
        fetch(`${address}/fetch`),
        new Promise((resolve, reject) => {
          const image = new Image();
          image.addEventListener('load', resolve);
          image.addEventListener('error', reject);
          image.src = `${address}/image`;
        }),
      ]);
      return (await Promise.allSettled(asked)).map(({ status }) => status);
    }, addresses);
    const isReached = await page.goto(`${here}/page`).then(
      () => true,
      () => false,
    );
    await browser.close();
    return { outcomes, isReached };
  };
  expect(await tryFrom(chromiumArguments(`http://${proxy}`, []))).toEqual({
    outcomes: Array(4).fill('rejected'),
    isReached: false,
  });
  expect(heard).toEqual([]);
  // Without it requests arrive here; nothing but this machine has a name then.
  const names = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const { outcomes, isReached } = await tryFrom(chromiumArguments('direct://', [names]));
  server.close();
  expect([outcomes[0], isReached]).toEqual(['fulfilled', true]);
  expect(heard).toEqual(expect.arrayContaining(['/fetch', '/image', '/page']));
});

/** Runs in the page: the addresses that WebRTC would offer to another machine. */
async function gatherCandidates(): Promise<readonly string[]> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:203.0.113.1:3478' }] });
  const candidates: string[] = [];
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate !== null && candidate.candidate !== '') candidates.push(candidate.candidate);
  });
  const gathered = new Promise((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve(null);
    });
  });
  connection.createDataChannel('x');
  await connection.setLocalDescription(await connection.createOffer());
  await gathered;
  connection.close();
  return candidates;
}

test('no new window opens, and what is dropped or clicked leads nowhere', async ({ desktop }) => {
  const page = await desktop.page('main');
  const address = page.url();
  await page.evaluate(() => {
    open('https://example.org/window');
    const link = document.createElement('a');
    link.href = 'https://example.org/link';
    link.textContent = 'deliberate';
    link.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: white';
    document.body.append(link);
  });
  await expect(page.getByRole('link', { name: 'deliberate' })).toBeVisible();
  // Of a link itself Playwright would wait for where it leads.
  await page.mouse.click(200, 200, { button: 'middle' });
  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    await page.keyboard.down(modifier);
    await page.mouse.click(200, 200);
    await page.keyboard.up(modifier);
  }
  await page.mouse.click(200, 200);
  await page.evaluate(() => document.querySelector('a[href*="example.org"]')?.remove());
  for (const name of ['main', 'popup'] as const) {
    const window = await desktop.page(name);
    const before = window.url();
    const cdp = await window.context().newCDPSession(window);
    await drop(cdp, { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/drop' }] });
    await drop(cdp, { items: [{ mimeType: 'text/html', data: '<img src=https://example.org/>' }] });
    await drop(cdp, { items: [], files: [import.meta.filename] });
    await cdp.detach();
    expect(window.url()).toBe(before);
  }
  // On Electron both windows are in one context; the stand-in closes what Electron would not open.
  const windows = desktop.runtime === 'electron' ? 2 : 1;
  await expect.poll(() => page.context().pages().length).toBe(windows);
  expect(page.url()).toBe(address);
  expect(await desktop.windowNames()).toEqual(['main', 'popup']);
  const requests = await desktop.requests();
  expect(requests.filter(({ outcome }) => outcome === 'left')).toEqual([]);
  expect(requests.map(({ url }) => url)).not.toContain('https://example.org/drop');
});

interface Dropped {
  readonly items: { readonly mimeType: string; readonly data: string }[];
  readonly files?: string[];
}

/** Lets something go over the middle of a page, as from another program. */
async function drop(cdp: CDPSession, dropped: Dropped): Promise<void> {
  const data = { ...dropped, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
}
