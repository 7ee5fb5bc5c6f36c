import { describe, expect, it } from 'vitest';
import { dictdReader } from '../../../core/formats/dictd/dictd.ts';
import { readWhole } from '../../../core/formats/testing/readWhole.ts';
import { codecs } from '../open/unpackStreams.ts';
import {
  filesOf,
  joined,
  type MemorySet,
  outcomeOf,
  patched,
  readSet,
  text,
  textsOf,
} from '../testing/readPath.ts';
import { base64Number, writeDictd, writeDictzip } from '../testing/hostileFiles.ts';

const WORDNET = `Halevy
    n 1: French operatic composer; "a work of Halevy" [syn: {Fromental
         Halevy}]
    2: another one
`;
const FREEDICT = `Friendship /frendʃip/ <n>
1. amistad <f>
   Synonym: {amity}
    Note: a note
`;

const PLAIN = writeDictd([
  ['00-database-short', '00-database-short\n     A test\n'],
  ['00-database-info', 'Availability:\n\nUnder the licence of nobody.\n\nNotes:\n'],
  ['apple', 'apple\n  a fruit\n    and a tree\n'],
  ['pear', 'Another fruit.\n'],
]);

const set = (index: Uint8Array, dict: Uint8Array): MemorySet => ({
  'test.index': index,
  'test.dict': dict,
});

describe('dictd', () => {
  it('gives headwords, texts and what the dictionary says of itself', () => {
    const whole = readSet(dictdReader, set(PLAIN.index, PLAIN.dict));
    expect(whole).toMatchObject({
      kind: 'read',
      opened: { name: 'A test', licence: 'Under the licence of nobody.' },
      skipped: [],
      records: [
        {
          headwords: ['apple'],
          line: 3,
          content: { body: { kind: 'text', text: '  a fruit\n    and a tree' } },
        },
        { headwords: ['pear'], line: 4, content: { text: 'Another fruit.' } },
      ],
    });
  });

  it('reads dictzip, and finds the index when the articles were chosen', () => {
    const packed = writeDictzip(PLAIN.dict, 16);
    const articles = [
      ['apple', 'a fruit\nand a tree'],
      ['pear', 'Another fruit.'],
    ];
    expect(textsOf(dictdReader, { 'x.index': PLAIN.index, 'x.dict.dz': packed })).toEqual(articles);
    expect(textsOf(dictdReader, { 'x.dict.dz': packed, 'x.index': PLAIN.index })).toEqual(articles);
  });

  it('reads senses, examples and links of WordNet', () => {
    const { index, dict } = writeDictd([
      ['00-database-short', '00-database-short\nWordNet\n'],
      ['halevy', WORDNET],
    ]);
    const whole = readSet(dictdReader, set(index, dict));
    expect(whole.kind === 'read' && whole.records[0]).toMatchObject({
      headwords: ['Halevy'],
      content: {
        text: 'n French operatic composer\na work of Halevy\nSynonyms Fromental Halevy\nanother one',
        body: {
          kind: 'tree',
          nodes: [
            {
              kind: 'numbered-list',
              children: [
                {
                  kind: 'item',
                  children: [
                    { kind: 'label', children: ['n'] },
                    ' ',
                    'French operatic composer',
                    { kind: 'example', children: ['a work of Halevy'] },
                    {
                      kind: 'note',
                      children: [
                        { kind: 'label', children: ['Synonyms'] },
                        ' ',
                        { kind: 'link', target: 'Fromental Halevy' },
                      ],
                    },
                  ],
                },
                { kind: 'item', children: ['another one'] },
              ],
            },
          ],
        },
      },
    });
  });

  it('reads readings, senses and labels of FreeDict, and its languages', () => {
    const { index, dict } = writeDictd([['friendship', FREEDICT]]);
    const whole = readSet(dictdReader, {
      'freedict-eng-spa.index': index,
      'freedict-eng-spa.dict': dict,
    });
    expect(whole).toMatchObject({
      opened: { headwordLanguage: 'en', translationLanguage: 'es' },
      records: [
        {
          headwords: ['Friendship'],
          content: {
            reading: 'frendʃip',
            body: {
              nodes: [
                { kind: 'paragraph', children: [{ kind: 'label', children: ['n'] }] },
                { kind: 'sense', children: ['amistad ', { kind: 'label' }] },
                { kind: 'paragraph', children: [{ kind: 'label' }, ' ', { target: 'amity' }] },
                { kind: 'note', children: [{ kind: 'label' }, ' ', 'a note'] },
              ],
            },
          },
        },
      ],
    });
  });

  it('takes readings in kana for words of FreeDict in kanji', () => {
    const { index, dict } = writeDictd([
      ['春の色', '春の色 /(en)tʃˈaɪniːz(ja)lˈe̞tə/, はるのいろ /hˌäɽɯᵝno̞ˈiɽo̞/\nspring scene\n'],
      ['おなじ', '〃, おなじ /o̞nˈädʑi/\nditto mark\n'],
    ]);
    const whole = readSet(dictdReader, {
      'freedict-jpn-eng.index': index,
      'freedict-jpn-eng.dict': dict,
    });
    expect(whole).toMatchObject({
      records: [
        { headwords: ['春の色'], content: { reading: 'はるのいろ' } },
        { headwords: ['おなじ'], content: { reading: 'o̞nˈädʑi' } },
      ],
    });
  });

  it('is recognised by its index', () => {
    const files = filesOf(set(PLAIN.index, PLAIN.dict));
    expect(dictdReader.recognise(PLAIN.index, files)).toBeGreaterThan(0.9);
    expect(dictdReader.recognise(text('one\ttwo\tthree four\n'), files)).toBe(0);
  });

  it('refuses an encoding that nobody knows', () => {
    const files = filesOf(set(PLAIN.index, PLAIN.dict));
    const whole = readWhole(dictdReader, files, { codecs, choices: { encoding: 'klingon' } });
    expect(whole).toEqual({ kind: 'refused', fault: 'bad-encoding', detail: 'klingon' });
  });

  const { index, dict } = PLAIN;
  const line = (headword: string, offset: string, length: string): Uint8Array =>
    joined(index, text(`${headword}\t${offset}\t${length}\n`));
  const dz = writeDictzip(dict, 16);
  it.each<readonly [string, MemorySet, string]>([
    ['an offset outside', set(line('x', base64Number(100_000), 'B'), dict), 'bad-offset'],
    ['a length outside', set(line('x', 'A', base64Number(100_000)), dict), 'bad-offset'],
    ['a number of ten digits', set(line('x', '//////////', 'B'), dict), 'not-understood'],
    ['no numbers', set(line('x', '?', '!'), dict), 'not-understood'],
    ['no headword', set(line('', 'A', 'B'), dict), 'no-headword'],
    [
      'a headword that is too long',
      set(line('x'.repeat(2000), 'A', 'B'), dict),
      'headword-too-long',
    ],
    ['an empty article', set(line('x', 'A', 'A'), dict), 'no-content'],
    [
      'a headword of broken bytes',
      set(joined(index, Uint8Array.of(0xff), text('\tA\tJ\n')), dict),
      'bad-encoding',
    ],
    ['no articles', { 'x.index': index }, 'part-missing'],
    ['no index', { 'x.dict': dict }, 'part-missing'],
    [
      'packed articles cut off',
      { 'x.index': index, 'x.dict.dz': dz.subarray(0, -20) },
      'truncated',
    ],
    [
      'a chunk that is no deflate',
      { 'x.index': index, 'x.dict.dz': patched(dz, -30, new Uint8Array(22).fill(0xff)) },
      'damaged',
    ],
    [
      'a size that its chunks do not have',
      { 'x.index': index, 'x.dict.dz': patched(dz, -4, Uint8Array.of(9, 0, 0, 0)) },
      'damaged',
    ],
  ])('ends well with %s', (_, broken, outcome) => {
    expect(outcomeOf(dictdReader, broken)).toBe(outcome);
  });
});
