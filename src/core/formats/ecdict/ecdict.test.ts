import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../recogniseFormat.ts';
import { memoryFiles, memorySource, readWhole, utf8 } from '../testing/readWhole.ts';
import { TEXT_READERS } from '../formatReaders.ts';
import type { WordContent } from '../wordFields.ts';
import { ecdictReader } from './ecdict.ts';
import { modernIpa } from './ecdictRow.ts';
import { readSenses } from './senses.ts';

const HEADER =
  'word,phonetic,definition,translation,pos,collins,oxford,tag,bnc,frq,exchange,detail,audio\n';

function readWords(text: string): ReadonlyMap<string, WordContent> {
  const reading = readWhole(ecdictReader, memoryFiles(memorySource('a.csv', utf8(text))));
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  return new Map(
    reading.records.map(({ headwords, content }) => {
      if (content.kind !== 'word') throw new Error(`${headwords[0]}: ${content.kind}`);
      return [headwords[0] ?? '', content];
    }),
  );
}

function readerFor(text: string, name = 'list.csv'): string | undefined {
  const files = memoryFiles(memorySource(name, utf8(text)));
  return recogniseFormat(utf8(text), files, TEXT_READERS)?.format;
}

describe('a table of ECDICT', () => {
  it('gives reading, senses, definitions, forms, levels and rank as data', () => {
    const row =
      String.raw`collapse,kә'læps,"n. an abrupt failure\nv. break down","n. 崩溃, 倒塌\nvt. 使倒塌\n[计] 折叠",,4,1,cet4 gre,3094,3212,p:collapsed/i:collapsing,,` +
      '\n';
    expect(readWords(HEADER + row).get('collapse')).toEqual({
      kind: 'word',
      reading: 'kəˈlæps',
      variant: '',
      rank: 3094,
      details: {
        senses: [
          { partOfSpeech: 'n.', labels: [], glosses: ['崩溃', '倒塌'] },
          { partOfSpeech: 'vt.', labels: [], glosses: ['使倒塌'] },
          { partOfSpeech: '', labels: ['计'], glosses: ['折叠'] },
        ],
        definitions: [
          { partOfSpeech: 'n.', text: 'an abrupt failure' },
          { partOfSpeech: 'v.', text: 'break down' },
        ],
        forms: [
          { kind: 'past', text: 'collapsed' },
          { kind: 'present-participle', text: 'collapsing' },
        ],
        levels: ['cet4', 'gre', 'oxford3000'],
        classifiers: [],
        references: [],
      },
    });
  });

  it('takes the better of two places in lists of frequency, and none for 0', () => {
    const words = readWords(`${HEADER}a,,,n. 甲,,,,,0,7,,,\nb,,,n. 乙,,,,,0,0,,,\n`);
    expect(words.get('a')?.rank).toBe(7);
    expect(words.get('b')?.rank).toBe(0);
  });

  it('says of an inflected form what it is a form of', () => {
    const words = readWords(
      `${HEADER}mice,mais,,pl. 老鼠,,,,,0,0,0:mouse/1:s,,\nran,ræn,,run的过去式,,,,,0,0,,,\n`,
    );
    expect(words.get('mice')?.details.forms).toEqual([{ kind: 'lemma', text: 'mouse' }]);
    expect(words.get('ran')?.details).toMatchObject({
      senses: [],
      forms: [{ kind: 'lemma', text: 'run' }],
    });
  });

  it('skips a row that says nothing, and one without a word', () => {
    const reading = readWhole(
      ecdictReader,
      memoryFiles(memorySource('a.csv', utf8(`${HEADER}x,,,,,,,,0,0,,,\n,,,n. 甲,,,,,0,0,,,\n`))),
    );
    expect(reading.kind === 'read' && reading.skipped).toEqual([
      { kind: 'skipped', line: 2, reason: 'no-content' },
      { kind: 'skipped', line: 3, reason: 'no-headword' },
    ]);
  });

  it('is told by its header', () => {
    expect(readerFor(`${HEADER}a,,,n. 甲,,,,,0,7,,,\n`)).toBe('ecdict');
    expect(readerFor('word,translation\na,甲\n')).toBe('csv');
  });

  it('is told without a header by word, pronunciation, English and Chinese', () => {
    const table =
      'abandon,əˈbændən,v. give up,v. 放弃\nloss,lɒs,n. what is lost,n. 损失\nrun,rʌn,v. move fast,v. 跑\n';
    expect(readerFor(table)).toBe('ecdict');
    expect(readWords(table).get('loss')).toMatchObject({
      reading: 'lɒs',
      details: { senses: [{ partOfSpeech: 'n.', glosses: ['损失'] }] },
    });
    expect(readerFor('term,note,more,译\nloss,a,b,损失\nrun,c,d,跑\n')).toBe('csv');
  });
});

describe('a translation of ECDICT', () => {
  it.each([
    ['vt. & vi. 跑', [['vt. & vi.', '', '跑']]],
    [String.raw`n. 罩\n[网络] 兜帽；引擎盖`, [['n.', '', '罩']]],
    [
      'n. 过适；[数] 过度拟合',
      [
        ['n.', '', '过适'],
        ['n.', '数', '过度拟合'],
      ],
    ],
    ['n. 门槛( threshold的复数形式 )', [['n.', '', '门槛']]],
    ['v. 破碎；崩溃（crumble的ing形式）', [['v.', '', '破碎 | 崩溃']]],
    ['使(马,鹰等)戴头罩；覆盖', [['', '', '使(马,鹰等)戴头罩 | 覆盖']]],
    ['a. 好的\n', [['adj.', '', '好的']]],
    ['[网络] 兜帽', []],
  ] as const)('%s', (text, senses) => {
    expect(
      readSenses(text).senses.map(({ partOfSpeech, labels, glosses }) => [
        partOfSpeech,
        labels.join(),
        glosses.join(' | '),
      ]),
    ).toEqual(senses);
  });
});

describe('a pronunciation of ECDICT', () => {
  it.each([
    ["kә'læps", 'kəˈlæps'],
    ["'mitigeit", 'ˈmɪtɪɡeɪt'],
    ['bә:d', 'bɜːd'],
    ['.iːkəˈnɒmɪks', 'ˌiːkəˈnɒmɪks'],
    ['ˈsɒftwєə', 'ˈsɒftweə'],
    [String.raw`dɪˈs\\\\ːnəbl,-ˈz\\\\ː-`, 'dɪˈsɜːnəbl, -ˈzɜː-'],
    ['ˈdeɪkɔː(r); (?@) deɪˈkɔːr', 'ˈdeɪkɔː(r); deɪˈkɔːr'],
    ['ˈsɒːltə.selə', 'ˈsɔːltəˌselə'],
    ["ri'si:v", 'rɪˈsiːv'],
    ["'hæpi", 'ˈhæpi'],
    ["'dɔ^", 'ˈdɒɡ'],
    ["rәu'bʌst", 'rəʊˈbʌst'],
    ['ˌhʊd', 'ˌhʊd'],
    ["'kɒntent, kәn'tent", 'ˈkɒntent, kənˈtent'],
    ['', ''],
  ])('%s is %s', (old, modern) => {
    expect(modernIpa(old)).toBe(modern);
  });
});
