import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseSyllables } from './chineseSyllables.ts';
import { isFullPinyin, matchPinyin, parsePinyin, type PinyinMatch } from './matchPinyin.ts';
import { pinyinOf } from './pinyin.ts';

function match(query: string, text: string, reading = pinyinOf(text)): PinyinMatch | null {
  const pattern = parsePinyin(query);
  const [piece] = chineseSyllables(text, reading);
  return pattern && piece ? matchPinyin(pattern, piece) : null;
}

describe('pinyin typed in full', () => {
  it.each([
    ['moxingbengkui', '模型崩溃'],
    ['mo xing beng kui', '模型崩溃'],
    ['moxing bengkui', '模型崩溃'],
    ['MoXing', '模型'],
    ['mó xíng', '模型'],
    ['móxíng', '模型'],
    ['mo2xing2', '模型'],
    ['mo2 xing2', '模型'],
    ['mo xing2', '模型'],
    ['lv', '率'],
    ['lǜ', '率'],
    ['lü4', '率'],
    ['lu:4', '率'],
    ['gailv', '概率'],
    ['gailü', '概率'],
    ['nue', '虐'],
    ['nve', '虐'],
    ['nuer', '女儿'],
    ['nuren', '女人'],
    ['nu3er2', '女儿'],
    ['lushi', '律师'],
    ["xi'an", '西安'],
    ['xian', '西安'],
    ['模xing', '模型'],
    ['mo型', '模型'],
    ['模xing崩kui', '模型崩溃'],
    ['de5', '的'],
    ['de0', '的'],
  ])('%s is %s', (query, text) => {
    expect(match(query, text)).toMatchObject({
      from: 0,
      to: Array.from(text).length,
      shortened: 0,
    });
  });
});

describe('pinyin typed in part', () => {
  it.each([
    ['mxbk', '模型崩溃', { from: 0, to: 4, shortened: 4 }],
    ['moxing bk', '模型崩溃', { from: 0, to: 4, shortened: 2 }],
    ['moxbk', '模型崩溃', { from: 0, to: 4, shortened: 3 }],
    ['bengkui', '模型崩溃', { from: 2, to: 4, shortened: 0 }],
    ['bk', '模型崩溃', { from: 2, to: 4, shortened: 2 }],
    ['moxi', '模型崩溃', { from: 0, to: 2, shortened: 1 }],
    ['zhl', '注意力', null],
    ['zyl', '注意力', { from: 0, to: 3, shortened: 3 }],
    ['zhyl', '注意力', { from: 0, to: 3, shortened: 3 }],
    ['模bk', '模型崩溃', null],
    ['模xbk', '模型崩溃', { from: 0, to: 4, shortened: 3 }],
  ])('%s in %s', (query, text, expected) => {
    expect(match(query, text)).toEqual(expected);
  });
});

describe('readings', () => {
  it.each([
    ['jue se', '角色', true],
    ['jiaose', '角色', true],
    ['xiazai', '下载', true],
    ['xià zǎi', '下载', true],
    ['changdu', '长度', true],
    ['zhangdu', '长度', false],
    ['chang', '长', true],
    ['zhang', '长', true],
    ['quchong', '去重', true],
    ['quzhong', '去重', false],
    ['mó xǐng', '模型', false],
    ['mo4', '模型', false],
  ])('%s for %s: %s', (query, text, isFound) => {
    expect(match(query, text) !== null).toBe(isFound);
  });

  it('prefers the reading that the data gives', () => {
    expect(match('zhangdu', '长度', 'zhǎng dù')).not.toBeNull();
    expect(match('changdu', '长度', 'zhǎng dù')).toBeNull();
  });

  it('reads a text anew when the reading has not one syllable for each character', () => {
    expect(match('changdu', '长度', 'chángdù')).toMatchObject({ shortened: 0 });
  });

  it('does not reach over punctuation', () => {
    expect(match('kuimo', '崩溃；模型')).toBeNull();
  });
});

describe('parsePinyin', () => {
  it.each(['模型', 'm', 'model!', 'c++', '', 'x'.repeat(200), '1', '型2'])(
    'does not take %j for pinyin',
    (query) => {
      expect(parsePinyin(query)).toBeNull();
    },
  );

  it('takes any text, and patterns made to be slow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        match(query, '模型崩溃');
      }),
    );
    expect(match('a'.repeat(48), '啊'.repeat(60))).not.toBeNull();
  });

  it.each([
    ['模型崩溃', 'mó xíng bēng kuì'],
    ['內容', 'nèi róng'],
    ['女人', 'nǚ rén'],
    ['角色', 'jué sè'],
    ['血', 'xuè'],
  ])('reads %s as it is read beside a comma', (text, reading) => {
    expect(chineseSyllables(text, reading)).toEqual(chineseSyllables(`${text}，`, reading));
  });
});

describe('isFullPinyin', () => {
  it.each([
    ['zhidao', true],
    ['zhi dao', true],
    ['shi', true],
    ['Women', true],
    ['nü3er2', true],
    ['nu3er2', true],
    ['nv er', true],
    ['lu:4', true],
    ['nǚ’ér', true],
    ["xi'an", true],
    ['mxbk', false],
    ['moxingb', false],
    ['buy', false],
    ['model', false],
    ['3', false],
    ['', false],
    ['模xing', false],
    ['a'.repeat(97), false],
  ])('%s: %s', (text, expected) => {
    expect(isFullPinyin(text)).toBe(expected);
  });
});
