import { expect, type Locator, type Page } from '@playwright/test';
import type { Section } from '../../src/shared/app.ts';

/** What the interface calls its sections, in both languages. */
export const SECTION_NAMES = {
  en: {
    lookup: 'Look up',
    favorites: 'Favorites',
    review: 'Review',
    history: 'History',
    library: 'Library',
    reading: 'Reading',
    settings: 'Settings',
  },
  'zh-Hans': {
    lookup: '查词',
    favorites: '生词本',
    review: '复习',
    history: '历史',
    library: '词库',
    reading: '阅读',
    settings: '设置',
  },
} as const satisfies Record<string, Record<Section, string>>;

/** The main window as its reader knows it: by roles and names. */
export class MainScreen {
  readonly page: Page;
  readonly search: Locator;
  readonly results: Locator;
  readonly entry: Locator;
  readonly star: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('combobox', { name: 'Search' });
    this.results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    this.entry = page.getByRole('article', { name: 'Entry' });
    this.star = this.entry.getByRole('button', { name: 'Add to favorites' });
  }

  /** Types into the empty field, key by key, as a reader does. */
  async type(query: string): Promise<void> {
    await this.search.fill('');
    await this.search.pressSequentially(query);
  }

  async goTo(section: Section): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: SECTION_NAMES.en[section], exact: true })
      .click();
  }

  /** A part of the settings, by the name of its tab. */
  async openSettings(tab: string): Promise<void> {
    await this.goTo('settings');
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** Waits until the entry pane shows this headword. */
  async shows(headword: string): Promise<void> {
    await expect(this.entry.getByRole('heading', { level: 2 })).toHaveText(headword);
  }

  /** Stars the entry of a headword and waits until the star says that it is kept. */
  async keep(headword: string): Promise<void> {
    await this.type(headword);
    // What was typed half-way has entries of its own.
    await this.shows(headword);
    await this.star.click();
    await this.page.getByRole('button', { name: 'Add to favorites', pressed: true }).waitFor();
  }

  /** A row of the table of favorites. */
  favorite(headword: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Favorites' })
      .getByRole('row')
      .filter({ hasText: headword });
  }
}
