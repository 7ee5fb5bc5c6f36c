import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DictionaryId } from '../src/shared/entry.ts';
import type { BuiltLibrary, Glossary } from './buildLibrary.ts';

const REPO = resolve(import.meta.dirname, '..');

/** The glossary that is shipped: 67 entries. */
export function readPhrases(library: BuiltLibrary): Glossary {
  return read(library, 'resources/glossaries/phrases.md');
}

/** 5,000 terms of WordNet, all words that are misspelled in {@link readMisspellings} among them. */
export function readWordNet(library: BuiltLibrary): Glossary {
  return read(library, 'src/core/search/fixtures/wordnet.md');
}

/** Paragraphs of running text, this many letters in all: the prose of our own pages. */
export function readProse(letters: number): readonly string[] {
  const pages = globSync('docs/{*,guide/en/*,decisions/*}.md', { cwd: REPO }).toSorted();
  const paragraphs = pages
    .filter((page) => !page.endsWith('THIRD_PARTY.md'))
    .flatMap((page) => readFileSync(resolve(REPO, page), 'utf8').split(/\n\s*\n/))
    .filter((paragraph) => /^[-*\w"][^|]{150,}$/.test(paragraph))
    .map((paragraph) => paragraph.replace(/[^\x20-\x7e]+|[`*]/g, ' '));
  const told: string[] = [];
  // Some of it comes twice: a paper says its words again and again, too.
  for (let length = 0; length < letters;) {
    const next = paragraphs[told.length % paragraphs.length] ?? '';
    told.push(next);
    length += next.length + 1;
  }
  return told;
}

/** Common misspellings, each with the word that was meant. */
export function readMisspellings(): readonly (readonly [typed: string, meant: string])[] {
  const text = readFileSync(resolve(REPO, 'src/core/search/fixtures/misspellings.tsv'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [typed = '', meant = ''] = line.split('\t');
      return [typed, meant];
    });
}

/** Texts that nobody means to look up. */
export function readBadInput(): readonly string[] {
  const file = resolve(REPO, 'src/core/search/fixtures/bad-input.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as [
    name: string,
    text: string,
    times: number,
  ][];
  return rows.map(([, text, times]) => text.repeat(times));
}

function read(library: BuiltLibrary, file: string): Glossary {
  const text = readFileSync(resolve(REPO, file), 'utf8');
  const parsed = library.parseGlossary(text, file as DictionaryId, true);
  if (parsed.kind === 'broken') throw new Error(`bench: ${file}, ${parsed.detail}`);
  return parsed.glossary;
}
