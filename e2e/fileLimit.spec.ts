import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { needsStandIn } from './fixtures/needs.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('a file that may grow no more is told, and the change is done once it may', async ({
  desktop,
  profile,
}) => {
  test.skip(process.platform !== 'linux', 'prlimit is of Linux');
  needsStandIn(
    'the limit is one of the memory that Chromium shares with its pages, too: they crash',
  );
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  const allow = (bytes: number | 'unlimited') =>
    execFileSync('prlimit', [`--pid=${desktop.pid}`, `--fsize=${bytes}:`]);
  await main.keep('model collapse');
  await main.type('unit test');
  await main.shows('unit test');
  allow(statSync(join(profile, 'user.db-wal')).size);
  await main.star.click();
  const banner = page.getByRole('alert').filter({ hasText: 'Your last change was not saved.' });
  await expect(banner).toContainText('lets the file grow no more');
  await expect(main.star).toHaveAttribute('aria-pressed', 'false');

  allow('unlimited');
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(main.star).toHaveAttribute('aria-pressed', 'true');
  await expect(banner).toHaveCount(0);
});
