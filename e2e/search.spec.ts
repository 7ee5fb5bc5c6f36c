import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

/** The texts that are marked as what matched. */
const marked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('match') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset) ?? '',
    ),
  );

test('each way to a hit says so in words', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  for (const [query, headword, reason] of [
    ['collapses', 'model collapse', 'inflected from “collapses”'],
    ['scaling law', 'scaling laws', '.'],
    ['RAG', 'retrieval-augmented generation (RAG)', 'acronym RAG'],
    ['LLMs', 'large language models (LLMs)', 'acronym LLMs'],
    ['moxing bengkui', 'model collapse', 'pinyin “moxing bengkui”'],
    ['mxbk', 'model collapse', 'pinyin “mxbk”'],
    ['mx collapse', 'model collapse', 'pinyin “mx”'],
    ['模型崩潰', 'model collapse', 'typed in Traditional'],
    ['RAG 检索', 'retrieval-augmented generation (RAG)', 'words in both languages'],
    ['learning curriculum', 'curriculum learning', 'words in the headword'],
    ['retreival augmentd generation', 'retrieval-augmented generation (RAG)', 'typo: “'],
  ] as const) {
    await main.search.fill(query);
    const first = main.results.first();
    await expect(first, query).toContainText(headword);
    await expect(first, query).toHaveAttribute('title', new RegExp(reason));
  }
});

test('the terms of a sentence are found in the order of the text', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.search.fill(
    'We study model collapse under distribution shifts in low-resource settings',
  );
  await expect(main.page.getByText('In your text', { exact: true })).toBeVisible();
  await expect(main.results).toHaveCount(3);
  await expect(main.results.nth(0)).toContainText('model collapse');
  await expect(main.results.nth(1)).toContainText('distribution shift');
  await expect(main.results.nth(2)).toContainText('low-resource settings');
});

test('a key and a button keep exact hits only', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.search.fill('unit test');
  await expect(main.results.first()).toContainText('单元测试');
  await main.search.fill('unit tets');
  await expect(main.page.getByText('Did you mean')).toBeVisible();
  await main.page.keyboard.press('ControlOrMeta+e');
  await expect(
    main.page.getByRole('heading', { name: 'No exact hit for “unit tets”' }),
  ).toBeVisible();
  await main.page.getByRole('button', { name: 'Exact only', pressed: true }).click();
  await expect(main.page.getByText('Did you mean')).toBeVisible();
});

test('what matched is marked, for pinyin, Traditional and folded letters too', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  for (const [query, parts] of [
    ['bengkui', ['bēng kuì']],
    ['崩潰', ['崩溃']],
    ['ｓｃａｒｃｉｔｙ', ['scarcity']],
  ] as const) {
    await main.search.fill(query);
    await expect(main.entry).toBeVisible();
    await expect
      .poll(async () => {
        const texts = (await marked(main.page)).map((text) => text.toLowerCase()).join(' ');
        return parts.every((part) => texts.includes(part));
      }, query)
      .toBe(true);
  }
});

test('Chinese is drawn in the script that was chosen, and copied as it is written', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Lookup');
  await main.page.getByRole('radio', { name: '繁體' }).click();
  await main.goTo('lookup');
  await main.search.fill('model collapse');
  await expect(main.entry).toContainText('模型崩潰');
  await expect(main.entry.getByText('模型崩潰')).toHaveAttribute('lang', 'zh-Hant');
  await main.entry.getByRole('button', { name: 'Copy translation' }).click();
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃');
  await main.search.fill('崩溃');
  await expect(main.results.first()).toContainText('模型崩潰');
  await expect.poll(() => marked(main.page)).toContain('崩潰');
});
