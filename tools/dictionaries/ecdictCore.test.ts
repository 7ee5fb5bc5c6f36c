import { describe, expect, it } from 'vitest';
import { readEcdictRow, type EcdictColumn } from '../../src/core/formats/ecdict/ecdictRow.ts';
import type { DictionaryRecord } from '../../src/core/formats/formatReader.ts';
import { chooseCore } from './ecdictCore.ts';

type Row = Partial<Record<EcdictColumn, string>>;

const record = (row: Row, i: number): DictionaryRecord => ({
  headwords: [row.word ?? ''],
  content: readEcdictRow((column) => row[column] ?? ''),
  line: i + 1,
});

const core = (...rows: readonly Row[]) => chooseCore(rows.map(record));
const headwords = (...rows: readonly Row[]) => core(...rows).words.map(({ headword }) => headword);

describe('what of ECDICT is shipped', () => {
  it.each<readonly [string, Row, boolean]>([
    ['a pronunciation', { phonetic: 'ei' }, true],
    ['a place in a list of frequency', { frq: '40000' }, true],
    ['an examination', { tag: 'gre' }, true],
    ['inflected forms', { exchange: 's:xs' }, true],
    ['the label of a technical field', { translation: '[计] 甲' }, true],
    ['no sign of use', {}, false],
    ['the label of another field alone', { translation: '[医] 甲' }, false],
  ])('with %s', (_, row, isKept) => {
    const whole = { word: 'x', translation: 'n. 甲', ...row };
    expect(headwords(whole)).toEqual(isKept ? ['x'] : []);
  });

  it('is nothing without Chinese, nothing of the crawler alone, and nothing of over five words', () => {
    const result = core(
      { word: 'a', phonetic: 'a', translation: 'n. only English' },
      { word: 'b', phonetic: 'b', translation: '[网络] 甲' },
      { word: 'one two three four five six', phonetic: 'c', translation: 'n. 甲' },
      { word: 'one two three four five', phonetic: 'c', translation: 'n. 甲' },
    );
    expect(result.words.map(({ headword }) => headword)).toEqual(['one two three four five']);
    expect(result.left).toMatchObject({ 'no Chinese': 2, 'too many words': 1 });
  });

  it('has a form that says nothing more as a form of its word', () => {
    const { words } = core(
      { word: 'mouse', translation: 'n. 老鼠', exchange: 's:mice' },
      { word: 'mice', translation: 'pl. 老鼠', exchange: '0:mouse/1:s' },
      { word: 'ran', translation: 'run的过去式', exchange: '0:run/1:p' },
      { word: 'run', translation: 'v. 跑', phonetic: 'rʌn' },
    );
    expect(words.map(({ headword, content }) => [headword, content.details.forms])).toEqual([
      ['mouse', [{ kind: 'plural', text: 'mice' }]],
      ['run', [{ kind: 'plural', text: 'ran' }]],
    ]);
  });

  it('gives what a form says more to its word, after all else', () => {
    const { words } = core(
      { word: 'cramp', translation: 'n. 抽筋', exchange: 's:cramps' },
      { word: 'cramps', translation: 'n. 痛性痉挛, 抽筋', exchange: '0:cramp/1:s' },
    );
    expect(words).toHaveLength(1);
    expect(words[0]?.content.details.senses.flatMap(({ glosses }) => glosses)).toEqual([
      '抽筋',
      '痛性痉挛',
    ]);
  });

  it('has a form as a word where it is looked up for itself and says something of its own', () => {
    expect(
      headwords(
        { word: 'leave', translation: 'v. 离开', exchange: 'p:left' },
        { word: 'left', translation: 'adj. 左边的', frq: '700', exchange: '0:leave/1:p' },
      ),
    ).toEqual(['leave', 'left']);
  });
});
