import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../../shared/entry.ts';
import { parseGlossary } from '../../formats/markdown/glossaryFile.ts';
import { createGlossaryIndex } from '../glossaryIndex.ts';
import { searchLibrary, searchLibraryTexts } from '../searchLibrary.ts';
import type { SearchSource } from '../source.ts';

/*
 * The order of hits is a contract. Each set is a text of blocks, a blank line between them:
 *
 *     # a remark
 *     what is typed (\n for a line break, \u00ad and the like for what cannot be seen)
 *       => what it was searched as, when that is not the same
 *       tier      headword of the first hit
 *       tier      headword of the second; as many as are written here are compared
 *       nothing   when there must be no hit
 */
const REPO = resolve(import.meta.dirname, '../../../..');
const SETS = [
  { set: 'phrases.txt', glossary: join(REPO, 'resources/glossaries/phrases.md') },
  { set: 'wordnet.txt', glossary: join(import.meta.dirname, '../fixtures/wordnet.md') },
];

function openSource(file: string): SearchSource {
  const parsed = parseGlossary(readFileSync(file, 'utf8'), 'golden' as DictionaryId, true);
  if (parsed.kind === 'broken') throw new Error(`golden: ${file}, ${parsed.detail}`);
  return createGlossaryIndex(parsed.glossary.info, parsed.glossary.entries);
}

function readBlocks(set: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, set), 'utf8');
  return text
    .split(/\n{2,}/)
    .map((block) => block.replace(/^#.*\n?/gm, '').trim())
    .filter((block) => block !== '');
}

/** Writes what is found in the form of the block, as many hits as it has. */
function answer(source: SearchSource, block: string): string {
  const [typed = '', ...lines] = block.split('\n');
  const query = typed
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  const limit = lines.filter((line) => !line.startsWith('  =>')).length;
  const names = searchLibrary([source], query, { limit }, () => false);
  const texts = searchLibraryTexts([source], query, { limit }, () => false);
  const hits = [...names.hits, ...texts.hits].slice(0, limit);
  const found = hits.map(({ tier, entry }) => `  ${tier.padEnd(9)} ${entry.headword}`);
  const searchedAs = names.searchedAs === query ? [] : [`  => ${names.searchedAs}`];
  return [typed, ...searchedAs, ...(found.length > 0 ? found : ['  nothing'])].join('\n');
}

describe.each(SETS)('the golden set $set', ({ set, glossary }) => {
  const source = openSource(glossary);
  const blocks = readBlocks(set);

  it.each(blocks.map((block) => [block.split('\n')[0], block]))('finds %s', (_, block) => {
    expect(answer(source, block)).toBe(block);
  });
});

describe('the golden sets', () => {
  it('have 150 cases and more', () => {
    expect(SETS.flatMap(({ set }) => readBlocks(set)).length).toBeGreaterThanOrEqual(150);
  });
});
