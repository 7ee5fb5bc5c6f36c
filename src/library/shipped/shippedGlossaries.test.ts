import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarkdownTables } from '../../core/formats/markdown/markdownTable.ts';
import { readFrontMatter } from '../../core/formats/markdown/frontMatter.ts';
import { hasHan } from '../../text/script.ts';
import { simplifyCharacter } from '../../text/simplify.ts';

const FOLDER = join(import.meta.dirname, '../../../resources/glossaries');

/** Our own glossaries, with about as many entries as each has. */
const OURS = [
  ['ai', 4_500],
  ['computing', 1_800],
  ['academic-phrases', 700],
] as const;

interface TermRow {
  readonly cells: readonly string[];
  readonly term: string;
  readonly translation: string;
  readonly example: string;
}

function rowsOf(name: string): readonly TermRow[] {
  const text = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
  const [table, ...others] = readMarkdownTables(readFrontMatter(text)?.body ?? '');
  expect(others).toEqual([]);
  expect(table?.header).toEqual(['English', '中文', 'Example', 'Tags']);
  return (table?.rows ?? []).map(({ cells }) => {
    const [term = '', translation = '', example = ''] = cells;
    return { cells, term, translation, example };
  });
}

/** The first letters of a word, which all of its forms begin with. */
const stemOf = (word: string): string =>
  word.replace(/(?:ies|es|s|ed|ing|e|y)$/, '').slice(0, Math.max(3, word.length - 3));

/** Whether each word of a term, or its acronym, stands in a sentence in some form. */
function isUsed({ term, example }: TermRow): boolean {
  const [, words = term, acronym = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(term) ?? [];
  const sentence = example.toLowerCase();
  const parts = words.toLowerCase().match(/[a-z0-9+#/.]+/g) ?? [];
  const isThere = parts.every((part) => sentence.includes(stemOf(part)));
  return isThere || (acronym !== '' && sentence.includes(acronym.toLowerCase()));
}

describe.each(OURS)('the glossary %s', (name, atLeast) => {
  const rows = rowsOf(name);

  it('has its terms, within what a glossary may hold', () => {
    expect(rows.length).toBeGreaterThan(atLeast);
    expect(rows.length).toBeLessThanOrEqual(5_000);
  });

  it('has four full cells in each row, without spaces around or doubled in them', () => {
    const odd = rows.filter(
      ({ cells }) =>
        cells.length !== 4 || cells.some((cell) => cell === '' || /^\s|\s$|\s\s/.test(cell)),
    );
    expect(odd).toEqual([]);
  });

  it('has each meaning of a term once', () => {
    const seen = new Set<string>();
    const doubles = rows.filter(({ cells: [term = '', translation = '', , tags = ''] }) => {
      const key = `${term.toLowerCase()}\n${translation}\n${tags}`;
      const isDouble = seen.has(key);
      seen.add(key);
      return isDouble;
    });
    expect(doubles).toEqual([]);
  });

  it('has an English term, a Chinese translation and an English sentence', () => {
    const odd = rows.filter(
      ({ term, translation, example }) =>
        !/[A-Za-z]/.test(term) || hasHan(term) || !hasHan(translation) || hasHan(example),
    );
    expect(odd.map(({ term }) => term)).toEqual([]);
  });

  it('is in Simplified characters only', () => {
    const traditional = rows.filter(({ translation }) =>
      Array.from(translation).some((character) => simplifyCharacter(character) !== character),
    );
    expect(traditional).toEqual([]);
  });

  it('has no space between Chinese and Latin letters', () => {
    const spaced = /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u;
    expect(rows.filter(({ translation }) => spaced.test(translation))).toEqual([]);
  });

  it('has no sentence twice', () => {
    const sentences = rows.map(({ example }) => example);
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) < i)).toEqual([]);
  });
});

// A set phrase of papers may have gaps that its sentence fills.
it.each(['ai', 'computing'])('the glossary %s uses each term in its sentence', (name) => {
  const unused = rowsOf(name).filter((row) => !isUsed(row));
  expect(unused.map(({ term }) => term)).toEqual([]);
});
