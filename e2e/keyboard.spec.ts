import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('everything is reached by the keyboard alone', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const { keyboard } = main.page;
  // The caret is in the search field from the start.
  await expect(main.search).toBeFocused();
  await keyboard.type('data');
  await expect(main.results.first()).toContainText('data scarcity');
  await keyboard.press('ArrowDown');
  await expect(main.results.nth(1)).toHaveAttribute('aria-selected', 'true');
  const second = await main.entry.getByRole('heading', { level: 2 }).innerText();
  await keyboard.press('Enter');
  await keyboard.press('ControlOrMeta+d');
  await expect(main.star).toHaveAttribute('aria-pressed', 'true');

  // On to another entry, and back.
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('unit test');
  await main.shows('unit test');
  await keyboard.press('Enter');
  await keyboard.press('Alt+ArrowLeft');
  await main.shows(second);
  await keyboard.press('Alt+ArrowRight');
  await main.shows('unit test');

  // The sections, and the row of a favorite.
  await keyboard.press('ControlOrMeta+2');
  await expect(main.favorite(second)).toBeVisible();
  const rowFocused = () =>
    main.page.evaluate(() => document.activeElement?.getAttribute('role') === 'row');
  for (let step = 0; step < 20 && !(await rowFocused()); step += 1) await keyboard.press('Tab');
  expect(await rowFocused()).toBe(true);
  await keyboard.press('Delete');
  await expect(main.favorite(second)).toHaveCount(0);
  await keyboard.press('ControlOrMeta+z');
  await expect(main.favorite(second)).toBeVisible();

  // All keys are listed, and the dialog gives the focus back.
  await keyboard.press('ControlOrMeta+4');
  await expect(main.page.getByRole('main', { name: 'History' })).toBeVisible();
  await keyboard.press('Shift+Slash');
  await expect(main.page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(main.page.getByRole('dialog', { name: 'Shortcuts' })).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Comma');
  await expect(main.page.getByRole('main', { name: 'Settings' })).toBeVisible();
  await keyboard.press('ControlOrMeta+1');
  await keyboard.press('Slash');
  await expect(main.search).toBeFocused();
  await keyboard.press('Escape');
  await expect(main.search).toHaveValue('');
});

test('the focus is always to be seen, wherever Tab leads', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('model collapse');
  await expect(main.entry).toBeVisible();
  const names = new Set<string>();
  for (let step = 0; step < 20; step += 1) {
    await main.page.keyboard.press('Tab');
    const focus = await main.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isRinged = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      const isInRing = element.closest(':focus-within:has(input)') !== null;
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { name, isSeen: isRinged || isInRing };
    });
    if (focus === null) continue;
    expect(focus, `the focus on ${focus.name}`).toMatchObject({ isSeen: true });
    names.add(focus.name);
  }
  expect([...names]).toEqual(expect.arrayContaining(['Add to favorites', 'Settings']));
});
