import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './runQuietly.ts';

/** Where bytes of strangers are read, in files or in articles. */
const READERS = [
  'src/{markup,text}/**/*.ts',
  'src/core/{formats,favorites}/**/*.ts',
  'src/library/{anki,bundle,glossaries,import,transfer}/**/*.ts',
  'src/renderer/body/*.{ts,tsx}',
];

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Patterns of files whose texts are cut before: a headword, a query, the name of a file. */
const SHORT_TEXTS: ReadonlySet<string> = new Set([
  // At most 4,000 characters.
  'src/core/formats/dsl/headwordForms.ts',
]);

/** The patterns that stand in the readers as they are written. */
function patternsOf(file: string): readonly Pattern[] {
  const { program } = parseSync(file, readFileSync(join(PROJECT, file), 'utf8'), {
    lang: file.endsWith('x') ? 'tsx' : 'ts',
  });
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex } = node as { type?: unknown; regex?: { pattern: string; flags: string } };
    if (type === 'Literal' && regex !== undefined) {
      found.push({ file, source: regex.pattern, flags: regex.flags });
    }
    Object.values(node).forEach(walk);
  };
  walk(program);
  return found;
}

/** What is repeated: characters of every kind, those of the pattern, and pairs of these. */
function unitsFor(source: string): readonly string[] {
  const own = [...new Set(source.replace(/\\[a-zA-Z]|[()?:^$|*+{}]/g, ''))].slice(0, 12);
  const single = [' ', '\n', 'a', '1', '中', '"', '[', '(', '<', '\\', ...own];
  const pairs = [
    ...own.map((sign) => `${sign}a`),
    ...own.map((sign) => `${sign} `),
    '" ',
    '<a ',
    'a="',
    '- ',
    '| ',
    '[a',
    '(a',
  ];
  return [...new Set([...single, ...pairs])];
}

const SMALL = 500;
const TIMES = 8;
/** Work that grows with the square of its length takes 64 times as long, other work 8 times. */
const MOST_GROWTH = 28;
/** What takes less, in microseconds of the processor, tells nothing of its growth. */
const LEAST = 1_500;

/** Microseconds that the processor spent on it, the least of a few times. */
function costOf({ source, flags }: Pattern, text: string): number {
  let least = Infinity;
  for (let round = 0; round < 3 && least > LEAST / 4; round += 1) {
    const pattern = new RegExp(source, flags);
    const before = process.cpuUsage();
    if (pattern.global) text.replace(pattern, '');
    else pattern.test(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

/** The text for which the pattern takes a time that grows faster than its length; null for none. */
function worstText(pattern: Pattern): string | null {
  for (const unit of unitsFor(pattern.source)) {
    for (const tail of ['', '\0']) {
      const large = unit.repeat((SMALL * TIMES) / unit.length) + tail;
      if (costOf(pattern, large) < LEAST) continue;
      const small = unit.repeat(SMALL / unit.length) + tail;
      // Once more each time that it looks so: another process may have been in the way.
      const isWorse = (): boolean =>
        costOf(pattern, large) > MOST_GROWTH * Math.max(costOf(pattern, small), 1);
      if (isWorse() && isWorse() && isWorse()) return JSON.stringify(unit + tail);
    }
  }
  return null;
}

describe('a pattern of a reader', () => {
  it.each([
    [String.raw`a+b`, '"a\\u0000"'],
    [String.raw`\s+$`, '" \\u0000"'],
    [String.raw`(?<!a)a+b`, null],
  ])('that takes too long is known: %s', (source, worst) => {
    const found = worstText({ file: '', source, flags: '' });
    if (worst === null) expect(found).toBeNull();
    else expect(found).not.toBeNull();
  });

  const files = READERS.flatMap((glob) => globSync(glob, { cwd: PROJECT }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.|\/(?:testing|fixtures)\/|\.d\.ts$/.test(file))
    .filter((file) => !SHORT_TEXTS.has(file));

  it('is found where there is one', () => {
    expect(files.flatMap(patternsOf).length).toBeGreaterThan(150);
  });

  it.each(files.filter((file) => patternsOf(file).length > 0))(
    'takes a time that grows with the length of the text alone: %s',
    (file) => {
      const slow = patternsOf(file).flatMap((pattern) => {
        const worst = worstText(pattern);
        return worst === null ? [] : [`/${pattern.source}/${pattern.flags} on ${worst}`];
      });
      expect(slow).toEqual([]);
    },
  );
});
