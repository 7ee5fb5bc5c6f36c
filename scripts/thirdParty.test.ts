import { describe, expect, it } from 'vitest';
import { packageFolder } from './noteModules.ts';
import { makeSbom } from './sbom.ts';
import type { ShippedPackage } from './shippedPackages.ts';
import { formatThirdParty, isAllowed, mayShip } from './thirdParty.ts';

const zod: ShippedPackage = {
  name: 'zod',
  version: '4.0.0',
  folder: 'node_modules/zod',
  licence: 'MIT',
  text: 'Permission is hereby granted',
  author: 'A',
};

describe('the list of what others made', () => {
  it.each([
    ['/a/node_modules/react/index.js', 'node_modules/react'],
    ['/a/node_modules/@x/y/dist/z.js?v=1', 'node_modules/@x/y'],
    ['\0/a/node_modules/react/index.js?commonjs-es-import', 'node_modules/react'],
    [
      '/a/node_modules/conf/node_modules/env-paths/i.js',
      'node_modules/conf/node_modules/env-paths',
    ],
    ['C:\\a\\node_modules\\react\\index.js', 'node_modules/react'],
  ])('knows the package of %s', (id, folder) => {
    expect(packageFolder(id)).toEqual([folder]);
  });

  it.each(['/a/src/main/index.ts', '\0vite/preload-helper', '/node_modules/'])(
    'knows that %s is of no package',
    (id) => {
      expect(packageFolder(id)).toEqual([]);
    },
  );

  it.each([
    ['MIT', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND Apache-2.0', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['MPL-2.0 OR GPL-3.0-only', false],
    ['MIT OR GPL-3.0-only AND ISC', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('takes %j for allowed: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  it('lets data be shared alike, and no code', () => {
    const shared = { ...zod, licence: 'CC-BY-SA-4.0' };
    expect(mayShip({ ...shared, isData: true })).toBe(true);
    expect(mayShip(shared)).toBe(false);
    expect(mayShip({ ...zod, licence: 'CC-BY-NC-4.0', isData: true })).toBe(false);
  });

  it('gives the text of each licence, or says that there is none', () => {
    const list = formatThirdParty([zod, { ...zod, name: 'saxes', text: '', licence: 'ISC' }]);
    expect(list).toContain('## zod 4.0.0 (MIT)\n\n```text\nPermission is hereby granted\n```');
    expect(list).toContain('carries no text of its licence. It names ISC, and as its author: A.');
  });
});

describe('the bill of materials', () => {
  it('names each package with its address, licence and the hash of the lockfile', () => {
    expect(makeSbom([zod])).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'application', name: 'glossa' } },
      components: [
        {
          type: 'library',
          purl: 'pkg:npm/zod@4.0.0',
          licenses: [{ expression: 'MIT' }],
          hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
        },
      ],
      dependencies: [{ dependsOn: ['zod@4.0.0'] }],
    });
  });
});
