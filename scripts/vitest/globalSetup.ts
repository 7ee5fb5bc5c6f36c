import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setMemoryFolder } from '../../e2e/fixtures/memoryFolder.ts';
import { buildForNode } from '../buildForNode.ts';

/**
 * Builds the worker threads once for all tests, as the app has them, and a program that is measured:
 * they start many times in a run, and from their source each start would read a hundred files.
 * `src/library/fixtures/openTestLibrary.ts` gives them to the tests.
 */
export default async function setup(): Promise<() => void> {
  const root = resolve(import.meta.dirname, '..', '..');
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  // Of its own, so that two runs at once do not take each other's threads away.
  const outDir = mkdtempSync(join(cache, 'test-workers-'));
  await buildForNode(
    outDir,
    {
      searchWorker: resolve(root, 'src/library/search/searchWorker.ts'),
      importWorker: resolve(root, 'src/library/import/take/importWorker.ts'),
      readingWorker: resolve(root, 'src/library/reading/readingWorker.ts'),
      pictureWorker: resolve(root, 'src/library/pictures/pictureWorker.ts'),
      recordsWorker: resolve(root, 'src/library/transfer/recordsWorker.ts'),
      foreignWorker: resolve(root, 'src/library/transfer/foreignWorker.ts'),
      keptWorker: resolve(root, 'src/library/userData/thread/keptWorker.ts'),
      favoriteSearchWorker: resolve(root, 'src/library/userData/thread/favoriteSearchWorker.ts'),
      importOnce: resolve(root, 'src/library/import/testing/importOnce.ts'),
    },
    '[name]-[hash].mjs',
  );
  process.env['GLOSSA_TEST_WORKERS'] = outDir;
  const removeMemoryFolder = setMemoryFolder();
  return () => {
    rmSync(outDir, { recursive: true });
    removeMemoryFolder();
  };
}
