import {
  BOMBS,
  hostileArticles,
  inGroups,
  randomArticles,
  writeHostileYomitan,
} from './data/hostileArticles.ts';
import { writeStarDict } from './data/importFiles.ts';
import { assertOffline } from './fixtures/assertOffline.ts';
import { expect, test } from './fixtures/test.ts';
import { watchArticle } from './fixtures/watchArticle.ts';
import { ImportScreen } from './pages/ImportScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

/** Random articles; `npm run fuzz` draws 10,000, and shows each trick in an article of its own. */
const TREES = Number(process.env['GLOSSA_TREES'] ?? 100);
const IS_SHORT = process.env['GLOSSA_TREES'] === undefined;
/** This many of them make one entry. */
const TREES_AN_ENTRY = 10;

// At the end requests are made on purpose, to show that they would have been seen.
test.use({ isOfflineExpected: false });

test('no article of a stranger runs, reaches out or leaves its place, in either window', async ({
  desktop,
  folder,
}) => {
  test.setTimeout(IS_SHORT ? 300_000 : 3_600_000);
  const bodies = [
    ...hostileArticles(IS_SHORT),
    ...inGroups(randomArticles(TREES), TREES_AN_ENTRY).map((trees) => trees.join('<hr>')),
  ];
  const name = (at: number): string => `trick ${String(at).padStart(4, '0')}`;
  const articles = Object.fromEntries(
    [...bodies.map((html, at) => [name(at), html] as const), ...Object.entries(BOMBS)].map(
      ([headword, html]) => [headword, `<p>seen</p>${html}`],
    ),
  );
  const content = name(bodies.length);
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  const files = new ImportScreen(desktop, page);
  for (const [path, title] of [
    [writeStarDict(folder, articles), 'Rich articles'],
    [writeHostileYomitan(folder, content), 'Hostile content'],
  ] as const) {
    await main.goTo('library');
    await files.choose(path);
    await files.start();
    await files.report(title).getByRole('button', { name: 'Done' }).click();
  }
  await main.goTo('lookup');
  await desktop.pressHotkey();
  const popup = new PopupScreen(await desktop.page('popup'));
  const inMain = await watchArticle(page, {
    article: 'section[aria-label="Article"] > *',
    controls: 'nav button, input',
  });
  const inPopup = await watchArticle(popup.page, {
    article: '[role=option]',
    controls: 'input',
  });

  for (const headword of [...Object.keys(articles), content]) {
    await Promise.all([main.search.fill(headword), popup.search.fill(headword)]);
    await Promise.all([
      main.entry.filter({ hasText: headword }).getByText('seen').first().waitFor(),
      popup.results.first().filter({ hasText: headword }).filter({ hasText: 'seen' }).waitFor(),
    ]);
    const faults = await Promise.all([inMain.faults(), inPopup.faults()]);
    expect(faults, articles[headword]?.slice(0, 2_000)).toEqual([[], []]);
    expect([...inMain.scripts, ...inPopup.scripts], headword).toEqual([]);
  }
  expect(await desktop.requests()).toEqual([]);

  // Were a script to run, a request to be made or an article to leave its place, it would be seen.
  await page.evaluate(intrude);
  expect(inMain.scripts).toEqual(['alert deliberate']);
  await expect(async () => {
    const faults = (await inMain.faults()).join('\n');
    expect(faults).toMatch(/^require-trusted-types-for: /m);
    expect(faults).toMatch(/^img-src: https:\/\/evil\.example\//m);
    expect(faults).toMatch(/^hidden: <input/m);
    expect(faults).toMatch(/^outside: <b/m);
    expect(assertOffline.bind(null, await desktop.requests())).toThrow('evil.example');
  }).toPass();
});

/** Runs in the page: what an article would do if nothing stood in its way. */
function intrude(): void {
  // eslint-disable-next-line no-alert -- it is what every trick would call
  alert('deliberate');
  const place = document.querySelector('section[aria-label="Article"] > *');
  if (place === null) throw new Error('no article is shown');
  const picture = document.createElement('img');
  try {
    picture.setAttribute('onerror', 'alert(1)');
  } catch {
    // Even that is refused by the page's policy, which tells so.
  }
  picture.src = 'https://evil.example/deliberate.png';
  const cover = document.createElement('b');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 9';
  place.append(picture, cover);
  for (let each: Element | null = place; each instanceof HTMLElement; each = each.parentElement) {
    each.style.contain = 'none';
    // Up to Chromium 128 one that is asked for its size holds what is fixed inside as well.
    each.style.containerType = 'normal';
    each.style.overflow = 'visible';
  }
}
