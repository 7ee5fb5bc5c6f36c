import { assertOffline } from './fixtures/assertOffline.ts';
import { expect, test } from './fixtures/test.ts';

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

test('each way to another host is stopped, and turns the check red', async ({ desktop }) => {
  const page = await desktop.page('main');
  expect(() => assertOffline([])).not.toThrow();
  const address = page.url();
  let known = (await desktop.requests()).length;
  for (const [what, act] of Object.entries(DELIBERATE)) {
    await page.evaluate(act);
    // Chromium may open a connection ahead of the request; until that is seen it looks like a leak.
    await expect(async () => {
      const requests = (await desktop.requests()).slice(known);
      expect(() => assertOffline(requests), what).toThrow('example.org');
      expect(requests.filter(({ outcome }) => outcome === 'left')).toEqual([]);
    }).toPass();
    expect(page.url(), what).toBe(address);
    known = (await desktop.requests()).length;
  }
});

test('no new window opens', async ({ desktop }) => {
  const page = await desktop.page('main');
  await page.evaluate(() => {
    open('https://example.org/window');
  });
  // The stand-in closes what Electron would not have opened.
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await desktop.windowNames()).toEqual(['main', 'popup']);
});
