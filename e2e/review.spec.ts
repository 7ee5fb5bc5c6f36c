import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('a favorite is asked, graded by keys, taken back, and comes back after a crash', async ({
  desktop,
  startDesktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  await main.keep('model collapse');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  const question = page.getByRole('region', { name: 'Question' });
  await expect(question).toContainText('model collapse');
  await expect(page.getByText('模型崩溃')).toHaveCount(0);
  // What was pressed to come here has the focus, and takes no key from the card.
  await main.goTo('review');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('模型崩溃');
  await expect(page.getByRole('button', { name: /Again/ })).toContainText('1 min');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await expect(page.getByText(/The next card is due (tomorrow|in \d)/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(question).toContainText('model collapse');
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();

  await desktop.kill();
  const again = await startDesktop();
  const after = new MainScreen(await again.page('main'));
  await after.goTo('review');
  await expect(after.page.getByRole('status')).toContainText('1 done');
  await after.page.getByRole('radio', { name: 'Statistics' }).click();
  const table = after.page.getByRole('table', { name: 'Reviews in the last year' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await after.openSettings('Review');
  const limit = after.page.getByRole('spinbutton', { name: 'Maximum new cards per day' });
  await limit.fill('0');
  await limit.press('Enter');
  await after.goTo('lookup');
  await after.keep('unit test');
  await after.goTo('review');
  await expect(after.page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
});
