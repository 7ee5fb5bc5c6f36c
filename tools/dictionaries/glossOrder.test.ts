import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cedictWord } from '../../src/core/formats/cedict/cedict.ts';
import { readSenses } from '../../src/core/formats/ecdict/senses.ts';
import type { WordDetails } from '../../src/shared/word.ts';
import { readChineseCounts } from './chineseCounts.ts';
import { notePlaces, orderGlosses, turnRound } from './glossOrder.ts';

const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'dict.txt');
writeFileSync(file, '崩溃 900 v\n倒塌 300 v\n折叠 100 v\n钱 50000 n\n金钱 2000 n\n小 90000 a\n');
const counts = readChineseCounts(file);

const details = (translation: string): WordDetails => ({
  senses: readSenses(translation).senses,
  definitions: [],
  forms: [],
  levels: [],
  classifiers: [],
  references: [],
});

function ordered(headword: string, translation: string, rank = 3000): readonly string[] {
  const word = details(translation);
  const chinese = [['崩潰', '崩溃', 'to collapse'] as const].map(([t, s, gloss]) => ({
    headword: s,
    details: cedictWord(t, s, 'x1', [gloss]).details,
  }));
  const all = word.senses.flatMap(({ glosses }) => glosses);
  return orderGlosses(headword, word, rank, counts, turnRound(chinese)).map((i) => all[i] ?? '');
}

describe('counts of Chinese words', () => {
  it('rank by count, 1 for the commonest', () => {
    expect(counts.rankOf('小')).toBe(1);
    expect(counts.rankOf('崩溃')).toBe(4);
    expect(counts.countOf('折叠')).toBe(100);
    expect([counts.rankOf('没有的词'), counts.countOf('没有的词')]).toEqual([0, 0]);
  });
});

describe('the order of renderings', () => {
  it('has first what a Chinese-English dictionary renders by the word', () => {
    expect(ordered('collapse', String.raw`n. 倒塌, 虚脱\nv. 崩溃`)[0]).toBe('崩溃');
  });

  it('names each rendering once', () => {
    expect(ordered('collapse', String.raw`n. 崩溃, 倒塌\nv. 倒塌, 崩溃`)).toEqual(['崩溃', '倒塌']);
  });

  it('has first what other renderings say as well', () => {
    const translation = 'n. 甲乙, 丙丁, 丙戊, 己丁, 丙己';
    expect(ordered('reduction', translation)[0]).toBe('丙丁');
  });

  it('puts what needs a remark in front behind the next', () => {
    expect(ordered('reveal', 'v. (神)甲乙, 丙丁')).toEqual(['丙丁', '(神)甲乙']);
  });

  it('takes an adjective for the word that it is made from', () => {
    expect(ordered('small', 'a. 小型的, 小的')[0]).toBe('小的');
  });

  it('puts the sense of computing early for a word that is not common', () => {
    const translation = String.raw`n. 甲乙, 丙丁\n[计] 戊己`;
    expect(ordered('rareword', translation, 9000)).toEqual(['甲乙', '戊己', '丙丁']);
    expect(ordered('commonword', translation, 50)).toEqual(['甲乙', '丙丁', '戊己']);
  });
});

describe('a dictionary that is turned round', () => {
  const word = (headword: string, ...meanings: readonly string[]) => ({
    headword,
    details: cedictWord(headword, headword, 'x1', meanings).details,
  });

  it('leads from a gloss to its words: less for a later sense, a longer gloss and old words', () => {
    const turned = turnRound([
      word('训练', 'to train; to drill'),
      word('火车', 'train'),
      word('乘务员', 'attendant on a train'),
      word('古语', '(archaic) train'),
    ]);
    const train = turned.get('train');
    expect(train?.get('火车')).toBe(1);
    expect(train?.get('训练')).toBe(1);
    expect(train?.get('乘务员')).toBeLessThan(0.5);
    expect(train?.get('古语')).toBe(0.4);
    expect(turned.get('drill')?.get('训练')).toBeLessThan(1);
  });
});

it('notes where in an entry each rendering stands', () => {
  const places = notePlaces([{ headword: 'to Collapse', senses: details('n. 崩溃, 倒塌').senses }]);
  expect(places.get('collapse')?.get('倒塌')).toBe(1);
});
