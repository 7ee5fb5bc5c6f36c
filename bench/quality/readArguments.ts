import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const SHIPPED = resolve(import.meta.dirname, '../../resources/dictionaries');

/** What is to be measured. */
export interface Asked {
  /** Folder of the built dictionaries. */
  readonly dictionaries: string;
  /** Without plain MiniSearch beside. */
  readonly isQuick: boolean;
  readonly listsMisses: boolean;
  /** Names of sets, or files. */
  readonly words: readonly string[];
}

/** Reads what stands behind the name of a measurement; throws for what it does not know. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dictionaries: { type: 'string' },
      misses: { type: 'boolean' },
      quick: { type: 'boolean' },
    },
  });
  return {
    dictionaries: resolve(values.dictionaries ?? SHIPPED),
    isQuick: values.quick === true,
    listsMisses: values.misses === true,
    words: positionals,
  };
}
