import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './runQuietly.ts';

/** What CHANGELOG.md says of a version; null when it says nothing. */
export function releaseNotes(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.split(/[\s,]/, 1)[0] === version);
  const text = section?.slice(section.indexOf('\n')).trim() ?? '';
  return text === '' ? null : text;
}

/** `node scripts/releaseNotes.ts v1.2.3` writes them out; the tag must be package.json's version. */
function writeNotes(tag: string): number {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  if (tag !== `v${version}`)
    return fail(`The tag ${tag} is not v${version}, as package.json says.`);
  const notes = releaseNotes(readFileSync(join(PROJECT, 'CHANGELOG.md'), 'utf8'), version);
  if (notes === null) return fail(`CHANGELOG.md says nothing of ${version}.`);
  console.log(notes);
  return 0;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

if (import.meta.main) process.exitCode = writeNotes(process.argv[2] ?? '');
