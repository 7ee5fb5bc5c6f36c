import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './runQuietly.ts';
import type { ShippedPackage } from './shippedPackages.ts';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

/**
 * What is in the app, for programs that look for known faults: a bill of materials in the form of
 * CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). npm's own would list nothing, since all that
 * ships is bundled from `devDependencies`.
 */
export function makeSbom(packages: readonly ShippedPackage[]): unknown {
  const { name, version } = readJson<{ name: string; version: string }>('package.json');
  const lockfile = readJson<Lockfile>('package-lock.json');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version },
    },
    components: packages.map((shipped) => ({
      type: 'library',
      'bom-ref': `${shipped.name}@${shipped.version}`,
      name: shipped.name,
      version: shipped.version,
      purl: `pkg:npm/${shipped.name.replace('@', '%40')}@${shipped.version}`,
      licenses: [{ expression: shipped.licence.replaceAll(/^\(|\)$/g, '') }],
      hashes: hashesOf(lockfile.packages[shipped.folder]?.integrity ?? ''),
    })),
    dependencies: [
      {
        ref: `${name}@${version}`,
        dependsOn: packages.map((shipped) => `${shipped.name}@${shipped.version}`),
      },
    ],
  };
}

/** The lockfile has them in base 64, CycloneDX in base 16. */
function hashesOf(integrity: string): readonly { alg: string; content: string }[] {
  const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? [];
  if (base64 === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as T;
}
