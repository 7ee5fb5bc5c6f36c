import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../core/formats/yomitan/structuredContent.ts';
import { yomitanReader } from '../../../core/formats/yomitan/yomitan.ts';
import { filesOf, type MemorySet, outcomeOf, readSet, text, textsOf } from '../testing/readPath.ts';

const json = (value: unknown): Uint8Array => text(JSON.stringify(value));
const index = (format: unknown = 3): Uint8Array =>
  json({ title: 'A test', format, revision: '1', author: 'Nobody', targetLanguage: 'en' });
const bank = (bytes: Uint8Array, format: unknown = 3): MemorySet => ({
  'index.json': index(format),
  'term_bank_1.json': bytes,
});
const row = (term: unknown, ...definitions: readonly unknown[]): readonly unknown[] => [
  term,
  'よみ',
  'n',
  '',
  0,
  definitions,
  1,
  'P common',
];

describe('Yomitan', () => {
  it('reads terms of version 3, in the order of their banks', () => {
    const set = {
      ...bank(json([row('読み', 'reading'), row('書き', 'writing', 'script')])),
      'term_bank_10.json': json([row('ten', 'x')]),
      'term_bank_2.json': json([row('two', 'x')]),
      'kanji_bank_1.json': json([['字', 'ジ', 'あざ', 'jouyou', ['character'], {}]]),
    };
    expect(textsOf(yomitanReader, set)).toEqual([
      ['読み', 'reading'],
      ['書き', 'writing\nscript'],
      ['two', 'x'],
      ['ten', 'x'],
      ['字', 'character'],
    ]);
    expect(readSet(yomitanReader, set)).toMatchObject({
      opened: {
        name: 'A test',
        source: 'Nobody',
        translationLanguage: 'en',
        headwordLanguage: 'ja',
      },
      records: [{ content: { reading: 'よみ', tags: ['n', 'P', 'common'] } }, {}, {}, {}, {}],
    });
    expect(yomitanReader.recognise(index(), filesOf(set))).toBe(1);
  });

  it.each([1, 2])('reads terms of version %i', (version) => {
    const terms = version === 1 ? [['a', 'r', 'n', '', 0, 'one', 'two']] : [row('a', 'one', 'two')];
    expect(textsOf(yomitanReader, bank(json(terms), version))).toEqual([['a', 'one\ntwo']]);
  });

  it.each<readonly [string, unknown, readonly unknown[]]>([
    ['text', { type: 'text', text: 'a\nb' }, ['a', { kind: 'break', children: [] }, 'b']],
    [
      'a picture',
      { type: 'image', path: 'img/a.png' },
      [{ kind: 'picture', target: 'img/a.png', children: [] }],
    ],
    ['a picture from elsewhere', { type: 'image', path: '../a.png' }, []],
    [
      'an inflected form',
      ['食べる', ['past']],
      [{ kind: 'link', target: '食べる', children: ['食べる'] }],
    ],
    [
      'structured content',
      {
        type: 'structured-content',
        content: [
          { tag: 'ol', content: [{ tag: 'li', lang: 'ja', content: 'あ' }] },
          { tag: 'ruby', content: ['字', { tag: 'rt', content: 'じ' }] },
          { tag: 'a', href: '?query=%E5%AD%97&wildcards=off', content: 'see' },
          { tag: 'a', href: 'https://example.com', content: 'out' },
          { tag: 'span', style: { color: 'red' }, content: 's' },
          { tag: 'script', content: 'alert(1)' },
        ],
      },
      [
        { kind: 'list', children: [] },
        { kind: 'ruby', children: ['字', { kind: 'ruby-text', children: ['じ'] }] },
        { kind: 'link', target: '字', children: ['see'] },
        'out',
        's',
      ].map((node, at) =>
        at === 0
          ? {
              kind: 'numbered-list',
              children: [{ kind: 'item', children: ['あ'], language: 'ja' }],
            }
          : node,
      ),
    ],
    ['a number', 7, []],
    ['nothing', null, []],
  ])('reads %s', (_, definition, nodes) => {
    expect(readDefinition(definition)).toEqual(nodes);
  });

  it('sets apart what a style sheet would, and labels tags', () => {
    const tag = (content: string) => ({ tag: 'span', data: { class: 'tag' }, content });
    const gap = (style: object, content: string) => ({ tag: 'span', style, content });
    expect(
      readDefinition({
        type: 'structured-content',
        content: [
          tag('noun'),
          tag('kana'),
          gap({ marginRight: '0.25em' }, 'a'),
          gap({ marginRight: 0 }, 'b'),
          gap({ marginLeft: 0.5 }, 'c'),
        ],
      }),
    ).toEqual([
      { kind: 'label', children: ['noun'] },
      ' ',
      { kind: 'label', children: ['kana'] },
      ' ',
      'a',
      ' ',
      'b',
      ' ',
      'c',
    ]);
  });

  it('has characters without a meaning, and what is counted of others', () => {
    const set = {
      'index.json': index(),
      'kanji_bank_1.json': json([
        ['亜', 'ア', 'つ.ぐ', 'jouyou', ['Asia', 'next'], { strokes: '7', grade: 8 }],
        ['罒', '', 'あみがしら', '', [], {}],
      ]),
    };
    expect(textsOf(yomitanReader, set)).toEqual([
      ['亜', 'Asia\nnext\nstrokes 7\ngrade 8'],
      ['罒', 'あみがしら'],
    ]);
  });

  it('takes frequencies, accents and phonetics for entries where that is all', () => {
    const set = {
      'index.json': index(),
      'term_meta_bank_1.json': json([
        ['読む', 'freq', 120],
        ['読む', 'freq', { reading: 'よむ', frequency: { value: 5, displayValue: '5㋕' } }],
        ['雨', 'pitch', { reading: 'あめ', pitches: [{ position: 1 }, { position: 'LHH' }] }],
        ['the', 'ipa', { reading: 'the', transcriptions: [{ ipa: '/ðə/', tags: [] }] }],
      ]),
    };
    expect(textsOf(yomitanReader, set)).toEqual([
      ['読む', 'frequency 120'],
      ['読む', 'frequency 5㋕'],
      ['雨', 'pitch 1, LHH'],
      ['the', 'IPA /ðə/'],
    ]);
    expect(readSet(yomitanReader, set)).toMatchObject({
      records: [
        { content: { tags: ['frequency 120'] } },
        { content: { reading: 'よむ' } },
        { content: { reading: 'あめ', tags: ['pitch 1', 'pitch LHH'] } },
        {},
      ],
    });
  });

  it.each([
    ['rank-based', [3, 1, 2]],
    ['occurrence-based', [1, 3, 2]],
  ])('makes ranks of frequencies that are %s', (frequencyMode, ranks) => {
    const set = {
      'index.json': json({ title: 'A test', format: 3, revision: '1', frequencyMode }),
      'term_meta_bank_1.json': json([
        ['three', 'freq', 3],
        ['one', 'freq', { value: 1, displayValue: '1st' }],
      ]),
      'term_meta_bank_2.json': json([['two', 'freq', { reading: 'r', frequency: 2 }]]),
    };
    const whole = readSet(yomitanReader, set);
    expect(whole).toMatchObject({
      records: [
        { content: { tags: ['frequency 3'] } },
        { content: { tags: ['frequency 1st'] } },
        { content: { reading: 'r' } },
      ],
    });
    const read = whole.kind === 'read' ? whole.records : [];
    const found = read.map(({ content }) => (content.kind === 'fields' ? content.rank : null));
    expect(found).toEqual(ranks);
  });

  it.each(['3', 4])('reads terms whose version is written as %j', (version) => {
    expect(textsOf(yomitanReader, bank(json([row('a', 'one')]), version))).toEqual([['a', 'one']]);
  });

  it('assumes no language that is not said or seen', () => {
    const of = (term: string) =>
      readSet(yomitanReader, bank(json([[term, '', '', '', 0, ['x'], 1, '']])));
    expect(of('word')).toMatchObject({ opened: { headwordLanguage: null } });
    expect(of('読み')).toMatchObject({ opened: { headwordLanguage: 'ja' } });
  });

  it('is known by its index, banks or not', () => {
    const set = { 'index.json': index() };
    expect(yomitanReader.recognise(index(), filesOf(set))).toBeGreaterThan(0.8);
  });

  it('reads no more than so many elements and so deep', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 1000; level += 1) deep = { tag: 'div', content: deep };
    const many = Array.from({ length: 20_000 }, () => ({ tag: 'div', content: 'x' }));
    const read = (content: unknown): string =>
      JSON.stringify(readDefinition({ type: 'structured-content', content }));
    expect(read(deep).split('paragraph').length).toBeLessThan(70);
    expect(read(many).split('paragraph').length).toBeLessThan(5_010);
    const lines = 'a\n'.repeat(400_000);
    expect(readDefinition(lines).length).toBe(1);
  });

  it('gives pictures of the archive', () => {
    const whole = readSet(yomitanReader, {
      ...bank(json([row('a', 'b')])),
      'img/a.png': text('png'),
      'styles.css': text('no'),
    });
    expect(whole.kind === 'read' && Array.from(whole.opened.media(), ({ name }) => name)).toEqual([
      'img/a.png',
    ]);
  });

  it('keeps headwords that objects have as names of their own', () => {
    const set = bank(
      text(`[${JSON.stringify(row('__proto__', 'a'))},["constructor","","","",0,["b"],1,""]]`),
    );
    expect(textsOf(yomitanReader, set)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  const good = JSON.stringify(row('a', 'b'));
  it.each<readonly [string, MemorySet, string]>([
    ['no bank', { 'index.json': index() }, 'part-missing'],
    ['an index of no version', { 'index.json': index(0) }, 'part-missing'],
    [
      'a row about nothing',
      {
        'index.json': index(),
        'term_meta_bank_1.json': json([
          ['a', 'x', 1],
          ['a', 'freq', {}],
        ]),
      },
      'not-understood',
    ],
    ['a version of the future', bank(json([]), 5), 'unsupported'],
    ['an index that is no JSON', { ...bank(json([])), 'index.json': text('{"title"') }, 'damaged'],
    [
      'an index without a title',
      { ...bank(json([])), 'index.json': json({ format: 3 }) },
      'damaged',
    ],
    ['a bank cut off', bank(text(`[${good},["b"`)), 'truncated'],
    ['a bank that is no list', bank(json({ a: 1 })), 'damaged'],
    ['an empty bank', bank(text('')), 'truncated'],
    ['a row that is no row', bank(text(`[${good},{"a":1},["b"],7,nonsense]`)), 'not-understood'],
    [
      'a row nested without end',
      bank(text(`[${good},${'['.repeat(100_000)}${']'.repeat(100_000)}]`)),
      'not-understood',
    ],
    ['a row over 1 MB', bank(json([row('a', 'x'.repeat(1_100_000))])), 'not-understood'],
    ['a term without letters', bank(json([row(' ', 'x')])), 'no-headword'],
    ['a term without a meaning', bank(json([row('a')])), 'no-content'],
  ])('ends well with %s', (_, broken, outcome) => {
    expect(outcomeOf(yomitanReader, broken)).toBe(outcome);
  });
});
