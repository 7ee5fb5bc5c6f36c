import { chooseRuntime } from './fixtures/chooseRuntime.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

const SENTENCE = 'Distribution shift and model collapse limit scaling laws.';
const LONG = `${SENTENCE} `.repeat(8).trim();

async function openPopup(desktop: Desktop, text: string): Promise<PopupScreen> {
  const popup = new PopupScreen(await desktop.page('popup'));
  await expect(popup.search).toBeVisible();
  await desktop.setSelection(text);
  await desktop.pressHotkey();
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
  return popup;
}

async function hide(desktop: Desktop, popup: PopupScreen): Promise<void> {
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop, 'popup')).toBe(false);
}

test('the terms of a sentence are listed in its order; Enter looks one up, back leads to the sentence', async ({
  desktop,
}) => {
  const popup = await openPopup(desktop, SENTENCE);
  await expect(popup.page.getByRole('heading', { name: 'In your text' })).toBeVisible();
  await expect(popup.results).toHaveText([
    /^distribution shift/,
    /^model collapse/,
    /^scaling laws/,
  ]);
  await popup.page.keyboard.press('ArrowDown');
  await popup.page.keyboard.press('Enter');
  await expect(popup.search).toHaveValue('model collapse');
  await expect(popup.results.first()).toContainText('mó xíng bēng kuì');
  expect(await isShown(desktop, 'popup')).toBe(true);
  await popup.page.keyboard.press('Alt+ArrowLeft');
  await expect(popup.results).toHaveCount(3);
});

test('a text of more than 256 characters is not looked up, but offered', async ({ desktop }) => {
  const popup = await openPopup(desktop, LONG);
  await expect(popup.search).toHaveValue('');
  await expect(popup.page.getByText('too long to be looked up')).toBeVisible();
  await expect(popup.results).toHaveCount(0);
  await popup.page.getByRole('button', { name: 'Look for terms in this text' }).click();
  await expect(popup.results.first()).toContainText('distribution shift');
  await expect(popup.search).toBeFocused();
});

// Real Electron cannot play what another program puts beside a text.
if (chooseRuntime().kind === 'stand-in') {
  test('what a password manager copied is not looked up', async ({ desktop }) => {
    const popup = await openPopup(desktop, '');
    await hide(desktop, popup);
    await desktop.setClipboard('unit test', ['x-kde-passwordManagerHint']);
    await openPopup(desktop, '');
    await expect(popup.search).toHaveValue('');
  });
}

test('a word met twice before says so, and proposes the star', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const countLookups = (): Promise<number> =>
    main.page.evaluate(async () => {
      const listed = await window.glossa.listHistory(10);
      if (listed.kind !== 'done') throw new Error('the history cannot be listed');
      return listed.value.reduce((sum, { count }) => sum + count, 0);
    });
  for (const [index, word] of ['model collapse', 'bias', 'model collapse', 'bias'].entries()) {
    await main.type(word);
    await main.search.press('Enter');
    // A word that is typed before the answer to the last one is there takes its place.
    await expect.poll(countLookups).toBe(index + 1);
  }
  const popup = await openPopup(desktop, 'model collapse');
  await expect(popup.page.getByText('Third time; last on')).toBeVisible();
  await popup.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(popup.star).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.page.getByRole('button', { name: 'Keep it' })).toHaveCount(0);
});

test('the lists of an entry are chosen in it, and Esc closes the choice before the popup', async ({
  desktop,
}) => {
  const popup = await openPopup(desktop, 'model collapse');
  const choice = popup.page.getByRole('dialog', { name: 'Lists of “model collapse”' });
  // A key that is pressed before the page knows of its show belongs to none.
  await expect(popup.results.first()).toContainText('模型崩溃');
  await popup.page.keyboard.press('ControlOrMeta+Shift+d');
  await expect(choice).toBeVisible();
  await popup.page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await expect(popup.search).toBeFocused();
  await popup.star.click({ modifiers: ['Shift'] });
  await choice.getByRole('textbox', { name: 'Name of the list' }).fill('Paper');
  await popup.page.keyboard.press('Enter');
  await expect(choice.getByRole('checkbox', { name: 'Paper' })).toBeChecked();
  await choice.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(popup.star).toHaveAttribute('aria-pressed', 'true');
  expect(await isShown(desktop, 'popup')).toBe(true);
});

test('it copies an entry as a paper first mentions it', async ({ desktop }) => {
  const popup = await openPopup(desktop, 'model collapse');
  await popup.page.getByRole('button', { name: 'Copy as' }).click();
  await popup.page.getByRole('menuitem', { name: /^First mention/ }).click();
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃（model collapse）');
});

test('a broken line is mended, and the popup says how it was searched', async ({ desktop }) => {
  const popup = await openPopup(desktop, 'model col-\nlapse');
  await expect(popup.page.getByText('searched as “model collapse”')).toBeVisible();
  await expect(popup.results.first()).toContainText('模型崩溃');
});

test('back leads to the lookup of the show before', async ({ desktop }) => {
  const popup = await openPopup(desktop, 'unit test');
  await expect(popup.results.first()).toContainText('unit test');
  await hide(desktop, popup);
  await openPopup(desktop, 'bias');
  await popup.page.getByRole('button', { name: 'Back to the lookup before' }).click();
  await expect(popup.search).toHaveValue('unit test');
});
