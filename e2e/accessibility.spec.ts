import { SECTIONS } from '../src/shared/app.ts';
import { checkAccessibility as check } from './fixtures/checkAccessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any screen, ${theme.toLowerCase()}`, async ({ desktop }) => {
    const main = new MainScreen(await desktop.page('main'));
    await main.goTo('settings');
    await main.page.getByRole('radio', { name: theme }).click();
    for (const section of SECTIONS) {
      await main.goTo(section);
      await expect(main.page.getByRole('main')).toBeVisible();
      await check(main.page);
    }
    for (const tab of ['Lookup', 'Popup and hotkeys', 'Review', 'Advanced']) {
      await main.openSettings(tab);
      await check(main.page);
    }

    await main.goTo('lookup');
    await main.type('distrbution shift');
    await expect(main.page.getByRole('heading', { name: /No entry for/ })).toBeVisible();
    await expect(main.results.first()).toBeVisible();
    await check(main.page);
    await main.search.press('Enter');
    await main.search.press('ArrowDown');
    await expect(main.entry).toBeVisible();
    await check(main.page);
    await main.type('qwertyuiop');
    await expect(main.page.getByRole('heading', { name: /No entry for/ })).toBeVisible();
    await check(main.page);
    await main.keep('model collapse');
    await main.search.press('Enter');
    await main.goTo('favorites');
    await check(main.page);
    await main.favorite('model collapse').click();
    await main.page.getByRole('button', { name: 'Edit…' }).click();
    await check(main.page);
    await main.page.getByRole('button', { name: 'Cancel' }).click();
    await main.goTo('review');
    await main.page.getByRole('button', { name: /^Show answer/ }).click();
    await check(main.page);
    await main.page.getByRole('button', { name: /Easy/ }).click();
    await main.page.getByRole('radio', { name: 'Statistics' }).click();
    await check(main.page);
    await main.goTo('history');
    await check(main.page);
    await main.page.getByRole('button', { name: 'Clear history' }).click();
    await check(main.page);
    await main.page.getByRole('button', { name: 'Cancel' }).click();
    await main.page.getByRole('radio', { name: /^Not found/ }).click();
    await main.page.getByRole('checkbox', { name: 'Select distrbution shift' }).click();
    await check(main.page);
    await main.page.getByRole('button', { name: 'Shortcuts' }).click();
    await check(main.page);

    await desktop.setSelection('model collapses');
    await desktop.pressHotkey();
    const popup = await desktop.page('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    await check(popup);
    await popup.keyboard.type('qwertyuiop');
    await expect(popup.getByText(/^No entry for/)).toBeVisible();
    await check(popup);
    await popup.keyboard.press('Escape');
    const sentence = 'Distribution shift and model collapse limit scaling laws. ';
    await desktop.setSelection(sentence.repeat(8));
    await desktop.pressHotkey();
    await expect(popup.getByText('too long to be looked up')).toBeVisible();
    await check(popup);
    await popup.getByRole('button', { name: 'Look for terms in this text' }).click();
    await expect(popup.getByRole('heading', { name: 'In your text' })).toBeVisible();
    await check(popup);
    await popup.getByRole('button', { name: 'Copy as' }).click();
    await expect(popup.getByRole('menu')).toBeVisible();
    await check(popup);
  });
}

test('at 640 by 480 list and entry take turns, and nothing is cut off', async ({ desktop }) => {
  await desktop.setBounds('main', { width: 640, height: 480 });
  const main = new MainScreen(await desktop.page('main'));
  await main.type('data');
  await expect(main.results.first()).toBeVisible();
  await expect(main.entry).toBeHidden();
  await main.search.press('Enter');
  await expect(main.entry).toBeVisible();
  await expect(main.results.first()).toBeHidden();
  await check(main.page);
  await main.page.getByRole('button', { name: 'Back to results' }).click();
  await expect(main.results.first()).toBeVisible();
  for (const section of SECTIONS) {
    await main.goTo(section);
    const overflow = await main.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, section).toBe(0);
    await check(main.page);
  }
});
