import { readFileSync } from 'node:fs';
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
