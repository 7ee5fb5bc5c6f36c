import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GlossaApi } from '../src/shared/ipc.ts';
import { expect, test } from './fixtures/test.ts';

/** What the page of this test keeps at its global object. */
interface Scope {
  readonly glossa: GlossaApi;
  dropped: string[];
}

test('a file that the system hands over is offered to be taken in, at a start and while it runs', async ({
  startDesktop,
  folder,
}) => {
  const [first, second] = ['first.csv', 'second words.csv'].map((name) => join(folder, name));
  for (const path of [first, second]) writeFileSync(path ?? '', 'Term,Meaning\nzebra,斑马\n');
  const desktop = await startDesktop({ args: [first ?? ''] });
  const page = await desktop.page('main');
  await expect(page.getByRole('dialog')).toContainText('first.csv');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await desktop.secondStart([pathToFileURL(second ?? '').href])).toBe(0);
  await expect(page.getByRole('dialog')).toContainText('second words.csv');
});

test('a dropped file is known by its path, taken in, and found at once', async ({
  desktop,
  folder,
}) => {
  const file = join(folder, 'words.csv');
  writeFileSync(file, 'Term,Meaning\nzebra,斑马\n');
  const page = await desktop.page('main');
  await page.evaluate(() => {
    const scope = globalThis as unknown as Scope;
    scope.dropped = [];
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      for (const each of event.dataTransfer?.files ?? []) {
        scope.dropped.push(scope.glossa.pathOf(each));
      }
      scope.dropped.push(scope.glossa.pathOf(new File(['made by the page'], 'made.csv')));
    });
  });
  await desktop.dropFiles('main', [file]);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as Scope).dropped))
    .toEqual([file, '']);

  const told = await page.evaluate(async (path) => {
    const { glossa } = globalThis as unknown as Scope;
    const events: string[] = [];
    glossa.on('importProgress', ({ phase }) => events.push(phase));
    glossa.on('libraryChanged', () => events.push('changed'));
    const preview = await glossa.previewImport(path, { kind: 'dictionary' });
    if ('fault' in preview) return preview;
    const report = await glossa.startImport(preview.ticket, null);
    const { hits } = await glossa.search('zebra', {});
    const items = await glossa.listDictionaries();
    return {
      report,
      events: events.filter((name, i) => name !== events[i - 1]),
      found: hits.map(({ entry }) => entry.id),
      library: items.map(({ id }) => id),
    };
  }, file);
  expect(told).toMatchObject({
    report: { kind: 'imported', storedAs: 'dictionary', entryCount: 1 },
    events: ['reading', 'headwords', 'changed', 'finishing', 'changed'],
    found: ['words:zebra'],
    library: ['phrases', 'words'],
  });
});

test("the system's dialogs give the file to take in, and where to export to", async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  const target = join(folder, 'phrases.json');
  await desktop.chooseInDialogs([join(folder, 'a.csv'), null, target, null]);
  const answers = await page.evaluate(async () => {
    const { glossa } = globalThis as unknown as Scope;
    const [shipped] = await glossa.listDictionaries();
    if (shipped === undefined) throw new Error('the library is empty');
    const { id } = shipped;
    return [
      await glossa.chooseImportFile(),
      await glossa.chooseImportFile(),
      await glossa.exportGlossary(id, 'json'),
      await glossa.exportGlossary(id, 'csv'),
    ];
  });
  expect(answers).toEqual([
    join(folder, 'a.csv'),
    null,
    { kind: 'done', value: 'phrases.json' },
    { kind: 'done', value: null },
  ]);
});
