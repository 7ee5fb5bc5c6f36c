import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { saveInEverySize } from './fixtures/savePicture.ts';
import type { Studio } from './libraryPictures.ts';

const WORDS = {
  en: {
    favorites: 'Favorites',
    history: 'History',
    import: 'Import…',
    cancel: 'Cancel',
    clear: 'Clear history',
    review: 'Review',
    answer: 'Answer',
    statistics: 'Statistics',
    settings: 'Settings',
    advanced: 'Advanced',
    backUp: 'Back up now',
    restore: 'Restore…',
    backups: 'Restore a backup',
    lists: ['Paper', 'Thesis', 'To learn'],
  },
  'zh-Hans': {
    favorites: '生词本',
    history: '历史',
    import: '导入…',
    cancel: '取消',
    clear: '清空历史',
    review: '复习',
    answer: '答案',
    statistics: '统计',
    settings: '设置',
    advanced: '高级',
    backUp: '立即备份',
    restore: '恢复…',
    backups: '恢复备份',
    lists: ['论文', '学位论文', '待学'],
  },
} as const;

/** What it says of words that are kept already is another thing. */
const OTHERS = `headword,translation,note
model collapse,模型坍塌,"Shumailov et al., 2024"
scaling laws,规模法则,
new word,新词,
`;

/** Photographs what is rarely seen of favorites, review, backups and history, each in every size. */
export async function photographKept(
  studio: Studio,
  pathOf: (screen: string, size: string) => string,
): Promise<void> {
  const { desktop, page, folder, language } = studio;
  const words = WORDS[language];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inEverySize = (screen: string): Promise<void> =>
    saveInEverySize(studio, (size) => pathOf(screen, size));

  for (const name of words.lists) await page.evaluate((list) => window.glossa.addList(list), name);
  await button(words.favorites).click();
  const moved = page.getByRole('button', { name: new RegExp(`^${words.lists[2]}`) });
  await moved.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await inEverySize('list-order');

  const file = join(folder, 'words.csv');
  writeFileSync(file, OTHERS);
  await desktop.chooseInDialogs([file]);
  await button(words.import).click();
  await page.getByRole('dialog').waitFor();
  await inEverySize('conflicts');
  await button(words.cancel).click();

  await button(words.review).click();
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: words.answer }).waitFor();
  await inEverySize('review-answer');
  await page.keyboard.press('3');
  await page.getByRole('radio', { name: words.statistics }).click();
  await page.getByRole('table').first().waitFor();
  await inEverySize('review-statistics');

  await button(words.settings).click();
  await page.getByRole('tab', { name: words.advanced }).click();
  await button(words.backUp).click();
  await button(words.restore).click();
  await page.getByRole('dialog', { name: words.backups }).waitFor();
  await inEverySize('backups');
  await page.keyboard.press('Escape');

  mkdirSync(join(folder, 'quarantine'), { recursive: true });
  writeFileSync(join(folder, 'quarantine', 'user-2026-11-03T12-00-07.db'), 'damaged');
  await button(words.history).click();
  await button(words.clear).click();
  await inEverySize('clear-history');
  await button(words.cancel).click();
}

/** The app as it opens what a newer version wrote; it runs on a profile that is thrown away. */
export async function photographNewer(
  { desktop, folder, sizes }: Omit<Studio, 'page' | 'language'>,
  pathOf: (screen: string, size: string) => string,
): Promise<void> {
  const db = new DatabaseSync(join(folder, 'user.db'));
  db.exec('PRAGMA user_version = 99');
  db.close();
  await desktop.restart();
  const page = await desktop.page('main');
  await page.getByRole('alert').waitFor();
  await saveInEverySize({ desktop, page, sizes }, (size) => pathOf('newer-data', size));
}
