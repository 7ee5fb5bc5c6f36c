import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../tools/electron-stand-in/browser/findChromium.ts';
import { animatePng } from './data/animatePng.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { REPOSITORY } from './fixtures/makeAppFolder.ts';
import { openDesktop } from './fixtures/openDesktop.ts';
import { savePicture } from './fixtures/savePicture.ts';
import { SECTION_NAMES } from './pages/MainScreen.ts';

/** Where the pictures of the README and of the guide are kept. */
const PICTURES = join(REPOSITORY, 'docs', 'pictures');

const SIZE = { width: 1040, height: 700 } as const;
const KEPT = [
  'model collapse',
  'robust',
  'ablation study',
  'overfitting',
  '注意力',
  'learning rate',
];
const WORD = 'distribution shift';
const SENTENCE = 'The learning rate decays, yet the model is robust to distribution shifts.';

type Language = keyof typeof SECTION_NAMES;

/**
 * Photographs what the README and the guide show, with all dictionaries that come with the app: the
 * main window in both themes, the popup over a page of a paper, still and moving, and some screens.
 *
 * @throws when the dictionaries were not built.
 */
export async function photographForReadme(): Promise<void> {
  if (!existsSync(join(REPOSITORY, 'resources', 'dictionaries', 'ecdict.db'))) {
    throw new Error('pictures: first make the dictionaries with npm run dictionaries');
  }
  mkdirSync(PICTURES, { recursive: true });
  await photograph('en', '');
  await photograph('zh-Hans', '-zh');
}

async function photograph(language: Language, mark: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-readme-'));
  const desktop = await openDesktop(
    { profile: folder, temporary: folder },
    { appFolder: REPOSITORY },
  );
  const page = await desktop.page('main');
  const change = async (settings: object): Promise<void> => {
    await page.evaluate((changed) => window.glossa.changeSettings(changed), settings);
  };
  await change({ language, theme: 'light' });
  await page.reload();
  await desktop.setBounds('main', SIZE);
  const shoot = (name: string): Promise<void> =>
    savePicture(page, join(PICTURES, `${name}${mark}.png`));
  const search = page.getByRole('combobox').first();
  const lookUp = async (text: string): Promise<void> => {
    await search.fill(text);
    await page.getByRole('option').first().waitFor();
    await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor();
    await search.press('Enter');
  };
  for (const word of KEPT) {
    await lookUp(word);
    await search.press('ControlOrMeta+d');
    await page.getByRole('article').getByRole('button', { pressed: true }).waitFor();
  }
  await lookUp(SENTENCE);
  await shoot('sentence');
  await lookUp('collapse');
  await page.mouse.move(0, 0);
  await shoot('main');
  if (language === 'en') {
    await change({ theme: 'dark' });
    await shoot('main-dark');
    await change({ theme: 'light' });
  }
  for (const section of ['favorites', 'library'] as const) {
    await page.getByRole('button', { name: SECTION_NAMES[language][section], exact: true }).click();
    await shoot(section);
  }
  await page.getByRole('button', { name: SECTION_NAMES[language].review, exact: true }).click();
  await page.keyboard.press('Space');
  await shoot('review');
  await photographPopup(desktop, mark);
  await desktop.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** The popup where a reader sees it: over a page of a paper, at the word that was selected. */
async function photographPopup(desktop: Desktop, mark: string): Promise<void> {
  const popup = await desktop.page('popup');
  await desktop.setSelection(WORD);
  await desktop.pressHotkey();
  await popup.getByRole('option').first().waitFor();
  const shots: Buffer[] = [];
  const shoot = async (): Promise<void> => {
    const file = join(PICTURES, `.popup${mark}.png`);
    await savePicture(popup, file);
    shots.push(readFileSync(file));
    rmSync(file);
  };
  await shoot();
  await popup.keyboard.press('ControlOrMeta+d');
  await popup.getByRole('button', { pressed: true }).first().waitFor();
  await shoot();

  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const paper = await browser.newPage({ viewport: { width: 880, height: 600 } });
  await paper.setContent(readFileSync(join(import.meta.dirname, 'data', 'paper.html'), 'utf8'));
  const [asked, starred] = shots.map((shot) => `data:image/png;base64,${shot.toString('base64')}`);
  const nothing = { isSelected: false, hasKeys: false, popup: '' };
  const frame = (change: Partial<typeof nothing>): Promise<Buffer> =>
    draw(paper, { ...nothing, ...change });
  const shown = await frame({ isSelected: true, popup: asked ?? '' });
  writeFileSync(join(PICTURES, `popup${mark}.png`), shown);
  if (mark === '') {
    const moving = animatePng([
      { png: shown, ms: 2_200 },
      { png: await frame({ isSelected: true, popup: starred ?? '' }), ms: 1_600 },
      { png: await frame({}), ms: 900 },
      { png: await frame({ isSelected: true }), ms: 700 },
      { png: await frame({ isSelected: true, hasKeys: true }), ms: 900 },
    ]);
    writeFileSync(join(PICTURES, 'popup-moving.png'), moving);
  }
  await browser.close();
}

/** What of the page of the paper is to be seen. */
interface Scene {
  readonly isSelected: boolean;
  readonly hasKeys: boolean;
  /** As an address; '' for none. */
  readonly popup: string;
}

async function draw(paper: Page, scene: Scene): Promise<Buffer> {
  await paper.evaluate(async ({ isSelected, hasKeys, popup }) => {
    const find = (id: string): HTMLElement => {
      const found = document.getElementById(id);
      if (found === null) throw new Error(`paper: no ${id}`);
      return found;
    };
    const word = find('word');
    word.classList.toggle('selected', isSelected);
    const lines = [...word.getClientRects()];
    const end = lines.at(-1) ?? word.getBoundingClientRect();
    const pointer = { x: isSelected ? end.right : 640, y: isSelected ? end.bottom - 8 : 430 };
    find('pointer').setAttribute('style', `left: ${pointer.x}px; top: ${pointer.y}px`);
    find('keys').hidden = !hasKeys;
    const image = find('popup') as HTMLImageElement;
    image.hidden = popup === '';
    if (popup === '') return;
    image.src = popup;
    await image.decode();
    // Below and to the right of the pointer, as the app puts it.
    image.setAttribute('style', `left: ${pointer.x + 12}px; top: ${pointer.y + 12}px`);
  }, scene);
  return await paper.screenshot({ animations: 'disabled' });
}
