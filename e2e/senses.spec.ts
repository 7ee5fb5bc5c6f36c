import { buildDictionaries } from './fixtures/buildDictionaries.ts';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

const SENTENCE = 'Their attention fades, and the bridge will collapse.';

test('the sense that the selected sentence means comes first, in the popup and on the page', async ({
  folder,
  startDesktop,
}) => {
  const desktop = await startDesktop({ dictionaries: buildDictionaries(folder) });
  const popup = new PopupScreen(await desktop.page('popup'));
  await desktop.setSelection(SENTENCE);
  await desktop.pressHotkey();
  await popup.results.filter({ hasText: 'collapse' }).click();
  const chip = popup.page.getByRole('button', { name: 'From your sentence' });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.results.first()).toContainText('倒塌；瓦解');
  await checkAccessibility(popup.page);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(popup.results.first()).toContainText('崩溃；倒塌');

  await popup.search.press('Enter');
  const main = new MainScreen(await desktop.page('main'));
  await main.shows('collapse');
  const onPage = main.entry.getByRole('button', { name: 'From your sentence' });
  await expect(onPage).toHaveAttribute('aria-pressed', 'true');
  const senses = main.entry.getByRole('list', { name: 'Meanings' }).getByRole('listitem');
  await expect(senses.first()).toHaveText('vi.倒塌，瓦解');
  await expect(senses).toHaveCount(3);
  for (const theme of ['light', 'dark'] as const) {
    await main.page.evaluate((each) => window.glossa.changeSettings({ theme: each }), theme);
    await checkAccessibility(main.page);
  }
  await onPage.click();
  await expect(senses.first()).toHaveText('n.崩溃，倒塌，虚脱');
});

test('the fields of the reader say so where they put a sense first', async ({
  folder,
  startDesktop,
}) => {
  const desktop = await startDesktop({ dictionaries: buildDictionaries(folder) });
  const main = new MainScreen(await desktop.page('main'));
  await main.page.evaluate(() => window.glossa.changeSettings({ fields: ['computing'] }));
  await main.type('collapse');
  await main.shows('collapse');
  const chip = main.entry.getByRole('button', { name: 'Your fields' });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  const senses = main.entry.getByRole('list', { name: 'Meanings' }).getByRole('listitem');
  await expect(senses.first()).toContainText('折叠');
  await chip.click();
  await expect(senses.first()).toContainText('崩溃');
});
