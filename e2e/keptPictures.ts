import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { savePicture } from './fixtures/savePicture.ts';
import type { Studio } from './libraryPictures.ts';

const WORDS = {
  en: {
    favorites: 'Favorites',
    history: 'History',
    import: 'Import…',
    cancel: 'Cancel',
    clear: 'Clear history',
    lists: ['Paper', 'Thesis', 'To learn'],
  },
  'zh-Hans': {
    favorites: '收藏',
    history: '历史',
    import: '导入…',
    cancel: '取消',
    clear: '清空历史',
    lists: ['论文', '学位论文', '待学'],
  },
} as const;

/** What it says of words that are kept already is another thing. */
const OTHERS = `headword,translation,note
model collapse,模型坍塌,"Shumailov et al., 2024"
scaling laws,规模法则,
new word,新词,
`;

/** Photographs what is rarely seen of favorites and history, each in every size. */
export async function photographKept(
  { desktop, page, folder, language, sizes }: Studio,
  pathOf: (screen: string, size: string) => string,
): Promise<void> {
  const words = WORDS[language];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inEverySize = async (screen: string): Promise<void> => {
    for (const [size, bounds] of Object.entries(sizes)) {
      await desktop.setBounds('main', bounds);
      await savePicture(page, pathOf(screen, size));
    }
  };

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
  for (const [size, bounds] of Object.entries(sizes)) {
    await desktop.setBounds('main', bounds);
    await savePicture(page, pathOf('newer-data', size));
  }
}
