import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../recogniseFormat.ts';
import {
  memoryFiles,
  memorySource,
  readWhole,
  utf8,
  type WholeReading,
} from '../testing/readWhole.ts';
import { TEXT_READERS } from '../formatReaders.ts';

/** Tables as other programs write them; all are written by us. */
function read(
  name: string,
  text: string,
): Extract<WholeReading, { kind: 'read' }> & { format: string } {
  const files = memoryFiles(memorySource(name, utf8(text)));
  const reader = recogniseFormat(utf8(text), files, TEXT_READERS);
  if (reader === null) throw new Error('not recognised');
  const reading = readWhole(reader, files);
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  return { ...reading, format: reader.format };
}

/** Headwords with the fields that say something. */
function entriesOf(name: string, text: string): readonly unknown[] {
  return read(name, text).records.map(({ headwords, content }) => {
    if (content.kind === 'article') throw new Error('an article');
    const { kind: _kind, ...fields } = content;
    const said = Object.entries(fields).filter(([, value]) => value.length > 0);
    return [headwords.join('; '), Object.fromEntries(said)];
  });
}

describe('notes of Anki in plain text', () => {
  const HEAD =
    '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n';

  it('are front, back and tags: the other columns are no text of an entry', () => {
    const row = (i: number) =>
      `guid${i}\tBasic\tML terms\tterm${i}\t术语${i} <b>粗</b><br>second\tml math\n`;
    const text = HEAD + Array.from({ length: 20 }, (_, i) => row(i + 1)).join('');
    const entries = entriesOf('notes.txt', text);
    expect(entries).toHaveLength(20);
    expect(entries[0]).toEqual([
      'term1',
      { translation: '术语1 粗\nsecond', tags: ['ml', 'math'] },
    ]);
    expect(read('notes.txt', text)).toMatchObject({ format: 'anki', skipped: [] });
  });

  it('may have HTML, quotes and line breaks in a field', () => {
    const text =
      '#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:5\n' +
      'Basic\tML\tgradient\t梯度 <b>of</b> loss<br>第二行 &amp; more\tml math\n' +
      'Basic\tML\t"loss ""fn"""\t"损失<br>函数\n第三行"\tml\n';
    expect(entriesOf('notes.txt', text)).toEqual([
      ['gradient', { translation: '梯度 of loss\n第二行 & more', tags: ['ml', 'math'] }],
      ['loss "fn"', { translation: '损失\n函数\n第三行', tags: ['ml'] }],
    ]);
  });

  it('may have been saved by a spreadsheet', () => {
    const text =
      '#separator:comma,,\n#html:false,,\n#tags:vocab,,\nfront,back,note\ngradient,梯度,x\n"loss, total",总损失,y\n';
    expect(entriesOf('notes.csv', text)).toEqual([
      ['gradient', { translation: '梯度', note: 'x', tags: ['vocab'] }],
      ['loss, total', { translation: '总损失', note: 'y', tags: ['vocab'] }],
    ]);
  });

  it('name their fields in the head, have clozes, and sounds that are left out', () => {
    const text =
      '#separator:Comma\n#html:true\n#columns:Word,IPA,Meaning,Sentence\n' +
      'gradient,ˈɡreɪdiənt,梯度[sound:a.mp3],A {{c1::gradient::word}} here\n';
    expect(entriesOf('notes.txt', text)).toEqual([
      ['gradient', { reading: 'ˈɡreɪdiənt', translation: '梯度', examples: ['A gradient here'] }],
    ]);
  });
});

describe('a table of another program', () => {
  it('names its delimiter in a line for Excel', () => {
    const text = 'sep=;\nterm;translation\ngradient;梯度\nloss;损失\n';
    expect(entriesOf('a.csv', text)).toEqual([
      ['gradient', { translation: '梯度' }],
      ['loss', { translation: '损失' }],
    ]);
    expect(read('a.csv', text)).toMatchObject({ opened: { delimiter: ';' }, skipped: [] });
  });

  it('has codes of languages for headers', () => {
    const { opened } = read('a.csv', 'en-US,zh-CN\ngradient,梯度\n');
    expect(opened).toMatchObject({ headwordLanguage: 'en', translationLanguage: 'zh-Hans' });
    expect(entriesOf('a.csv', 'en-US,zh-CN\ngradient,梯度\n')).toEqual([
      ['gradient', { translation: '梯度' }],
    ]);
  });

  it('is numbered, with headers and without', () => {
    const named = '序号,英文术语,中文术语,备注\n1,gradient,梯度,数学\n2,loss,损失,x\n';
    expect(entriesOf('a.csv', named)).toEqual([
      ['gradient', { translation: '梯度', note: '数学' }],
      ['loss', { translation: '损失', note: 'x' }],
    ]);
    expect(entriesOf('a.csv', '1,gradient,梯度\n2,loss,损失\n3,bias,偏差\n')).toEqual([
      ['gradient', { translation: '梯度' }],
      ['loss', { translation: '损失' }],
      ['bias', { translation: '偏差' }],
    ]);
  });

  it('is one of memoQ', () => {
    const text =
      'Entry_ID;Entry_Subject;English;English_Def;Chinese_PRC;Chinese_PRC_Def;Term_Info\n' +
      '0;IT;gradient;slope of a function;梯度;函数的斜率;Noun\n1;IT;loss;a cost;损失;代价;Noun\n';
    expect(entriesOf('a.csv', text)).toEqual([
      ['gradient', { translation: '梯度', note: 'slope of a function\n函数的斜率', tags: ['IT'] }],
      ['loss', { translation: '损失', note: 'a cost\n代价', tags: ['IT'] }],
    ]);
  });

  it('parts terms of a cell by a bar, which is no bracket of them', () => {
    const text = 'en;zh-CN;note\nmachine learning|ML;机器学习;field\nP(A|B);条件概率;\n';
    expect(entriesOf('a.csv', text)).toEqual([
      ['machine learning; ML', { translation: '机器学习', note: 'field' }],
      ['P(A|B)', { translation: '条件概率' }],
    ]);
  });

  it('parts headwords by semicolons where several cells have them', () => {
    const text = 'Term,Meaning\ncolour; color,颜色\ngrey; gray,灰色\nred,红; 赤\n';
    expect(entriesOf('a.csv', text)).toEqual([
      ['colour; color', { translation: '颜色' }],
      ['grey; gray', { translation: '灰色' }],
      ['red', { translation: '红; 赤' }],
    ]);
    expect(read('a.csv', text).records[0]?.headwords).toEqual(['colour', 'color']);
    const once = 'Term,Meaning\nif (a; b) then,如果\nred,红\n';
    expect(read('a.csv', once).records[0]?.headwords).toEqual(['if (a; b) then']);
  });

  it('has definition and translation, and `\\n` for line breaks', () => {
    const text =
      'word,phonetic,definition,translation,pos\n' +
      'hood,hʊd,"n. a cover\\nv. to cover","n. 罩；兜帽\\nv. 覆盖\\n[网络] 引擎盖",\n';
    expect(entriesOf('a.csv', text)).toEqual([
      [
        'hood',
        {
          reading: 'hʊd',
          translation: 'n. 罩；兜帽\nv. 覆盖\n[网络] 引擎盖',
          note: 'n. a cover\nv. to cover',
        },
      ],
    ]);
    expect(read('a.csv', text).opened.translationLanguage).toBe('zh-Hans');
  });

  it('has TeX in it, whose commands are no line breaks', () => {
    const text = 'Term,Meaning\ngradient,"$\\nabla f$, \\alpha"\nx,a\\nb\n';
    expect(entriesOf('a.csv', text)).toEqual([
      ['gradient', { translation: '$\\nabla f$, \\alpha' }],
      ['x', { translation: 'a\\nb' }],
    ]);
  });

  it('has titles above its headers, which are said to give no entry', () => {
    const text = 'Glossary of 2024,,\n,,\nID,English,Chinese\n7,gradient,梯度\n9,loss,损失\n';
    const { records, skipped } = read('a.csv', text);
    expect(records.map(({ headwords }) => headwords)).toEqual([['gradient'], ['loss']]);
    expect(skipped).toEqual([{ kind: 'skipped', line: 1, reason: 'no-headword' }]);
  });

  it('says which columns are guessed', () => {
    const { opened } = read('a.csv', 'Nummer,Begriff,Wort,Rest\na,b,c,d\ne,f,g,h\n');
    expect(opened.columns?.map(({ isGuessed }) => isGuessed ?? false)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(opened.hasHeader).toBe(false);
  });

  it('takes its first row for an entry when it is told so', () => {
    const files = memoryFiles(memorySource('a.csv', utf8('term,meaning\nrisk,风险\n')));
    const reader = recogniseFormat(files.main.read(0, 100), files, TEXT_READERS);
    const reading = reader && readWhole(reader, files, { choices: { hasHeader: false } });
    expect(reading).toMatchObject({ records: [{ headwords: ['term'] }, { headwords: ['risk'] }] });
  });
});

describe('a word list', () => {
  const EXPECTED = [
    ['gradient', { translation: 'n. 梯度；坡度', reading: 'ˈɡreɪdiənt' }],
    ['loss', { translation: 'n. 损失\nv. 失去', reading: 'lɒs' }],
  ];

  it('of Youdao is text of numbered words', () => {
    const text =
      '1, gradient  [ˈɡreɪdiənt]\r\n n. 梯度；坡度\r\n\r\n2, loss  [lɒs]\r\n n. 损失\r\n v. 失去\r\n';
    expect(read('words.txt', text).format).toBe('wordbook');
    expect(entriesOf('words.txt', text)).toEqual(EXPECTED);
  });

  it('of Youdao and Eudic is XML', () => {
    const item = (word: string, trans: string, phonetic: string, tags = '') =>
      `<item>    <word>${word}</word>\n    <trans><![CDATA[${trans}]]></trans>\n    <phonetic><![CDATA[${phonetic}]]></phonetic>\n    <tags>${tags}</tags>\n    <progress>1</progress>\n</item>`;
    const text = `<wordbook>${item('gradient', 'n. 梯度；坡度', "['ɡreɪdiənt]", 'ml')}${item('loss', 'n. 损失\nv. 失去', '[lɒs]')}</wordbook>`;
    const [[word, fields] = [], second] = EXPECTED;
    expect(entriesOf('words.xml', text)).toEqual([
      [word, { ...(fields as object), tags: ['ml'] }],
      second,
    ]);
  });

  it('of Eudic is a table with its own names', () => {
    const text =
      '序号,单词,音标,解释,笔记\n1,gradient,ˈɡreɪdiənt,n. 梯度；坡度,\n2,loss,lɒs,"n. 损失\nv. 失去",\n';
    expect(entriesOf('words.csv', text)).toEqual(EXPECTED);
  });

  it('of Quizlet is a term and its meaning, parted by a tab', () => {
    const text = 'gradient\tslope of a function\nloss\ta cost\n';
    expect(entriesOf('set.txt', text)).toEqual([
      ['gradient', { translation: 'slope of a function' }],
      ['loss', { translation: 'a cost' }],
    ]);
  });
});

describe('what pyglossary writes', () => {
  it('is CSV with rows about itself, HTML and a column of further headwords', () => {
    const text =
      '"#name","My words"\n"#sourceLang","English"\n"colour","<b>n.</b> 颜色<br>彩色","color,colours"\n"grey","灰色"\n';
    const { records, skipped, opened } = read('words.csv', text);
    expect(opened.name).toBe('My words');
    expect(records).toMatchObject([
      { headwords: ['colour', 'color', 'colours'], content: { translation: 'n. 颜色\n彩色' } },
      { headwords: ['grey'], content: { translation: '灰色' } },
    ]);
    expect(skipped).toEqual([]);
  });

  it('is a table with tabs and lines about itself', () => {
    const { records, opened } = read('w.txt', '##name\tMy words\ncolour|color\t颜色\\n彩色\n');
    expect(opened.name).toBe('My words');
    expect(records).toMatchObject([
      { headwords: ['colour', 'color'], content: { translation: '颜色\n彩色' } },
    ]);
  });

  it('is JSON of keys, with `|` between forms', () => {
    const text = '{"##bookname": "My words", "colour|color": "颜色", "grey|gray": "灰色"}';
    const { records, opened } = read('words.json', text);
    expect(opened.name).toBe('My words');
    expect(records.map(({ headwords }) => headwords)).toEqual([
      ['colour', 'color'],
      ['grey', 'gray'],
    ]);
  });

  it('may tell about itself over several lines', () => {
    const text =
      '"#name","My words"\n"#description","one\ntwo\nthree"\n"#sourceLang","English"\n"grey","灰色"\n';
    const { records, opened } = read('words.csv', text);
    expect(opened.name).toBe('My words');
    expect(records).toMatchObject([{ headwords: ['grey'], content: { translation: '灰色' } }]);
    expect(records).toHaveLength(1);
  });

  it('is JSON with HTML', () => {
    const text = '{"##name": "My words", "grey": "<b>n.</b> 灰色<br>灰", "red": "红色"}';
    expect(entriesOf('words.json', text)).toEqual([
      ['grey', { translation: 'n. 灰色\n灰' }],
      ['red', { translation: '红色' }],
    ]);
  });

  it('has bars that belong to a headword behind a backslash', () => {
    const text = '##name\tx\na|b\tone\nc\\|d|e\ttwo\nf\\\\\\|g|h\tthree\n';
    expect(read('w.txt', text).records.map(({ headwords }) => headwords)).toEqual([
      ['a', 'b'],
      ['c|d', 'e'],
      ['f\\|g', 'h'],
    ]);
  });
});

describe('tables of services and programs', () => {
  it('may say the languages of each row in columns of their own', () => {
    const glossary = read('glossary.csv', 'Artist,Künstler,en,de\nPrize,Preis,en,de\n');
    expect(glossary).toMatchObject({
      opened: { headwordLanguage: 'en', translationLanguage: 'de' },
      records: [{ headwords: ['Artist'] }, { headwords: ['Prize'], content: { note: '' } }],
    });
    const phrases = [
      'English,Chinese (Simplified),hello,你好',
      'English,Chinese (Simplified),bias,偏差',
    ];
    expect(entriesOf('phrases.csv', phrases.join('\n'))).toEqual([
      ['hello', { translation: '你好' }],
      ['bias', { translation: '偏差' }],
    ]);
  });

  it('may have comments above, and rows without their last cells', () => {
    const text =
      '# EN-DE words\tmade by hand\n# Date\t2026\n\nmodel\tModell {n}\tnoun\nto run\tlaufen\n';
    expect(read('words.txt', text)).toMatchObject({
      format: 'tsv',
      records: [{ headwords: ['model'] }, { headwords: ['to run'] }],
    });
    expect(entriesOf('numbered.tsv', '#\tEnglish\tChinese\n1\tbias\t偏差\n')).toEqual([
      ['bias', { translation: '偏差' }],
    ]);
  });
});
