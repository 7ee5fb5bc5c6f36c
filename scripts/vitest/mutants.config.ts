import type { Plugin } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

interface Given {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly is: string;
}

/** Gives the tests a mutated file in place of the one on disk, which stays as it is. */
const mutator: Plugin = {
  name: 'mutator',
  enforce: 'pre',
  transform(code, id) {
    const given = process.env['GLOSSA_MUTANT'];
    if (given === undefined) return null;
    const { file, start, end, is } = JSON.parse(given) as Given;
    if (id.replace(/\?.*$/, '') !== file) return null;
    return { code: code.slice(0, start) + is + code.slice(end), map: null };
  },
};

/**
 * The tests as ever, with the mutant that `mutate.ts` names, and without the threads: what those run is
 * built from the files on disk.
 */
const config: ViteUserConfig = {
  ...base,
  plugins: [mutator],
  test: {
    ...base.test,
    globalSetup: [],
    bail: 1,
    // Of a mutant that hangs many are tried: each is given up soon.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    fsModuleCache: false,
  },
};

export default config;
