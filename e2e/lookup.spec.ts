import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('typing English finds the entry, and reading it shows pinyin, translation and example', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('model coll');
  await expect(main.results.first()).toContainText('model collapse');
  await main.shows('model collapse');
  await expect(main.entry).toContainText('mó xíng bēng kuì');
  await expect(main.entry).toContainText('模型崩溃');
  await expect(main.entry).toContainText('Recursive self-training risks model collapse.');
  const marked = await main.page.evaluate(() =>
    [...(CSS.highlights.get('headword') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    ),
  );
  expect(marked).toContain('model collapse');
});

test('one Chinese character is enough, in Simplified and in Traditional', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('崩');
  await expect(main.results).toHaveCount(1);
  await expect(main.results.first()).toContainText('model collapse');
  await main.type('模型崩潰');
  await expect(main.results.first()).toContainText('模型崩溃');
  await main.shows('model collapse');
});

test('an exact hit comes first, and hits of better tiers before worse ones', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('downstream tasks');
  await expect(main.results.first()).toContainText('下游任务');
  await main.type('unit test');
  await expect(main.results.first()).toContainText('单元测试');
  await main.type('data');
  await expect(main.page.getByText('Starts with', { exact: true })).toBeVisible();
  await main.type('filtering');
  await expect(main.page.getByText('In phrases', { exact: true })).toBeVisible();
});

test('a typo is a guess under its own title, which nothing opens by itself', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('distrbution shift');
  await expect(main.page.getByText('Did you mean')).toBeVisible();
  await expect(main.results.first()).toContainText('distribution shift');
  await expect(
    main.page.getByRole('heading', { name: 'No entry for “distrbution shift”' }),
  ).toBeVisible();
  await expect(main.entry).toHaveCount(0);
  await main.search.press('Enter');
  await main.search.press('ArrowDown');
  await main.shows('distribution shift');
  await main.goTo('history');
  await expect(main.page.getByRole('heading', { name: 'No lookups yet' })).toBeVisible();
});

test('words of an example are found under their own title', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('hashing');
  await expect(main.page.getByText('In texts')).toBeVisible();
  await expect(main.results.first()).toContainText('deduplication technique');
});

test('nothing found says so and offers the nearest spellings', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('qwertyuiop');
  await expect(main.page.getByRole('heading', { name: 'No entry for “qwertyuiop”' })).toBeVisible();
  await expect(main.results).toHaveCount(0);
  await expect(main.page.getByText('both sides are searched')).toBeVisible();
  await main.type('nit tst');
  await main.page.getByRole('button', { name: 'unit test' }).click();
  await main.shows('unit test');
});

test('a text that was repaired says as what it was searched, and can be taken back', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.search.fill('model col\u00ADlapse [12]');
  await expect(main.page.getByText('searched as “model collapse”')).toBeVisible();
  await main.shows('model collapse');
  await main.page.getByRole('button', { name: 'Search exactly what I typed' }).click();
  await expect(main.page.getByText('searched exactly as typed')).toBeVisible();
  await expect(main.search).toBeFocused();
});

test('an empty field shows what was read lately, and leads back to it', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText('Word of the day')).toBeVisible();
  await expect(main.page.getByText('Recent lookups')).toHaveCount(0);
  await main.type('prompt eng');
  await main.shows('prompt engineering');
  await main.search.press('Enter');
  await main.search.fill('');
  await main.page
    .getByRole('button', { name: /prompt engineering/ })
    .first()
    .click();
  await main.shows('prompt engineering');
});

test('the translation is copied, alone and as a first mention', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('model collapse');
  await main.shows('model collapse');
  await main.entry.getByRole('button', { name: 'Copy translation' }).click();
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃');
  await main.entry.getByRole('button', { name: 'Copy as' }).click();
  await main.page.getByRole('menuitem', { name: /^First mention/ }).click();
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃（model collapse）');
});

test('speaking is offered only where the system has a voice', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('model collapse');
  await expect(main.entry).toBeVisible();
  const hasVoice = (): Promise<boolean> =>
    main.page.evaluate(() =>
      speechSynthesis
        .getVoices()
        .some(({ lang, localService }) => localService && lang.startsWith('en')),
    );
  // Voices come in their own time, and the button with them.
  await expect(async () => {
    const speak = main.entry.getByRole('button', { name: 'Speak' });
    expect(await speak.count()).toBe((await hasVoice()) ? 1 : 0);
  }).toPass();
});

test('Enter and arrows do nothing while an input method composes', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.type('data');
  await expect(main.results.first()).toContainText('data scarcity');
  const chosen = main.results.and(main.page.locator('[aria-selected=true]'));
  const first = await chosen.innerText();
  const press = async (key: string, isComposing: boolean): Promise<void> => {
    await main.search.dispatchEvent('keydown', {
      key,
      isComposing,
      bubbles: true,
      cancelable: true,
    });
  };
  await press('ArrowDown', true);
  await press('Enter', true);
  expect(await chosen.innerText()).toBe(first);
  await main.goTo('history');
  await expect(main.page.getByRole('heading', { name: 'No lookups yet' })).toBeVisible();
  await main.goTo('lookup');
  await press('ArrowDown', false);
  await expect(chosen).not.toHaveText(first);
});
