import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { PROJECT } from './runQuietly.ts';

/** What electron-builder itself reads its configuration with and holds it against its schema. */
interface ConfigModule {
  readonly getConfig: (folder: string, file: string, more: object) => Promise<object>;
  readonly validateConfiguration: (config: object, log: { isEnabled: boolean }) => Promise<void>;
}

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = builder(
  'app-builder-lib/out/util/config/config.js',
) as ConfigModule;

const check = async (more: object): Promise<void> =>
  validateConfiguration(await getConfig(PROJECT, 'electron-builder.yml', more), {
    isEnabled: false,
  });

test('electron-builder takes its configuration', async () => {
  await expect(check({})).resolves.toBeUndefined();
});

test.each([
  ['a name that it does not know', { fileAssociation: [] }, 'fileAssociation'],
  ['a value of another kind', { nsis: { oneClick: 'no' } }, 'oneClick'],
  ['a fuse that it does not know', { electronFuses: { runAsNodes: false } }, 'electronFuses'],
])('with %s it is refused', async (_what, more, named) => {
  await expect(check(more)).rejects.toThrow(named);
});
