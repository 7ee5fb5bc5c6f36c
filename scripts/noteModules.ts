import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Notes from which folders of `node_modules` the files come that a build has read: code, style sheets
 * and fonts alike. `thirdParty.ts` makes the list of licences from it.
 *
 * @param file for the notes, JSON.
 */
export function noteModules(file: string): Plugin {
  return {
    name: 'note-modules',
    generateBundle(_options, bundle) {
      const assets = Object.values(bundle).flatMap((part) =>
        part.type === 'asset' ? part.originalFileNames.map((name) => `/${name}`) : [],
      );
      const folders = new Set([...this.getModuleIds(), ...assets].flatMap(packageFolder));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify([...folders].toSorted()));
    },
  };
}

/** The folder of the package that a module lies in, from the root of the checkout; none for our own. */
export function packageFolder(id: string): readonly string[] {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  const start = path.indexOf('/node_modules/');
  const folder = /^(?:\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/))+/.exec(path.slice(start));
  return start === -1 || folder === null ? [] : [folder[0].slice(1)];
}
