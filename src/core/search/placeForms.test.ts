import { describe, expect, it } from 'vitest';
import { makeSource, type SourceRow } from './fixtures/makeSource.ts';
import { searchLibrary } from './searchLibrary.ts';

const WORDS: readonly SourceRow[] = [
  ['recommend', '推荐；建议', '', '', 1_578],
  ['recommended', '被推荐的', '', '', 7_956],
  ['experience', '经验；经历', '', '', 420],
  ['experienced', '有经验的', '', '', 3_370],
  ['college', '学院；大学', '', '', 415],
  ['colleges', '专科学院'],
  ['custom', '习惯；风俗；惯例；关税', '', '', 2_344],
  ['customs', '海关；关税'],
  ['she', '她', '', '', 21],
  ['shed', '流出；棚', '', '', 5_000],
  ['travel', '旅行；游历', '', '', 1_081],
  ['traveling', '旅行的', '', '', 9_505],
  ['travelling', '旅行的', '', '', 5_928],
];

function find(query: string, ...more: readonly SourceRow[]): string[] {
  const terms = makeSource('terms', more);
  const sources = [terms, makeSource('words', WORDS)];
  const { hits } = searchLibrary(sources, query, {}, () => false);
  return hits.map(({ tier, entry }) => `${tier} ${entry.headword}`);
}

describe('a form that is a headword as well', () => {
  it.each([
    ['recommended', ['inflected recommend', 'exact recommended']],
    // Met often enough to be looked up for itself.
    ['experienced', ['exact experienced', 'inflected experience']],
    ['colleges', ['inflected college', 'exact colleges']],
    // The plural means something else.
    ['customs', ['exact customs', 'inflected custom']],
    // A form by chance.
    ['shed', ['exact shed']],
    ['traveling', ['inflected travel', 'exact traveling']],
    ['travelling', ['inflected travel', 'exact travelling']],
  ])('%s gives the far commoner word first', (query, first) => {
    expect(find(query).slice(0, first.length)).toEqual(first);
  });

  it('comes first where a list of terms has it', () => {
    expect(find('recommended', ['recommended', '推荐']).slice(0, 1)).toEqual(['exact recommended']);
  });
});

describe('a form of a part of headwords', () => {
  it('comes after what has the acronym in brackets', () => {
    const terms: readonly SourceRow[] = [
      ['GPU kernel', '核函数'],
      ['graphics processing unit (GPU)', '图形处理器'],
    ];
    expect(find('GPUs', ...terms)).toEqual([
      'acronym graphics processing unit (GPU)',
      'words GPU kernel',
    ]);
  });
});

describe('the first of few', () => {
  it('are those that are the first of many', () => {
    const { hits } = searchLibrary(
      [makeSource('words', WORDS)],
      'travelling',
      { limit: 1 },
      () => false,
    );
    expect(hits.map(({ entry }) => entry.headword)).toEqual(['travel']);
  });
});
