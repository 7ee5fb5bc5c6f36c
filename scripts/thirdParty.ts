import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, build } from './ensureBuild.ts';
import { PROJECT, type Ran } from './runQuietly.ts';
import { hasNotes, listShipped, type ShippedPackage } from './shippedPackages.ts';

const FILE = join(PROJECT, 'docs', 'THIRD_PARTY.md');

/** Licences that ask for no more than what this list gives: their text, and whose it is. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
]);

/** Of data in a file of their own also those that ask that it stays under the same licence. */
const ALLOWED_DATA: ReadonlySet<string> = new Set(['CC-BY-SA-4.0']);

/** Whether a package may ship. */
export const mayShip = ({ licence, isData = false }: ShippedPackage): boolean =>
  isAllowed(licence) || (isData && ALLOWED_DATA.has(licence));

/** Whether an expression of SPDX asks for allowed licences only; of alternatives, one is enough. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, ' ');
  if (/\bAND\b/.test(plain) && /\bOR\b/.test(plain)) return false;
  const parts = plain.split(/\b(?:AND|OR)\b/).map((part) => part.trim());
  if (/\bOR\b/.test(plain)) return parts.some((part) => ALLOWED.has(part));
  return parts.every((part) => ALLOWED.has(part));
}

/** The list as it stands in `docs/THIRD_PARTY.md` and under About. */
export function formatThirdParty(packages: readonly ShippedPackage[]): string {
  return [
    '# What others made',
    '',
    'Glossa ships with the packages below. `npm run licences` writes this list from what the build',
    'has read and the shipped dictionaries are made from, and `npm test` fails when it is not up to date. Electron brings Chromium, Node and',
    'what they are made of; their notices lie beside the app as `LICENSES.chromium.html`.',
    '',
    ...packages.flatMap((shipped) => [
      `## ${shipped.name} ${shipped.version} (${shipped.licence.replaceAll(/^\(|\)$/g, '')})`,
      '',
      '```text',
      textOf(shipped),
      '```',
      '',
    ]),
  ].join('\n');
}

function textOf({ text, licence, author }: ShippedPackage): string {
  if (text !== '') return text.replaceAll('```', "'''");
  return `The package carries no text of its licence. It names ${licence}, and as its author: ${author}.`;
}

/** Writes the list, or compares it with what is there; says what is wrong. */
export async function listThirdParty(isCheck: boolean): Promise<Ran> {
  const built = hasNotes() ? await ensureBuild() : await build();
  if (!built.isDone) return built;
  const packages = listShipped();
  const refused = packages.filter((shipped) => !mayShip(shipped));
  const faults = refused.map(
    ({ name, licence }) => `${name} has a licence that is not allowed: ${licence || 'none'}`,
  );
  const wanted = formatThirdParty(packages);
  const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === wanted;
  if (isCheck && !isCurrent) faults.push('docs/THIRD_PARTY.md is out of date: npm run licences');
  if (!isCheck) writeFileSync(FILE, wanted);
  return { isDone: faults.length === 0, output: faults.join('\n') };
}

if (import.meta.main) {
  const { isDone, output } = await listThirdParty(process.argv.includes('--check'));
  if (output !== '') console.error(output);
  process.exitCode = isDone ? 0 : 1;
}
