import { describe, expect, it } from 'vitest';
import type { Hit, MatchRange, SearchOptions } from '../../shared/hit.ts';
import { makeSource } from './fixtures/makeSource.ts';
import type { UntimedAnswer } from './librarySearch.ts';
import { searchLibrary, searchLibraryTexts } from './searchLibrary.ts';
import type { SearchSource } from './source.ts';

const SOURCE = makeSource('one', [
  ['model collapse', '模型崩溃', 'Self-training risks model collapse.', 'Seen in 2024.'],
  ['retrieval-augmented generation (RAG)', '检索增强生成', 'RAG grounds the outputs.'],
  ['scaling laws', '缩放定律', 'Scaling laws guide allocation.'],
  ['Straße', '街道'],
  ['data scarcity', '数据稀缺', 'Collapses follow from scarcity.'],
]);

function search(query: string, options: SearchOptions = {}, sources = [SOURCE]): UntimedAnswer {
  return searchLibrary(sources, query, options, () => false);
}

function headwords(answer: UntimedAnswer): readonly string[] {
  return answer.hits.map(({ entry }) => entry.headword);
}

function marked(hit: Hit | undefined, field: MatchRange['field']): readonly string[] {
  const { entry, matches } = hit ?? {};
  return (matches ?? []).flatMap((range) => {
    if (range.field !== field || entry === undefined) return [];
    const text = field === 'example' ? entry.examples[range.index] : entry[field];
    return [text?.slice(range.start, range.end) ?? ''];
  });
}

describe('the marked parts of a hit', () => {
  it.each([
    ['exact', 'model collapse', 'headword', ['model collapse']],
    ['folded', 'STRASSE', 'headword', ['Straße']],
    ['folded in part', 'stras', 'headword', ['Straß']],
    ['Traditional', '模型崩潰', 'translation', ['模型崩溃']],
    ['a substring in Traditional', '崩潰', 'translation', ['崩溃']],
    ['inflected', 'scaling law', 'headword', ['scaling', 'law']],
    ['acronym', 'rags', 'headword', ['RAG']],
    ['initials', 'MC', 'headword', ['m', 'c']],
    ['prefix', 'retr', 'headword', ['retr']],
    ['words', 'collapse mod', 'headword', ['mod', 'collapse']],
    ['pinyin', 'bengkui', 'translation', ['崩溃']],
    ['pinyin in the reading', 'mxbk', 'reading', ['mó xíng bēng kuì']],
    ['pinyin with English', 'mx collapse', 'headword', ['collapse']],
    ['typo', 'modle colapse', 'headword', ['model', 'collapse']],
    ['joined', 'modelcollapse', 'headword', ['model collapse']],
    ['passage', 'the scaling laws of everything', 'headword', ['scaling laws']],
    ['passage in Chinese', '研究模型崩潰的人', 'translation', ['模型崩溃']],
    ['in the example too', 'model collapse', 'example', ['model', 'collapse']],
    ['typo in the example too', 'modle colapse', 'example', ['model', 'collapse']],
  ] as const)('%s: %s', (_, query, field, expected) => {
    expect(marked(search(query).hits[0], field)).toEqual(expected);
  });

  it('lie in the example or note in which the words were found', () => {
    const texts = (query: string): Hit | undefined =>
      searchLibraryTexts([SOURCE], query, {}, () => false).hits[0];
    expect(marked(texts('grounds'), 'example')).toEqual(['grounds']);
    expect(texts('grounds')?.reason).toEqual({ kind: 'text', field: 'example' });
    expect(marked(texts('2024'), 'note')).toEqual(['2024']);
    expect(texts('seen 2024')?.reason).toEqual({ kind: 'text', field: 'note' });
  });
});

describe('what was searched', () => {
  it('is the text as typed where that is a name, whatever repair would make of it', () => {
    const source = makeSource('odd', [
      ['foo[0]', 'x'],
      ['foo', 'y'],
      ['e.g.', 'z'],
      ['"a"', 'w'],
    ]);
    for (const query of ['foo[0]', 'e.g.', '"a"']) {
      const answer = search(query, {}, [source]);
      expect([headwords(answer)[0], answer.searchedAs]).toEqual([query, query]);
    }
  });

  it('is told when it is not what was typed, and can be had literally', () => {
    expect(search('“model collapse” [12]').searchedAs).toBe('model collapse');
    const literal = search('“model collapse” [12]', { literal: true });
    expect(literal.searchedAs).toBe('“model collapse” [12]');
    expect(literal.hits.map(({ tier }) => tier)).toEqual(['passage']);
  });

  it('does not mention white space', () => {
    expect(search(' model  collapse\n').searchedAs).toBe(' model  collapse\n');
  });

  it('is the reading that finds the best', () => {
    expect(search('low-\nlevel model-collapse').searchedAs).toBe('lowlevel model-collapse');
    expect(search('scaling-laws').searchedAs).toBe('scaling laws');
  });
});

describe('options', () => {
  it('can ask for exact hits only', () => {
    expect(headwords(search('模型崩溃', { exactOnly: true }))).toEqual(['model collapse']);
    expect(search('model', { exactOnly: true })).toMatchObject({ hits: [], nearest: [] });
    const texts = searchLibraryTexts([SOURCE], 'grounds', { exactOnly: true }, () => false);
    expect(texts.hits).toEqual([]);
  });

  it.each([
    [1, 1],
    [0, 1],
    [-5, 1],
    [1.7, 1],
    [3, 3],
    [9999, 5],
  ])('a limit of %d gives %i hits', (limit, count) => {
    const source = makeSource(
      'many',
      ['a', 'ab', 'abc', 'abcd', 'abcde'].map((word) => [word, '']),
    );
    expect(search('a', { limit }, [source]).hits).toHaveLength(count);
  });
});

describe('the tiers', () => {
  it('keep each entry once, in its best tier', () => {
    const source = makeSource('x', [
      ['data', '数据', 'data of data'],
      ['datum', '数据'],
    ]);
    const answer = search('data', {}, [source]);
    expect(answer.hits.map(({ tier }) => tier)).toEqual(['exact', 'inflected']);
    const texts = searchLibraryTexts([source], 'data', {}, () => false);
    expect(texts.hits).toEqual([]);
  });

  it('put equal letter case and accents first', () => {
    const source = makeSource('x', [
      ['polish', ''],
      ['Polish', ''],
      ['cafe', ''],
      ['café', ''],
    ]);
    expect(headwords(search('Polish', {}, [source]))).toEqual(['Polish', 'polish']);
    expect(headwords(search('polish', {}, [source]))).toEqual(['polish', 'Polish']);
    expect(headwords(search('café', {}, [source]))).toEqual(['café', 'cafe']);
  });

  it('never put an acronym above an exact headword', () => {
    const source = makeSource('x', [
      ['retrieval-augmented generation (RAG)', ''],
      ['rag', ''],
    ]);
    expect(headwords(search('RAG', {}, [source]))[0]).toBe('rag');
  });

  it('are all filled up to the limit, entries found in two ways counting once', () => {
    const source = makeSource('x', [
      ['xi particle', '粒子'],
      ['xi baryon', '重子'],
      ['hope', '希望'],
    ]);
    const { hits } = search('xi', { limit: 3 }, [source]);
    expect(hits.map(({ tier }) => tier)).toEqual(['prefix', 'prefix', 'pinyin']);
  });

  it('take a definition in the language of the headword for a text, not for a name', () => {
    const source = makeSource('x', [['lexeme', 'a unit of meaning']], ['en', 'en']);
    expect(search('a unit of meaning', {}, [source]).hits).toEqual([]);
    const [hit] = searchLibraryTexts([source], 'unit meaning', {}, () => false).hits;
    expect(hit?.reason).toEqual({ kind: 'text', field: 'definition' });
    expect(marked(hit, 'translation')).toEqual(['unit', 'meaning']);
  });

  it('know the alternatives and brackets of headwords and translations', () => {
    const source = makeSource('x', [
      ['RAG (retrieval-augmented generation)', '检索增强生成（一种方法，常用）；检索增强'],
    ]);
    for (const query of ['rag', 'retrieval-augmented generation', '检索增强生成', '检索增强']) {
      expect(search(query, {}, [source]).hits[0]?.tier).toBe('exact');
    }
  });

  it('offer nearest spellings only when nothing is found', () => {
    const answer = search('sgalynk laws');
    expect(answer.hits).toEqual([]);
    expect(answer.nearest.map(({ headword }) => headword)).toEqual(['scaling laws']);
    expect(search('scaling').nearest).toEqual([]);
    expect(search('模形奔溃').nearest.map(({ headword }) => headword)).toEqual([]);
    expect(search('模形崩溃').nearest.map(({ headword }) => headword)).toEqual(['model collapse']);
  });
});

describe('several dictionaries', () => {
  const first = makeSource('first', [
    ['collapse', '崩溃'],
    ['shift', '偏移'],
  ]);
  const second = makeSource('second', [
    ['collapse', '坍塌'],
    ['collapse', '倒塌'],
    ['shifts', '移位'],
  ]);

  it('show one headword as one row with all its entries', () => {
    const { hits } = search('collapse', {}, [first, second]);
    expect(
      hits.map(({ entry, others }) => [entry.translation, others.map((one) => one.translation)]),
    ).toEqual([
      ['崩溃', ['坍塌']],
      ['倒塌', []],
    ]);
  });

  it('show the entry of the dictionary that comes first', () => {
    const { hits } = search('collapse', {}, [second, first]);
    expect(
      hits.map(({ entry, others }) => [entry.translation, others.map((one) => one.translation)]),
    ).toEqual([
      ['坍塌', ['崩溃']],
      ['倒塌', []],
    ]);
  });

  it('order hits by tier before all else', () => {
    expect(headwords(search('shifts', {}, [first, second]))).toEqual(['shifts', 'shift']);
  });

  it('find terms of a passage in all of them', () => {
    expect(headwords(search('a shift before the collapse', {}, [second, first]))).toEqual([
      'shift',
      'collapse',
    ]);
  });
});

describe('a search that is cancelled', () => {
  /** A source that is as slow as a question is long, and counts its questions. */
  function slowSource(onAsked: () => void): SearchSource {
    return {
      ...SOURCE,
      findNear: (...asked) => {
        onAsked();
        return SOURCE.findNear(...asked);
      },
    };
  }

  it('asks no further source, and its answer is empty and says so', () => {
    let asked = 0;
    const source = slowSource(() => (asked += 1));
    const answer = searchLibrary([source, source, source], 'model', {}, () => asked > 0);
    expect(asked).toBe(1);
    expect(answer).toMatchObject({ isCancelled: true, hits: [], nearest: [], query: 'model' });
  });

  it('is given up before it begins when it is old already', () => {
    let asked = 0;
    const source = slowSource(() => (asked += 1));
    expect(searchLibrary([source], 'model', {}, () => true).isCancelled).toBe(true);
    expect(searchLibraryTexts([source], 'model', {}, () => true).isCancelled).toBe(true);
    expect(asked).toBe(0);
  });
});
