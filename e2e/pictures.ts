import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desktop } from './fixtures/Desktop.ts';
import { openDesktop } from './fixtures/openDesktop.ts';

/**
 * Photographs the app: every screen in both languages, both themes and three widths into
 * `.cache/pictures/`, and the two pictures of the README into `docs/pictures/`.
 */
const ROOT = join(import.meta.dirname, '..');
const ALL = join(ROOT, '.cache', 'pictures');
const README = join(ROOT, 'docs', 'pictures');

const SIZES = {
  narrow: { width: 640, height: 480 },
  normal: { width: 1040, height: 700 },
  wide: { width: 1600, height: 900 },
} as const;

const WORDS = {
  en: {
    search: 'Search',
    keep: 'Keep as favorite',
    sections: {
      favorites: 'Favorites',
      history: 'History',
      library: 'Library',
      settings: 'Settings',
    },
    lookUp: 'Look up',
  },
  'zh-Hans': {
    search: '搜索',
    keep: '收藏此词条',
    sections: { favorites: '收藏', history: '历史', library: '词库', settings: '设置' },
    lookUp: '查词',
  },
} as const;

type Language = keyof typeof WORDS;
type Theme = 'light' | 'dark';

const QUERIES = { list: 'data', typo: 'distrbution shift', nothing: 'qwertyuiop' } as const;
const KEPT = ['model collapse', 'scaling laws', 'instruction tuning', 'unit test'];

async function photograph(language: Language, theme: Theme): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-pictures-'));
  const desktop = await openDesktop({ profile: folder, temporary: folder }, {});
  const page = await desktop.page('main');
  await page.evaluate((change) => window.glossa.changeSettings(change), { language, theme });
  await page.reload();
  const words = WORDS[language];
  const search = page.getByRole('combobox', { name: words.search });
  for (const headword of KEPT) {
    await search.fill(headword);
    await page.getByRole('button', { name: words.keep, pressed: false }).click();
    await search.press('Enter');
  }
  for (const [size, bounds] of Object.entries(SIZES)) {
    await desktop.setBounds('main', bounds);
    const shoot = async (screen: string): Promise<void> =>
      save(page, join(ALL, `${screen}-${language}-${theme}-${size}.png`));
    await page.getByRole('button', { name: words.lookUp, exact: true }).click();
    await search.fill('');
    await shoot('home');
    for (const [name, query] of Object.entries(QUERIES)) {
      await search.fill(query);
      await shoot(name);
    }
    await search.fill('model collapse');
    await search.press('Enter');
    await shoot('entry');
    for (const [section, name] of Object.entries(words.sections)) {
      await page.getByRole('button', { name, exact: true }).click();
      await shoot(section);
    }
  }
  await photographPopup(desktop, `${language}-${theme}`);
  if (language === 'en' && theme === 'light') await photographForReadme(desktop, page);
  await desktop.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

async function photographPopup(desktop: Desktop, variant: string): Promise<void> {
  const popup = await desktop.page('popup');
  const texts = { hit: 'model collapses', many: 'data', nothing: 'qwertyuiop', empty: '' };
  for (const [name, text] of Object.entries(texts)) {
    await showPopup(desktop, popup, text);
    await save(popup, join(ALL, `popup-${name}-${variant}.png`));
    await popup.keyboard.press('Escape');
  }
}

async function photographForReadme(desktop: Desktop, page: Page): Promise<void> {
  mkdirSync(README, { recursive: true });
  await desktop.setBounds('main', SIZES.normal);
  await page.getByRole('button', { name: 'Look up', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill(QUERIES.typo);
  await save(page, join(README, 'main.png'));
  const popup = await desktop.page('popup');
  await showPopup(desktop, popup, 'model collapses');
  await save(popup, join(README, 'popup.png'));
}

/** Shows the popup with a text and waits until its window is as high as its content. */
async function showPopup(desktop: Desktop, popup: Page, text: string): Promise<void> {
  // Pressed while it still shows, the hotkey would hide it.
  let isVisible = true;
  while (isVisible) ({ isVisible } = await desktop.windowState('popup'));
  await desktop.setSelection(text);
  await desktop.pressHotkey();
  await popup.waitForFunction((asked) => {
    const content = document.querySelector('[role=search]')?.parentElement;
    const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
    return document.querySelector('input')?.value === asked && height === innerHeight;
  }, text);
}

/** Saves what the page shows once it shows the same five times: answers come one after another. */
async function save(page: Page, path: string): Promise<void> {
  let last: Buffer = Buffer.alloc(0);
  for (let same = 0; same < 5;) {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    same = picture.equals(last) ? same + 1 : 0;
    last = picture;
  }
  writeFileSync(path, last);
}

rmSync(ALL, { recursive: true, force: true });
mkdirSync(ALL, { recursive: true });
for (const language of Object.keys(WORDS) as Language[]) {
  for (const theme of ['light', 'dark'] as const) await photograph(language, theme);
}
console.log(`Pictures are in ${ALL} and ${README}.`);
