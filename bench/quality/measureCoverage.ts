import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isChinese } from './renderings.ts';
import type { ShippedSearch } from './openShipped.ts';
import type { EnglishWord } from './sources.ts';

/** How much of running text gets a Chinese meaning. */
export interface Coverage {
  /** Those of which the text is the same count once. */
  readonly files: number;
  readonly runningWords: number;
  readonly types: number;
  readonly shares: readonly {
    readonly name: string;
    readonly count: number;
    readonly value: number;
    readonly goal: number;
  }[];
  /** The commonest words that get none, with how often they were met. */
  readonly missing: readonly (readonly [word: string, count: number])[];
}

const REPO = resolve(import.meta.dirname, '../..');
const COMMONEST = 3_000;
const MOST_MISSING = 100;
/** A row of another tier is a beginning or a guess, no meaning of the word. */
const SURE_TIERS: ReadonlySet<string> = new Set(['exact', 'inflected', 'acronym']);

/** The READMEs of all packages that are installed. */
export function listReadmes(): readonly string[] {
  return globSync('node_modules/**/README.md', { cwd: REPO })
    .toSorted()
    .map((file) => resolve(REPO, file));
}

/** Looks up each word of the files; see the README of the sets for what is left out. */
export function measureCoverage(
  shipped: ShippedSearch,
  files: readonly string[],
  words: ReadonlyMap<string, EnglishWord>,
): Coverage {
  const counts = new Map<string, number>();
  const texts = new Set(files.map((file) => readFileSync(file, 'utf8')));
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const known = new Set([...counts.keys()].filter((word) => hasMeaning(shipped, word)));
  const types = [...counts.keys()];
  const often = types.filter((word) => (counts.get(word) ?? 0) >= 2);
  const rare = often.filter((word) => !isCommon(words, word));
  const share = (list: readonly string[], weigh: (word: string) => number): number => {
    const sum = (some: readonly string[]): number =>
      some.reduce((total, word) => total + weigh(word), 0);
    return (100 * sum(list.filter((word) => known.has(word)))) / Math.max(1, sum(list));
  };
  const once = (): number => 1;
  const timesMet = (word: string): number => counts.get(word) ?? 0;
  const runningWords = types.reduce((total, word) => total + timesMet(word), 0);
  return {
    files: texts.size,
    runningWords,
    types: types.length,
    shares: [
      { name: 'running words', count: runningWords, value: share(types, timesMet), goal: 94 },
      { name: 'words met twice or more', count: often.length, value: share(often, once), goal: 90 },
      {
        name: `of them outside the commonest ${COMMONEST.toLocaleString('en')}`,
        count: rare.length,
        value: share(rare, once),
        goal: 82,
      },
    ],
    missing: types
      .filter((word) => !known.has(word))
      .map((word) => [word, timesMet(word)] as const)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_MISSING),
  };
}

/** Whether the first row for a word is a row of that word with a Chinese rendering. */
function hasMeaning(shipped: ShippedSearch, word: string): boolean {
  const [first] = shipped.findNames(word, 1);
  if (first === undefined || !SURE_TIERS.has(first.tier)) return false;
  return isChinese(first.entry.headword) || isChinese(first.entry.translation);
}

function isCommon(words: ReadonlyMap<string, EnglishWord>, word: string): boolean {
  const own = words.get(word);
  const ranks = [own, words.get(own?.lemma ?? '')].map((each) => each?.frequencyRank ?? 0);
  return ranks.some((rank) => rank > 0 && rank <= COMMONEST);
}

/** The words of running text, in lower case. */
function wordsOf(markdown: string): readonly string[] {
  const text = markdown
    .replace(/^(\s*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\s*\2[^\n]*$/gm, ' ')
    .replace(/^(?: {4}|\t).*$/gm, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/`+[^`]*`+/g, ' ')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, ' ')
    .replace(/^\s*\[[^\]]+\]:.*$/gm, ' ')
    .replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\b(?:https?|ftp|git|file|mailto):\S+|\bwww\.\S+/g, ' ');
  return text
    .split(/[\s—–|…]+/)
    .flatMap(wordsOfChunk)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 || word === 'a' || word === 'i');
}

/** The words of a run without white space; none where it is an identifier, a path or a number. */
function wordsOfChunk(chunk: string): readonly string[] {
  const core = chunk.replace(/^[^\p{L}\p{N}@#$_./\\-]+|[^\p{L}\p{N}_/\\$]+$/gu, '');
  if (/[\d_@#$\\=<>{}~^%+]|\p{Ll}\p{Lu}|[^\x20-\x7e’]|[./:].|^[.-]/u.test(core)) {
    return core.includes('/') && /^[A-Za-z]+(?:\/[A-Za-z]+)+$/.test(core) && !isPath(core)
      ? core.split('/')
      : [];
  }
  return core
    .replace(/[’']s$/, '')
    .split(/[-,;()[\]"*!?]+/)
    .filter((word) => /^[A-Za-z]+(?:[’'][A-Za-z]+)?$/.test(word))
    .map((word) => word.replace('’', "'"));
}

/** `and/or` is words, `src/core/search` is none. */
const isPath = (text: string): boolean => text.split('/').length > 2;
