import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desktop } from './fixtures/Desktop.ts';
import { openDesktop } from './fixtures/openDesktop.ts';
import { savePicture as save } from './fixtures/savePicture.ts';
import { photographKept, photographNewer } from './keptPictures.ts';
import { photographLibrary } from './libraryPictures.ts';
import { photographForReadme } from './readmePictures.ts';

/**
 * Photographs the app: every screen in both languages, both themes and three widths into
 * `.cache/pictures/`, and those of the README and the guide into `docs/pictures/`. With the argument
 * `readme`, these alone; with `popup`, the popup alone; with `kept`, what is rarely seen of favorites,
 * review, history and backups alone.
 */
const ROOT = join(import.meta.dirname, '..');
const ALL = join(ROOT, '.cache', 'pictures');

const isPopupOnly = process.argv.includes('popup');
const isKeptOnly = process.argv.includes('kept');

const SIZES = {
  narrow: { width: 640, height: 480 },
  normal: { width: 1040, height: 700 },
  wide: { width: 1600, height: 900 },
} as const;

const WORDS = {
  en: {
    search: 'Search',
    keep: 'Add to favorites',
    sections: {
      favorites: 'Favorites',
      review: 'Review',
      history: 'History',
      library: 'Library',
      settings: 'Settings',
    },
    lookUp: 'Look up',
    popup: {
      findTerms: 'Look for terms in this text',
      copyAs: 'Copy as',
      back: 'Back to the lookup before',
      pin: 'Pin',
    },
  },
  'zh-Hans': {
    search: '搜索',
    keep: '收藏此词条',
    sections: {
      favorites: '生词本',
      review: '复习',
      history: '历史',
      library: '词库',
      settings: '设置',
    },
    lookUp: '查词',
    popup: {
      findTerms: '查找这段文字中的术语',
      copyAs: '复制为',
      back: '回到上一次查词',
      pin: '固定',
    },
  },
} as const;

type Language = keyof typeof WORDS;
type Theme = 'light' | 'dark';

const QUERIES = { list: 'data', typo: 'distrbution shift', nothing: 'qwertyuiop' } as const;
const KEPT = ['model collapse', 'scaling laws', 'instruction tuning', 'unit test'];
/** Looked up before, so that the popup says so. */
const MET = ['model collapse', 'scaling laws', 'model collapse'];

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
  for (const headword of MET) {
    await search.fill(headword);
    await search.press('Enter');
  }
  for (const [size, bounds] of isPopupOnly || isKeptOnly ? [] : Object.entries(SIZES)) {
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
  const studio = { desktop, page, folder, language, sizes: SIZES };
  const pathOf = (screen: string, size: string): string =>
    join(ALL, `${screen}-${language}-${theme}-${size}.png`);
  if (!isPopupOnly && !isKeptOnly) await photographLibrary(studio, pathOf);
  if (!isKeptOnly) await photographPopup(desktop, language, theme);
  if (!isPopupOnly) {
    await photographKept(studio, pathOf);
    await photographNewer(studio, pathOf);
  }
  await desktop.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

const SENTENCE = 'Distribution shift and model collapse limit scaling laws.';

async function photographPopup(desktop: Desktop, language: Language, theme: Theme): Promise<void> {
  const popup = await desktop.page('popup');
  const shoot = async (state: string): Promise<void> =>
    save(popup, join(ALL, `popup-${state}-${language}-${theme}.png`));
  const texts = {
    hit: 'unit test',
    third: 'model collapses',
    many: 'data',
    nothing: 'qwertyuiop',
    empty: '',
    repaired: 'model col-\nlapse',
    sentence: SENTENCE,
  };
  for (const [state, text] of Object.entries(texts)) {
    await showPopup(desktop, popup, text);
    await shoot(state);
    await popup.keyboard.press('Escape');
  }
  await desktop.setSelection(`${SENTENCE} `.repeat(6));
  await desktop.pressHotkey();
  const { findTerms, copyAs, back, pin } = WORDS[language].popup;
  await popup.getByRole('button', { name: findTerms }).waitFor();
  await shoot('offer');
  await popup.getByRole('button', { name: findTerms }).click();
  await popup.getByRole('option').first().waitFor();
  await shoot('offered');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('ControlOrMeta+d');
  await shoot('starred');
  await popup.getByRole('button', { name: pin }).click();
  await popup.getByRole('button', { name: back }).waitFor();
  await popup.mouse.move(0, 0);
  await shoot('pinned');
  await popup.getByRole('button', { name: copyAs }).click();
  await shoot('copy-as');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('ControlOrMeta+Shift+d');
  await popup.getByRole('dialog').waitFor();
  await shoot('lists');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
}

/** Shows the popup with a text and waits until its window is as high as its content. */
async function showPopup(desktop: Desktop, popup: Page, text: string): Promise<void> {
  // Pressed while it still shows, the hotkey would hide it.
  while ((await desktop.windowState('popup')).isVisible) await popup.keyboard.press('Escape');
  await desktop.setSelection(text);
  await desktop.pressHotkey();
  await popup.waitForFunction(
    (asked) => {
      const content = document.querySelector('[role=search]')?.parentElement;
      const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
      return document.querySelector('input')?.value === asked && height === innerHeight;
      // A field of one line drops what ends one.
    },
    text.replaceAll('\n', ''),
  );
}

if (!isPopupOnly && !isKeptOnly) await photographForReadme();
if (!process.argv.includes('readme')) {
  rmSync(ALL, { recursive: true, force: true });
  mkdirSync(ALL, { recursive: true });
  for (const language of Object.keys(WORDS) as Language[]) {
    for (const theme of ['light', 'dark'] as const) await photograph(language, theme);
  }
}
console.log(`Pictures are in ${ALL} and docs/pictures.`);
