import { describe, expect, it } from 'vitest';
import { favoriteRecord, readBytes } from './fixtures/favoriteRecord.ts';
import { joinNames, splitNames } from './recordColumns.ts';
import { writeRecords } from './writeRecords.ts';

const readText = (text: string) => {
  const file = readBytes(Buffer.from(text));
  return typeof file === 'string' ? null : file;
};

const SAMPLE = [
  favoriteRecord('model collapse', {
    tags: ['risk', 'a; b'],
    note: 'first\nsecond',
    lists: ['Default', 'Paper'],
  }),
  favoriteRecord('=SUM(A1)', { example: '', entryId: 'phrases:sum' }),
];

describe.each(['csv', 'tsv', 'markdown', 'json'] as const)('%s', (format) => {
  it('gives back what was written', () => {
    expect(readText(writeRecords(SAMPLE, format))).toEqual({
      format,
      records: SAMPLE,
      skipped: [],
    });
  });

  it('says which rows it did not understand', () => {
    const text = writeRecords(SAMPLE, format).replace("'=SUM(A1)", '').replace('=SUM(A1)', '');
    const file = readText(text);
    expect(file?.records.length).toBe(1);
    expect(file?.skipped.length).toBe(1);
  });
});

describe('a spreadsheet', () => {
  it('is given no formula', () => {
    const text = writeRecords(
      [favoriteRecord('@cmd', { translation: '=1+1', note: '-2', reading: '+3' })],
      'csv',
    );
    const cells = text.split('"').filter((_, index) => index % 2 === 1);
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('names in one cell', () => {
  it.each([
    [['a', 'b'], 'a; b'],
    [['a;b', 'c\\'], 'a\\;b; c\\\\'],
    [[], ''],
  ])('%j are "%s"', (names, cell) => {
    expect(joinNames(names)).toBe(cell);
    expect(splitNames(cell)).toEqual(names);
  });

  it('may be written by hand', () => {
    expect(splitNames(' a ;b;; c')).toEqual(['a', 'b', 'c']);
  });
});

describe('Anki', () => {
  it('is told how to read the file', () => {
    const [first, ...lines] = writeRecords(
      [favoriteRecord('a < b', { tags: ['two words', 'x'], note: 'one\n\ttwo', lists: ['Paper'] })],
      'anki-text',
    ).split('\n');
    expect(first).toBe('#separator:tab');
    expect(lines.slice(0, 4)).toEqual([
      '#html:true',
      '#columns:Headword\tTranslation\tReading\tExample\tNote\tMet in\tDeck\tTags',
      '#deck column:7',
      '#tags column:8',
    ]);
    expect(lines[4]?.split('\t')).toEqual([
      'a &lt; b',
      'a &lt; b 的翻译',
      'fān yì',
      'Here is a &lt; b.',
      'one<br> two',
      '',
      'Glossa::Paper',
      'two_words x',
    ]);
  });
});

describe('other programs', () => {
  it('Anki: what we wrote for it, and notes of its own', () => {
    const kept = favoriteRecord('a < b', { tags: ['x', 'y'], note: 'one\ntwo', lists: ['Paper'] });
    const own = readText(
      writeRecords([kept, favoriteRecord('c', { metIn: 'Here.' })], 'anki-text'),
    );
    expect(own?.format).toBe('anki');
    expect(own?.records).toMatchObject([
      { headword: 'a < b', note: 'one\ntwo', lists: ['Paper'], tags: ['x', 'y'] },
      { headword: 'c', metIn: 'Here.', translation: 'c 的翻译' },
    ]);
    const other = readText(
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n' +
        'g1\tBasic\tML::Terms\tloss\t损失<br>函数\tml math\ng2\tBasic\tDefault\t\tx\t\n',
    );
    expect(other).toMatchObject({
      records: [
        {
          headword: 'loss',
          translation: '损失\n函数',
          lists: ['ML / Terms'],
          tags: ['ml', 'math'],
        },
      ],
      skipped: [8],
    });
  });

  it('GoldenDict: headwords in folders', () => {
    const file = readText(
      `<?xml version="1.0"?>\n<root>
        <headword>alone</headword>
        <folder name="Paper &amp; co" expanded="1">
          <headword>model collapse</headword>
          <folder name="Two"><headword>a &lt; b</headword></folder>
          <folder name="Empty"/>
          <headword>bias</headword>
        </folder>
      </root>`,
    );
    expect(file?.format).toBe('goldendict');
    expect(file?.records.map(({ headword, lists }) => [headword, lists])).toEqual([
      ['alone', []],
      ['model collapse', ['Paper & co']],
      ['a < b', ['Paper & co / Two']],
      ['bias', ['Paper & co']],
    ]);
    expect(
      readText('<!DOCTYPE x [<!ENTITY a "b">]><root><headword>x</headword></root>'),
    ).toBeNull();
  });

  it('Saladict: its fields', () => {
    const file = readText('date,text,trans,context,note,url\n1,bias,偏差,"A bias, here.",mine,x\n');
    expect(file).toMatchObject({
      format: 'saladict',
      records: [
        { headword: 'bias', translation: '偏差', metIn: 'A bias, here.', note: 'mine', lists: [] },
      ],
    });
  });

  it('Eudic: with a header and without', () => {
    expect(readText('单词,音标,解释\nbias,/ˈbaɪəs/,偏差\n')).toMatchObject({
      format: 'eudic',
      records: [{ headword: 'bias', reading: '/ˈbaɪəs/', translation: '偏差' }],
    });
    expect(readText('1,bias,/ˈbaɪəs/,偏差\n2,noise,,噪声\n')).toMatchObject({
      format: 'eudic',
      records: [{ headword: 'bias' }, { headword: 'noise', translation: '噪声' }],
    });
  });

  it.each(['', 'any text', '{"format":"other"}', '[]', 'a,b\n1,2\n', '| a |\n|---|\n'])(
    'nothing is read from %j',
    (text) => {
      expect(readText(text)).toBeNull();
    },
  );
});
