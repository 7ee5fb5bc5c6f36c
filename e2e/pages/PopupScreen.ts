import type { Locator, Page } from '@playwright/test';

/** The popup as its reader knows it: by roles and names. */
export class PopupScreen {
  readonly page: Page;
  readonly search: Locator;
  readonly results: Locator;
  readonly star: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('combobox', { name: 'Search' });
    this.results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    this.star = page.getByRole('button', { name: 'Add to favorites' });
  }
}
