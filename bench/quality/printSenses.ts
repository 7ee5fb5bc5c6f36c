import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { build } from 'vite';
import type { Field } from '../../src/shared/settings.ts';
import type { Sense, WordDetails } from '../../src/shared/word.ts';
import { describeMachine } from '../printFigures.ts';
import { isTestCase, partsOf, readSet } from './cases.ts';
import { withShipped } from './measureLibrary.ts';
import type { ShippedSearch } from './openShipped.ts';
import { alignTable } from './printTable.ts';
import { readArguments } from './readArguments.ts';

const REPO = resolve(import.meta.dirname, '../..');

type OrderSenses = (
  word: Pick<WordDetails, 'senses' | 'usual'>,
  fields: readonly Field[],
  met: { readonly sentence: string; readonly headword: string } | null,
) => { readonly groups: readonly Sense[]; readonly glosses: readonly string[] };

interface Judged {
  readonly sentence: string;
  readonly word: string;
  readonly isTest: boolean;
  /** Without the sentence, and with it. */
  readonly first: readonly [boolean, boolean];
  readonly line: readonly [boolean, boolean];
  readonly got: string;
}

/**
 * Measures whether the sense that a sentence means is read first, without and with the sentence; gives
 * the exit code. `--misses` lists those of the tuning half.
 */
export async function printSenses(args: readonly string[]): Promise<number> {
  const { dictionaries, listsMisses } = readArguments(args);
  const orderSenses = await loadOrder();
  const judged = await withShipped(dictionaries, (shipped) =>
    readSet('senses').map((line) => judge(shipped, orderSenses, line)),
  );
  const share = (half: boolean, kind: 'first' | 'line', at: 0 | 1): string => {
    const cases = judged.filter(({ isTest }) => isTest === half);
    const good = cases.filter((each) => each[kind][at]).length;
    return `${good} of ${cases.length} (${((good / cases.length) * 100).toFixed(0)}%)`;
  };
  const rows = ([false, true] as const).flatMap((half) =>
    (['first', 'line'] as const).map((kind) => [
      kind === 'first' ? 'the first meaning is meant' : 'it is in the first line of senses',
      half ? 'test' : 'tuning',
      share(half, kind, 0),
      share(half, kind, 1),
    ]),
  );
  const table = alignTable([['sentences', 'half', 'without the sentence', 'with it'], ...rows]);
  const misses = judged
    .filter(({ isTest, first }) => listsMisses && !isTest && !first[1])
    .map(({ word, sentence, got }) => `${word}: ${sentence} -> ${got}`);
  process.stdout.write(`${[describeMachine(), table, ...misses].join('\n\n')}\n`);
  return 0;
}

function judge(
  shipped: ShippedSearch,
  orderSenses: OrderSenses,
  { sentence = '', word: headword = '', right }: Readonly<Record<string, string>>,
): Judged {
  const wanted = partsOf(right);
  const word = shipped
    .findNames(headword, 5)
    .filter(({ entry }) => entry.headword === headword)
    .flatMap(({ entry, others }) => [entry, ...others])
    .map(({ id }) => shipped.getWord(id))
    .find((each) => each !== null && each.senses.length > 0);
  if (word === null || word === undefined) throw new Error(`bench: no senses of ${headword}`);
  const orders = [null, { sentence, headword }].map((met) => orderSenses(word, [], met));
  const isRight = (gloss = ''): boolean => wanted.some((each) => gloss.includes(each));
  const both = (test: (order: (typeof orders)[number]) => boolean): readonly [boolean, boolean] => {
    const [before, after] = orders.map(test);
    return [before === true, after === true];
  };
  return {
    sentence,
    word: headword,
    isTest: isTestCase(sentence),
    first: both(({ glosses }) => isRight(glosses[0])),
    line: both(({ groups }) => (groups[0]?.glosses ?? []).some(isRight)),
    got: `${orders[1]?.glosses.slice(0, 4).join('，') ?? ''} | ${(orders[1]?.groups ?? []).map((group) => `${group.partOfSpeech}${group.labels.join('')} ${group.glosses.slice(0, 5).join('，')}`).join(' / ')}`,
  };
}

async function loadOrder(): Promise<OrderSenses> {
  const outDir = mkdtempSync(join(tmpdir(), 'glossa-bench-'));
  try {
    await build({
      root: REPO,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir,
        rolldownOptions: {
          input: join(REPO, 'src/text/senses/orderSenses.ts'),
          output: { entryFileNames: 'orderSenses.mjs' },
        },
      },
      ssr: { noExternal: true },
    });
    const loaded = (await import(pathToFileURL(join(outDir, 'orderSenses.mjs')).href)) as {
      readonly orderSenses: OrderSenses;
    };
    return loaded.orderSenses;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
