import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

/** The Library as its reader knows it: by roles and names. */
export class LibraryScreen {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('list', { name: 'Library' }).getByRole('listitem');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** Names in their order. */
  async names(): Promise<readonly string[]> {
    return await this.rows.getByRole('heading').allTextContents();
  }

  /** Chooses from the menu of a glossary or dictionary. */
  async choose(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async newGlossary(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New glossary' }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByRole('button', { name: 'Create' }).click();
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  /** Adds an entry to the glossary that is open. */
  async addEntry(headword: string, translation: string): Promise<void> {
    await this.page.getByLabel('New headword').fill(headword);
    await this.page.getByLabel('Its translation').fill(translation);
    await this.page.keyboard.press('Enter');
    await expect(this.cell(headword)).toBeVisible();
  }

  /** A cell of the glossary that is open, by what stands in it. */
  cell(text: string): Locator {
    return this.page.getByRole('gridcell', { name: text, exact: true });
  }

  /** What a message at the bottom offers as the way back. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo', exact: true }).click();
  }
}
