import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

const REPOSITORY = join(import.meta.dirname, '..');
const GLOSSARY = join('resources', 'glossaries', 'phrases.md');

/** A copy of the built app, whose shipped glossary a test may damage. */
function copyApp(folder: string): string {
  const copy = join(folder, 'app');
  for (const part of ['out', 'resources', 'package.json']) {
    cpSync(join(REPOSITORY, part), join(copy, part), { recursive: true });
  }
  return copy;
}

test('the library says what it holds and where it comes from', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.goTo('library');
  const glossary = main.page.getByRole('article');
  await expect(glossary).toContainText('Phrases 短语表');
  await expect(glossary).toContainText('67');
  await expect(glossary).toContainText('English to Simplified Chinese');
});

test('a glossary that is not there opens the app with a plain notice', async ({
  folder,
  startDesktop,
}) => {
  const appFolder = copyApp(folder);
  rmSync(join(appFolder, GLOSSARY));
  const desktop = await startDesktop({ appFolder });
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText('The glossary phrases.md is not there.')).toBeVisible();
  await main.type('model');
  await expect(main.page.getByRole('heading', { name: /Nothing found/ })).toBeVisible();
});

for (const [what, content, words] of [
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]), 'not valid UTF-8'],
  ['no table', Buffer.from('just words'), 'could not be loaded'],
  ['nothing', Buffer.alloc(0), 'could not be loaded'],
] as const) {
  test(`a glossary file with ${what} in it opens the app with a plain notice`, async ({
    folder,
    startDesktop,
  }) => {
    const appFolder = copyApp(folder);
    writeFileSync(join(appFolder, GLOSSARY), content);
    const desktop = await startDesktop({ appFolder });
    const main = new MainScreen(await desktop.page('main'));
    await expect(main.page.getByText(/The glossary phrases\.md could not be loaded/)).toContainText(
      words,
    );
    await main.goTo('library');
    await expect(main.page.getByRole('heading', { name: 'The library is empty' })).toBeVisible();
  });
}
