import { describe, expect, it } from 'vitest';
import { readEcdictRow, type EcdictColumn } from '../../src/core/formats/ecdict/ecdictRow.ts';
import { findMisspelled } from './misspelledEntries.ts';

type Row = Partial<Record<EcdictColumn, string>>;

const COMMON: readonly Row[] = [
  { word: 'software', translation: 'n. 软件', frq: '2000' },
  { word: 'artificial', translation: 'a. 人工的, 人造的', frq: '3500' },
  { word: 'feature', translation: 'n. 特征', frq: '700' },
  { word: 'interpreter', translation: 'n. 解释程序', frq: '9000' },
  { word: 'ionization', translation: 'n. 电离', frq: '20000' },
  { word: 'corrode', translation: 'v. 腐蚀', frq: '15000' },
  { word: 'augment', translation: 'v. 增加', frq: '8000' },
];

const misspelled = (row: Row): readonly string[] => {
  const words = [...COMMON, row].map((each, i) => ({
    headword: each.word ?? '',
    content: readEcdictRow((column) => each[column] ?? ''),
    line: i + 1,
  }));
  return [...findMisspelled(words)];
};

describe('an entry is a misspelled common word', () => {
  it.each<readonly [string, Row]>([
    ['with another letter', { word: 'sortware', translation: 'n. 软件' }],
    ['with a letter too many', { word: 'aritificial', translation: 'a. 人工的' }],
    ['with two letters exchanged', { word: 'faeture', translation: '[计] 特征' }],
    ['with -or for -er', { word: 'interpretor', translation: 'n. 解释程序' }],
  ])('%s', (_, row) => {
    expect(misspelled(row)).toEqual([row.word]);
  });

  it.each<readonly [string, Row]>([
    ['when it says something of its own', { word: 'softwere', translation: 'n. 软件, 软衣' }],
    ['when it is listed', { word: 'sortware', translation: 'n. 软件', frq: '40000' }],
    ['when an examination asks it', { word: 'sortware', translation: 'n. 软件', tag: 'gre' }],
    ['as the British spelling', { word: 'ionisation', translation: 'n. 电离' }],
    ['with another ending', { word: 'augments', translation: 'v. 增加' }],
    ['with another beginning', { word: 'zoftware', translation: 'n. 软件' }],
    ['when it has no rendering', { word: 'softwere', translation: '' }],
  ])('not %s', (_, row) => {
    expect(misspelled(row)).toEqual([]);
  });
});
