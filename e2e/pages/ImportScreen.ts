import type { Locator, Page } from '@playwright/test';
import type { Desktop } from '../fixtures/Desktop.ts';

/** The import of a file as its reader knows it: by roles and names. */
export class ImportScreen {
  readonly desktop: Desktop;
  readonly page: Page;
  readonly preview: Locator;
  readonly strip: Locator;

  constructor(desktop: Desktop, page: Page) {
    this.desktop = desktop;
    this.page = page;
    this.preview = page.getByRole('dialog', { name: /^Import / });
    this.strip = page.getByRole('complementary', { name: 'Import' });
  }

  /** Chooses a file in the system's dialog and waits until it was looked at. */
  async choose(path: string): Promise<void> {
    await this.desktop.chooseInDialogs([path]);
    await this.page.getByRole('button', { name: 'Import…' }).click();
    // All of a file is read before it is shown.
    await this.preview.waitFor();
  }

  async start(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Import', exact: true }).click();
  }

  /** The report of what was taken in under this name. */
  report(name: string): Locator {
    return this.page.getByRole('dialog', { name: `“${name}” is in your library` });
  }
}
