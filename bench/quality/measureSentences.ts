import type { Hit } from '../../src/shared/hit.ts';
import { atLeast, isTestCase, type Measured, type Outcome, partsOf, readSet } from './cases.ts';
import { FUNCTION_WORDS } from './functionWords.ts';
import type { ShippedSearch } from './openShipped.ts';
import { isChinese } from './renderings.ts';

/** Sentences: are the terms found, and nothing that is none? */
export function measureSentences(shipped: ShippedSearch): readonly Measured[] {
  const english = readSet('english-sentences').map((line) => readEnglish(line));
  const chinese = readSet('chinese-sentences').map((line) => readChinese(line));
  const judged = [...english, ...chinese].map((sentence) => judge(shipped, sentence));
  return [
    {
      name: 'terms of 100 sentences found',
      outcomes: judged.flatMap(({ terms }) => terms),
      goal: atLeast(98),
    },
    ...(['English', 'Chinese'] as const).map((name, i) => ({
      name: `- ${name}`,
      outcomes: (i === 0 ? judged.slice(0, english.length) : judged.slice(english.length)).flatMap(
        ({ terms }) => terms,
      ),
    })),
    {
      name: 'rows of them that are no term',
      outcomes: judged.flatMap(({ rows }) => rows),
      goal: { kind: 'atMostBad', value: 3, on: 'test' },
    },
  ];
}

interface Sentence {
  readonly text: string;
  readonly terms: readonly string[];
  /** Whether a run of the sentence may be offered. */
  readonly mayStand: (surface: string) => boolean;
}

function readEnglish({
  sentence: text = '',
  terms: listed,
  also,
}: Record<string, string>): Sentence {
  const terms = partsOf(listed);
  const allowed = new Set([...terms, ...partsOf(also)].map(foldSurface));
  // Parts of a term that is written with hyphens may stand as well.
  const words = new Set(text.toLowerCase().split(/[^a-z0-9'-]+|(?<=\w)-(?=\w)/));
  const whole = new Set(text.toLowerCase().split(/[^a-z0-9'-]+/));
  const mayStand = (surface: string): boolean => {
    const folded = foldSurface(surface);
    if (allowed.has(folded)) return true;
    return (words.has(folded) || whole.has(folded)) && !FUNCTION_WORDS.has(folded);
  };
  return { text, terms, mayStand };
}

function readChinese({ sentence = '', terms: listed }: Record<string, string>): Sentence {
  const words = sentence.split('|');
  const terms = partsOf(listed);
  const allowed = new Set(terms.map(foldSurface));
  const mayStand = (surface: string): boolean => {
    const folded = foldSurface(surface);
    return allowed.has(folded) || (words.includes(folded) && !CHINESE_FUNCTION_WORDS.has(folded));
  };
  return { text: words.join(''), terms, mayStand };
}

function judge(
  shipped: ShippedSearch,
  { text, terms, mayStand }: Sentence,
): { readonly terms: readonly Outcome[]; readonly rows: readonly Outcome[] } {
  const isTest = isTestCase(text);
  const glossaries = new Set(
    shipped.sources.filter(({ info }) => info.kind === 'glossary').map(({ info }) => info.id),
  );
  const rows = shipped.findNames(text, 50).map((hit) => {
    const surface = surfaceOf(hit);
    const isOfGlossary = [hit.entry, ...hit.others].some((each) =>
      glossaries.has(each.dictionaryId),
    );
    const isTerm = surface !== null && (mayStand(surface) || (isOfGlossary && isRun(surface)));
    return { surface, isTerm };
  });
  const covers = (surface: string, term: string): boolean =>
    ` ${foldSurface(surface)} `.includes(isChinese(term) ? term : ` ${foldSurface(term)} `);
  const isFound = (term: string): boolean =>
    rows.some(
      ({ surface, isTerm }) =>
        surface !== null &&
        (foldSurface(surface) === foldSurface(term) || (isTerm && covers(surface, term))),
    );
  const got = rows.map(({ surface }) => surface ?? '(no run of it)').join(' | ');
  return {
    terms: terms.map((term) => {
      return { query: text, isTest, isGood: isFound(term), wanted: term, got };
    }),
    rows: rows.map(({ surface, isTerm }) => ({
      query: text,
      isTest,
      isGood: isTerm,
      wanted: 'a term',
      got: surface ?? 'a row that is no run of it',
    })),
  };
}

/** Several words: a glossary's own term, where it is no single function word. */
const isRun = (surface: string): boolean =>
  isChinese(surface) ? surface.length > 1 : /[\s-]/.test(surface.trim());

const surfaceOf = ({ reason }: Hit): string | null =>
  reason.kind === 'passage' ? reason.surface : null;

const foldSurface = (surface: string): string =>
  surface
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han})[的地]$/u, '')
    .trim();

/** Words of Chinese that say nothing alone. */
const CHINESE_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    '的 了 和 与 是 在 我 我们 你 他 她 它 不 也 就 都 而 及 或 一 这 那 该 为 以 于 中 上 下 对 从 到 被 把 将 等 时 ' +
    '会 能 可以 有 用 让 给 各 每 个 种 着 过 来 去 很 更 最 因此 而且 并 并不 且 之 所 其'
  ).split(' '),
);
