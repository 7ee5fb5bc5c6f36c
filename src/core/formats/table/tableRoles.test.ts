import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../languageGuess.ts';
import { markTones } from '../cedict/cedict.ts';
import { findTableShape } from './tableRoles.ts';

const roles = (rows: readonly (readonly string[])[], isHeaderSure = false) => {
  const { columns, headerAt } = findTableShape(rows, {}, isHeaderSure);
  return [headerAt !== null, ...columns.map(({ role }) => role)];
};

describe('findTableShape', () => {
  it.each([
    [
      [
        ['Term', 'Meaning'],
        ['a', 'b'],
      ],
      [true, 'headword', 'translation'],
    ],
    [
      [
        ['中文', '英文', '例句'],
        ['模型', 'model', 'x'],
      ],
      [true, 'translation', 'headword', 'example'],
    ],
    [
      [
        ['No.', 'Headword', 'Notes'],
        ['1', 'a', 'b'],
      ],
      [true, null, 'headword', 'note'],
    ],
    [
      [
        ['source_term', 'Target-Term'],
        ['a', 'b'],
      ],
      [true, 'headword', 'translation'],
    ],
    [
      [
        ['拼音', '词条', '释义', '标签'],
        ['a1', '啊', 'ah', 'x'],
      ],
      [true, 'reading', 'headword', 'translation', 'tags'],
    ],
    [
      [
        ['Word', 'Word', 'Meaning'],
        ['a', 'b', 'c'],
      ],
      [true, 'headword', null, 'translation'],
    ],
    [
      [
        ['model', '模型'],
        ['training', '训练'],
      ],
      [false, 'headword', 'translation'],
    ],
    [
      [
        ['word', '词'],
        ['term', '术语'],
      ],
      [false, 'headword', 'translation'],
    ],
    [
      [
        ['模型', 'mo2 xing2', 'model'],
        ['你', 'ni3', 'you'],
      ],
      [false, 'headword', 'reading', 'translation'],
    ],
    [[['走る', 'はしる', 'run']], [false, 'headword', 'reading', 'translation']],
    [
      [
        ['序号', '英文术语', '中文术语', '备注'],
        ['1', 'gradient', '梯度', '数学'],
        ['2', 'loss', '损失', 'x'],
      ],
      [true, null, 'headword', 'translation', 'note'],
    ],
    [
      [
        ['索引编号', '英文术语', '中文翻译', '词性', '领域'],
        ['A1', 'gradient', '梯度', 'n.', '数学'],
      ],
      [true, null, 'headword', 'translation', 'tags', 'tags'],
    ],
    [
      [
        ['ID', 'English', 'Chinese (Simplified)', 'Comment'],
        ['17', 'gradient', '梯度', ''],
      ],
      [true, null, 'headword', 'translation', 'note'],
    ],
    [
      [
        ['ENU', 'CHS', 'Definition'],
        ['gradient', '梯度', 'the slope'],
      ],
      [true, 'headword', 'translation', 'definition'],
    ],
    [
      [
        ['ID', '英文名稱', '中文名稱', '圖片', '備註', '更新日期'],
        ['1', 'gradient', '梯度', '', '', '2024-01-01'],
      ],
      [true, null, 'headword', 'translation', null, 'note', null],
    ],
    [
      [
        ['zh-TW', 'en-US'],
        ['梯度', 'gradient'],
      ],
      [true, 'translation', 'headword'],
    ],
    [
      [
        ['Simplified', 'Traditional', 'Pinyin', 'English'],
        ['学', '學', 'xué', 'to learn'],
      ],
      [true, 'headword', null, 'reading', 'translation'],
    ],
    [
      [
        ['Term', 'Definition'],
        ['gradient', 'the slope'],
      ],
      [true, 'headword', 'translation'],
    ],
    [
      [
        ['Glossary of terms', '', ''],
        ['', '', ''],
        ['English', 'Chinese', 'Note'],
        ['gradient', '梯度', ''],
      ],
      [true, 'headword', 'translation', 'note'],
    ],
    [
      [
        ['1', 'gradient', '梯度'],
        ['2', 'loss', '损失'],
      ],
      [false, null, 'headword', 'translation'],
    ],
    [
      [
        ['gradient', 'ˈɡreɪdiənt', 'the slope', '梯度'],
        ['loss', 'lɒs', 'a cost', '损失'],
      ],
      [false, 'headword', 'reading', 'definition', 'translation'],
    ],
    [
      [
        ['class', '课程'],
        ['index', '指数'],
      ],
      [false, 'headword', 'translation'],
    ],
    [
      [
        ['404', 'Not Found'],
        ['500', 'Server Error'],
      ],
      [false, 'headword', 'translation'],
    ],
    [
      [
        ['', 'a', 'b', 'c', 'd'],
        ['', 'e', 'f', 'g', 'h'],
      ],
      [false, null, 'headword', 'translation', 'example', null],
    ],
  ])('%j', (rows, expected) => {
    expect(roles(rows)).toEqual(expected);
  });

  it('takes the first row for headers where the format has them', () => {
    expect(
      roles(
        [
          ['Foo', 'Bar'],
          ['a', 'b'],
        ],
        true,
      ),
    ).toEqual([true, 'headword', 'translation']);
  });

  it('takes what is chosen, and leaves out columns for which nothing is', () => {
    const { columns } = findTableShape(
      [['Term', 'Meaning', 'X']],
      { columns: ['translation', 'headword'] },
      true,
    );
    expect(columns).toEqual([
      { header: 'Term', role: 'translation' },
      { header: 'Meaning', role: 'headword' },
      { header: 'X', role: null },
    ]);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['模型崩溃', 'zh-Hans'],
    ['模型崩潰 傳統 學習', 'zh-Hant'],
    ['日本語の辞書', 'ja'],
    ['한국어', 'ko'],
    ['Привет, мир', 'ru'],
    ['Привіт, світе', 'uk'],
    ['کتابخانه و چند زبان', 'fa'],
    ['یہ ایک لغت ہے', 'ur'],
    ['كتاب ومكتبة', 'ar'],
    ['die Größe, für das Maß', 'de'],
    ['Đường phố Việt Nam', 'vi'],
    ['the size of a model is the number of its weights', 'en'],
    ['où est l’élève qui a la pièce et le château', 'fr'],
    ['model', null],
    ['123', null],
    ['', null],
  ])('%j: %s', (text, language) => {
    expect(guessLanguage([text])).toBe(language);
  });
});

describe('markTones', () => {
  it.each([
    ['chuan2 tong3', 'chuán tǒng'],
    ['nu:3 er2', 'nǚ ér'],
    ['lu:e4', 'lüè'],
    ['Zhong1 guo2', 'Zhōng guó'],
    ['liu2 gui4 hou4', 'liú guì hòu'],
    ['ma5 r5', 'ma r'],
    ['m2 ng4', 'ḿ ǹg'],
    ['A A zhi4', 'A A zhì'],
    ['xx5 3 C 11', 'xx5 3 C 11'],
  ])('%s: %s', (numbered, marked) => {
    expect(markTones(numbered)).toBe(marked);
  });
});
