import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atLeast, drawBySeed, isTestCase, type Measured, type Outcome } from './cases.ts';
import type { ShippedSearch } from './openShipped.ts';
import type { PlainSample } from './plainSample.ts';
import type { EnglishWord } from './sources.ts';

/** A misspelling with the word that was meant. */
export interface Misspelling {
  readonly typed: string;
  readonly meant: string;
}

/** What is offered for what was typed, best first. */
type Offered = ReadonlyMap<string, readonly string[]>;

const COUNT = 2_000;
const DEPTHS = [1, 5, 10] as const;
const FOLDER = resolve(import.meta.dirname, '../../.cache/codespell');

/**
 * Reads codespell's list, fetching Debian's package the first time; only lines with one correction
 * that are words of lower-case letters. The list is not ours and is not kept in the repository.
 */
export function readCodespell(): readonly Misspelling[] {
  const file = join(
    FOLDER,
    'unpacked/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt',
  );
  if (!existsSync(file)) fetchCodespell();
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, typed, meant] = /^([a-z]+)->([a-z]+)$/.exec(line) ?? [];
      return typed === undefined || meant === undefined ? [] : [{ typed, meant }];
    });
}

function fetchCodespell(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('apt-get', ['download', 'codespell'], { cwd: FOLDER, stdio: 'pipe' });
  const file = readdirSync(FOLDER).find((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Error('bench: codespell, the package was not fetched');
  execFileSync('dpkg', ['-x', file, 'unpacked'], { cwd: FOLDER, stdio: 'pipe' });
}

/** The misspellings that are measured. */
export function drawMisspellings(
  all: readonly Misspelling[],
  words: ReadonlyMap<string, EnglishWord>,
): readonly Misspelling[] {
  const ranked = all.filter(({ meant }) => (words.get(meant)?.rank ?? 0) > 0);
  return drawBySeed(ranked, 'codespell', COUNT, ({ typed }) => typed);
}

/** Misspellings as people make them, with spelling checkers beside where they are installed. */
export function measureMisspellings(
  shipped: ShippedSearch,
  plain: PlainSample | null,
  drawn: readonly Misspelling[],
  words: ReadonlyMap<string, EnglishWord>,
): readonly Measured[] {
  const deepest = Math.max(...DEPTHS);
  const ours = new Map(
    drawn.map(({ typed }) => [
      typed,
      shipped.findNames(typed, deepest).map(({ entry }) => entry.headword),
    ]),
  );
  const plainly =
    plain &&
    new Map(
      drawn.map(({ typed }) => [typed, plain.find(typed, deepest).map(({ headword }) => headword)]),
    );
  const goals = { 1: 91, 5: 97, 10: 98 };
  const measure = (found: Offered, depth: number, beside: Offered | null): Outcome[] =>
    drawn.map(({ typed, meant }) => {
      const good = new Set([meant, words.get(meant)?.lemma ?? '']);
      const isIn = (names: readonly string[] = []): boolean =>
        names.slice(0, depth).some((name) => good.has(name.toLowerCase()));
      return {
        query: typed,
        isTest: isTestCase(typed),
        isGood: isIn(found.get(typed)),
        wanted: meant,
        got: found.get(typed)?.slice(0, depth).join(', ') ?? 'nothing',
        ...(beside && { isGoodPlainly: isIn(beside.get(typed)) }),
      };
    });
  const checkers = [
    { name: 'aspell', args: ['-a', '--lang=en_US'] },
    { name: 'hunspell', args: ['-a', '-d', 'en_US'] },
  ].flatMap(({ name, args }) => {
    const found = askChecker(
      name,
      args,
      drawn.map(({ typed }) => typed),
    );
    if (found === null) return [];
    return DEPTHS.map((depth) => ({
      name: `- ${name}, @${depth}`,
      outcomes: measure(found, depth, null),
    }));
  });
  return [
    ...DEPTHS.map((depth) => ({
      name: `misspellings of codespell, @${depth}`,
      outcomes: measure(ours, depth, plainly),
      goal: atLeast(goals[depth]),
    })),
    ...checkers,
  ];
}

/** What a spelling checker offers for each word; null where it is not installed. */
function askChecker(
  name: string,
  args: readonly string[],
  typed: readonly string[],
): Offered | null {
  const input = typed.map((word) => `^${word}\n`).join('');
  const { status, stdout } = spawnSync(name, args, { input, encoding: 'utf8' });
  if (status !== 0) return null;
  const offered = new Map<string, readonly string[]>();
  for (const line of stdout.split('\n')) {
    const [, word, list] = /^& (\S+) [^:]*: (.*)$/.exec(line) ?? [];
    if (word !== undefined && list !== undefined) offered.set(word, list.split(', '));
  }
  return offered;
}
