import type { Entry } from '../src/shared/entry.ts';
import { readMisspellings, readPhrases, readWordNet } from './benchGlossaries.ts';
import type { BuiltLibrary, Glossary } from './buildLibrary.ts';
import type { Figure } from './figure.ts';
import { createPlainSearch } from './plainMiniSearch.ts';

type Engine = ReturnType<BuiltLibrary['createSearchEngine']>;

/** Measures whether the right entry is found where it must be. */
export function measureQuality(library: BuiltLibrary): readonly Figure[] {
  const phrases = readPhrases(library);
  const wordnet = readWordNet(library);
  const phraseEngine = library.createSearchEngine([phrases]);
  const wordEngine = library.createSearchEngine([wordnet]);
  return [
    ...measureMisspellings(wordnet, wordEngine),
    {
      name: 'headword finds itself first, 5,067 entries',
      value: percent([
        ...wordnet.entries.map((entry) => find(wordEngine, entry.headword, 1)[0] === entry),
        ...phrases.entries.map((entry) => find(phraseEngine, entry.headword, 1)[0] === entry),
      ]),
      unit: '%',
      limit: { kind: 'atLeast', value: 100 },
    },
    {
      name: 'Chinese substrings found, from 1 character on',
      value: percent(
        phrases.entries.flatMap((entry) =>
          substrings(entry.translation).map((part) =>
            find(phraseEngine, part, 500).includes(entry),
          ),
        ),
      ),
      unit: '%',
      limit: { kind: 'atLeast', value: 100 },
    },
    {
      name: 'full pinyin, first or tied first',
      value: percent(
        phrases.entries.map((entry) => find(phraseEngine, withoutTones(entry), 1)[0] === entry),
      ),
      unit: '%',
      limit: { kind: 'atLeast', value: 100 },
    },
    {
      name: 'initials of pinyin, in the first 5',
      value: percent(
        phrases.entries.map((entry) => find(phraseEngine, initialsOf(entry), 5).includes(entry)),
      ),
      unit: '%',
      limit: { kind: 'atLeast', value: 100 },
    },
  ];
}

function measureMisspellings(glossary: Glossary, engine: Engine): readonly Figure[] {
  const plain = createPlainSearch(glossary.entries);
  const places = readMisspellings().map(([typed, meant]) => {
    const ours = find(engine, typed, 5).map(({ headword }) => headword);
    return [placeOf(meant, ours), placeOf(meant, plain.search(typed).slice(0, 5))] as const;
  });
  const share = (which: 0 | 1, last: number): number =>
    percent(places.map((place) => place[which] >= 0 && place[which] < last));
  return [
    {
      name: '50 misspellings, hit@1 in 5,000 entries',
      value: share(0, 1),
      plain: share(1, 1),
      unit: '%',
      limit: { kind: 'atLeast', value: 94 },
    },
    {
      name: '50 misspellings, hit@5 in 5,000 entries',
      value: share(0, 5),
      plain: share(1, 5),
      unit: '%',
      limit: { kind: 'atLeast', value: 98 },
    },
  ];
}

function placeOf(meant: string, headwords: readonly string[]): number {
  return headwords.findIndex((headword) => headword.toLowerCase() === meant);
}

function find(engine: Engine, query: string, limit: number): readonly Entry[] {
  return engine.search(query, { limit }).hits.map(({ entry }) => entry);
}

function substrings(text: string): readonly string[] {
  return Array.from(text, (_, start) =>
    Array.from(text.slice(start), (_character, length) => text.slice(start, start + length + 1)),
  ).flat();
}

/** The pinyin of an entry without tones and spaces, `v` for ü. */
function withoutTones({ reading }: Entry): string {
  return reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f\s]/g, '');
}

function initialsOf({ reading }: Entry): string {
  return reading
    .split(' ')
    .map((syllable) => syllable.normalize('NFD').charAt(0))
    .join('');
}

function percent(outcomes: readonly boolean[]): number {
  return (100 * outcomes.filter(Boolean).length) / outcomes.length;
}
