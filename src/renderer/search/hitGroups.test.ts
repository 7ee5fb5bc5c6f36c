import { describe, expect, it } from 'vitest';
import type { Hit, MatchRange, Reason } from '../../shared/hit.ts';
import { sampleEntry, sampleHit } from '../testing/sampleEntries.ts';
import { groupOf, hasAllWords, inGroups, isGuess } from './hitGroups.ts';

const found = (reason: Reason, matches: readonly MatchRange[] = []): Hit =>
  sampleHit(sampleEntry('word', '词'), { tier: reason.kind, reason, matches });

it.each<readonly [Reason, ReturnType<typeof groupOf>, boolean]>([
  [{ kind: 'exact', field: 'headword' }, null, false],
  [{ kind: 'exact', field: 'translation' }, 'sameMeaning', false],
  [{ kind: 'inflected', from: 'went' }, null, false],
  [{ kind: 'acronym', acronym: 'RAG' }, null, false],
  [{ kind: 'prefix', field: 'headword' }, 'startsWith', false],
  [{ kind: 'prefix', field: 'translation' }, 'inTranslations', false],
  [{ kind: 'words', field: 'headword' }, 'inPhrases', false],
  [{ kind: 'words', field: 'both' }, 'inTranslations', false],
  [{ kind: 'words', field: 'translation' }, 'inTranslations', false],
  [{ kind: 'pinyin', typed: 'ci' }, 'byPinyin', false],
  [{ kind: 'typo', typed: 'wrod' }, 'didYouMean', true],
  [{ kind: 'passage', surface: 'words' }, 'inYourText', false],
  [{ kind: 'text', field: 'example' }, 'inTexts', true],
  [{ kind: 'pattern', pattern: 'w*' }, 'byPattern', false],
  [{ kind: 'meaning' }, 'byMeaning', true],
])('%o stands in a group, and is a guess or none', (reason, group, guess) => {
  expect(groupOf({ reason })).toBe(group);
  expect(isGuess({ reason, matches: [] })).toBe(guess);
});

describe('words of a translation', () => {
  const at = (start: number, end: number) =>
    ({ field: 'translation', index: 0, start, end }) as const;
  const reason: Reason = { kind: 'words', field: 'translation' };

  it('are an answer where they stand together', () => {
    expect(isGuess(found(reason, [at(8, 13), at(0, 7)]))).toBe(false);
  });

  it('are a guess where they are scattered', () => {
    expect(isGuess(found(reason, [at(0, 7), at(20, 25)]))).toBe(true);
  });
});

it('puts the hits of a group together and keeps the order within', () => {
  const [a, b, c, d] = (['headword', 'translation', 'headword', 'translation'] as const).map(
    (field) => found({ kind: 'prefix', field }),
  ) as [Hit, Hit, Hit, Hit];
  const text = found({ kind: 'text', field: 'note' });
  expect(inGroups([a, b, c, d, text])).toEqual([a, c, b, d, text]);
});

const TEXTS = ['model collapse', '模型崩溃', 'mó xíng bēng kuì', 'Phrases'];

describe('hasAllWords', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['collapse model', true],
    ['COLL', true],
    ['崩溃', true],
    ['mo xing', true],
    ['moxing', true],
    ['bēngkuì', true],
    ['phrases model', true],
    ['model shift', false],
    ['溃崩', false],
  ])('%j is among the words: %s', (query, isFound) => {
    expect(hasAllWords(TEXTS, query)).toBe(isFound);
  });
});
