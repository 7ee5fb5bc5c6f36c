import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { dropFiles } from './fixtures/dropFiles.ts';
import { expect, test } from './fixtures/test.ts';
import { LibraryScreen } from './pages/LibraryScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';

const HOUSE = 'Term,Meaning,Avoid\nmodel collapse,模型崩溃；模型坍缩,模型坍塌; model breakdown\n';

/** Takes a glossary in that says what is to be avoided, and opens the check of a draft against it. */
async function openDraft(desktop: Desktop, folder: string): Promise<Page> {
  const page = await desktop.page('main');
  const file = join(folder, 'house.csv');
  writeFileSync(file, HOUSE);
  const main = new MainScreen(page);
  await main.goTo('library');
  await desktop.chooseInDialogs([file]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await new LibraryScreen(page).choose('house', 'Check a draft');
  await expect(page.getByLabel('Draft', { exact: true })).toBeVisible();
  return page;
}

test('a draft is checked against a glossary, mended and copied', async ({ desktop, folder }) => {
  const page = await openDraft(desktop, folder);
  const draft = page.getByLabel('Draft', { exact: true });
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await draft.fill('递归训练导致模型坍塌。\n此后模型崩溃（model collapse）加剧，模型坍缩不可逆。');
  await expect(page.getByRole('status')).toHaveText('2 findings');
  await expect(findings.nth(0)).toContainText('To be avoided');
  await expect(findings.nth(1)).toContainText('Line 2');

  await findings.nth(1).locator('mark').click();
  await expect(draft).toBeFocused();
  const selected = () =>
    draft.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  expect(await selected()).toBe('模型坍缩');

  await page.getByRole('switch', { name: 'One term in two ways' }).click();
  await expect(page.getByRole('status')).toHaveText('1 finding');
  await page.getByRole('button', { name: 'Replace with 模型崩溃' }).click();
  await expect(draft).toHaveValue(/^递归训练导致模型崩溃。/);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The draft is on the clipboard.')).toBeVisible();

  await desktop.restart();
  const again = await desktop.page('main');
  await new MainScreen(again).goTo('library');
  await new LibraryScreen(again).choose('house', 'Check a draft');
  await expect(again.getByRole('switch', { name: 'One term in two ways' })).not.toBeChecked();
  await expect(again.getByLabel('Draft', { exact: true })).toHaveValue('');
});

test('a text file is dropped onto the draft, and what is no text is refused', async ({
  desktop,
  folder,
}) => {
  const page = await openDraft(desktop, folder);
  const draft = page.getByLabel('Draft', { exact: true });
  const file = join(folder, 'draft.txt');
  writeFileSync(file, 'It ends in model breakdown.');
  await dropFiles(page, [file]);
  await expect(draft).toHaveValue('It ends in model breakdown.');
  await expect(page.getByRole('status')).toHaveText('1 finding');
  const binary = join(folder, 'draft.docx');
  writeFileSync(binary, Uint8Array.of(80, 75, 3, 4, 0, 0, 0));
  await dropFiles(page, [binary]);
  await expect(page.getByText('“draft.docx” is no text file. Nothing was read.')).toBeVisible();
  await expect(draft).toHaveValue('It ends in model breakdown.');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the check of a draft, ${theme}`, async ({ desktop, folder }) => {
    const page = await openDraft(desktop, folder);
    await page.evaluate((each) => window.glossa.changeSettings({ theme: each }), theme);
    await checkAccessibility(page);
    await page.getByLabel('Draft', { exact: true }).fill('模型坍塌 model breakdown 模型坍塌');
    await expect(page.getByRole('status')).toHaveText('3 findings');
    await checkAccessibility(page);
    await desktop.setBounds('main', { width: 640, height: 480 });
    await checkAccessibility(page);
  });
}
