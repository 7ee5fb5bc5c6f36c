import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RICH_ARTICLE, writeLargeTable, writeStarDict } from './data/importFiles.ts';
import { saveInEverySize, type Sitting } from './fixtures/savePicture.ts';

/** What is photographed, and how. */
export interface Studio extends Sitting {
  readonly folder: string;
  readonly language: 'en' | 'zh-Hans';
}

const WORDS = {
  en: {
    library: 'Library',
    lookUp: 'Look up',
    search: 'Search',
    import: 'Import',
    done: 'Done',
    hide: 'Continue in the background',
    cancel: 'Cancel import',
    open: 'Open terms',
    more: 'More for terms',
    back: 'Back to the library',
  },
  'zh-Hans': {
    library: '词库',
    lookUp: '查词',
    search: '搜索',
    import: '导入',
    done: '完成',
    hide: '在后台继续',
    cancel: '取消导入',
    open: '打开 terms',
    more: 'terms 的更多操作',
    back: '返回词库',
  },
} as const;

/** A table with all that a preview can tell of. */
function writeTerms(folder: string): string {
  const path = join(folder, 'terms.csv');
  const rows = [
    'English;Chinese;Example',
    ...Array.from({ length: 30 }, (_, index) => [
      `benchmark ${index + 1};基准 ${index + 1};Benchmark ${index + 1} measures how a model reasons.`,
      `tokenizer ${index + 1};分词器 ${index + 1};`,
    ]).flat(),
    'model collapse;模型崩溃;Recursive self-training risks model collapse.',
    'cafÃ©;å’–å•¡;',
    ';无名;',
    'nothing;;',
  ];
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
}

/** Photographs the screens of the library and its imports, each in every size. */
export async function photographLibrary(
  studio: Studio,
  pathOf: (screen: string, size: string) => string,
): Promise<void> {
  const { desktop, page, folder, language } = studio;
  const words = WORDS[language];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inEverySize = (screen: string): Promise<void> =>
    saveInEverySize(studio, (size) => pathOf(screen, size));
  // What moves never shows the same twice: it is photographed as it is.
  const snap = async (screen: string): Promise<void> => {
    await page.screenshot({ path: pathOf(screen, 'moving') });
  };
  const choose = async (path: string): Promise<void> => {
    await desktop.chooseInDialogs([path]);
    await button(`${words.import}…`).click();
    await button(words.import).waitFor();
  };

  await button(words.library).click();
  await choose(writeTerms(folder));
  await inEverySize('import-preview');
  await button(words.import).click();
  await button(words.done).waitFor();
  for (const summary of await page.locator('[role=dialog] summary').all()) await summary.click();
  await inEverySize('import-report');
  await button(words.done).click();

  await choose(writeStarDict(folder, { zipline: RICH_ARTICLE }));
  await button(words.import).click();
  await button(words.done).click();
  await page.locator('main summary').first().click();
  await inEverySize('library-items');
  await button(words.more).click();
  await inEverySize('library-menu');
  await page.keyboard.press('Escape');

  await button(words.open).click();
  await inEverySize('glossary');
  await page.getByRole('gridcell').nth(1).dblclick();
  await inEverySize('glossary-edit');
  await page.keyboard.press('Escape');
  await button(words.back).click();

  await choose(writeLargeTable(folder, 100_000));
  await button(words.import).click();
  await page.getByRole('progressbar').waitFor();
  await snap('import-progress');
  await button(words.hide).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await snap('import-strip');
  await button(words.cancel).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });

  await button(words.lookUp).click();
  await page.getByRole('combobox', { name: words.search }).fill('zipline');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByRole('heading', { name: 'zipline' }).waitFor();
  await inEverySize('article');
}
