import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stardictReader } from '../../../core/formats/stardict/stardict.ts';
import {
  joined,
  type MemorySet,
  outcomeOf,
  patched,
  readSet,
  text,
  textsOf,
  u32,
  zeroEnded,
} from '../testing/readPath.ts';
import { writeDictzip } from '../testing/hostileFiles.ts';
import { writeStardict } from '../testing/writeStardict.ts';

type Written = ReturnType<typeof writeStardict>;

const set = ({ ifo, idx, dict, syn }: Written): MemorySet => ({
  'x.ifo': ifo,
  'x.idx': idx,
  'x.dict': dict,
  ...(syn.length > 0 ? { 'x.syn': syn } : {}),
});

const articles = [
  ['apple', 'a fruit'],
  ['pear', 'another fruit'],
] as const;
const PLAIN = writeStardict({ articles });

function one(types: string, article: Uint8Array | string): unknown {
  const ifo = types === '' ? [] : [`sametypesequence=${types}`];
  const whole = readSet(stardictReader, set(writeStardict({ articles: [['x', article]], ifo })));
  return whole.kind === 'read' ? whole.records[0]?.content : whole;
}

describe('StarDict', () => {
  it('gives headwords, texts and what the set says of itself', () => {
    const whole = readSet(stardictReader, set(PLAIN));
    expect(whole).toMatchObject({
      opened: { name: 'A test', claimedCount: 2 },
      records: [
        { headwords: ['apple'], line: 1, content: { body: { kind: 'text', text: 'a fruit' } } },
        { headwords: ['pear'], line: 2, content: { text: 'another fruit' } },
      ],
      skipped: [],
    });
  });

  it('reads packed parts, 64-bit offsets and synonyms', () => {
    const written = writeStardict({
      articles,
      version: '3.0.0',
      offsetBits: 64,
      synonyms: [
        ['Apfel', 0],
        ['Birne', 1],
        ['pomme', 0],
      ],
    });
    const packed = {
      'x.ifo': written.ifo,
      'x.idx.gz': gzipSync(written.idx),
      'x.dict.dz': writeDictzip(written.dict, 8),
      'x.syn': written.syn,
    };
    expect(textsOf(stardictReader, packed)).toEqual([
      ['apple | Apfel | pomme', 'a fruit'],
      ['pear | Birne', 'another fruit'],
    ]);
  });

  it.each<readonly [string, string, Uint8Array | string, object]>([
    ['text', 'm', 'a\nb', { body: { kind: 'text', text: 'a\nb' }, text: 'a\nb' }],
    ['local text', 'l', text('déjà', 'latin1'), { text: 'déjà' }],
    ['Pango', 'g', '<b>a</b> &amp; <span color="red">b</span>', { text: 'a & b' }],
    ['a reading before text', 'tm', 'rɪ\0a', { reading: 'rɪ', text: 'a' }],
    ['kana', 'ym', 'かな\0a', { reading: 'かな', text: 'a' }],
    ['HTML', 'h', '<p>a<br>b</p>', { body: { kind: 'html', html: '<p>a<br>b</p>' }, text: 'a\nb' }],
    ['text beside HTML', 'mh', 'a < b\0<i>c</i>', { body: { html: '<p>a &lt; b</p>\n<i>c</i>' } }],
    ['MediaWiki', 'w', "''a''", { body: { kind: 'text', text: "''a''" } }],
    ['PowerWord', 'k', '<C><F><![CDATA[a]]></F><F>b</F></C>', { text: 'a · b' }],
    ['WordNet', 'n', '<gloss>a</gloss>', { text: 'a' }],
    [
      'XDXF',
      'x',
      '<k>x</k><abr>n.</abr> <kref>pear</kref> <ex>e</ex><rref>a.wav</rref>',
      {
        text: 'n. pear\ne',
        body: {
          nodes: [
            {
              kind: 'paragraph',
              children: [
                { kind: 'label', children: ['n.'] },
                ' ',
                { kind: 'link', target: 'pear', children: ['pear'] },
                ' ',
                { kind: 'example', children: ['e'] },
                { kind: 'sound', target: 'a.wav', children: [] },
              ],
            },
          ],
        },
      },
    ],
    [
      'resources',
      'r',
      'img:a.png\nsnd:b/c.mp3',
      { body: { nodes: [{ kind: 'picture' }, { target: 'b/c.mp3' }] } },
    ],
    [
      'parts with types of their own',
      '',
      joined(text('t'), zeroEnded('rɪ'), text('m'), zeroEnded('a')),
      { reading: 'rɪ', text: 'a' },
    ],
  ])('reads %s', (_, types, article, content) => {
    expect(one(types, article)).toMatchObject(content);
  });

  it('gives pictures and sounds, of the folder and of articles', () => {
    const wave = joined(text('W'), u32(4), text('RIFF'), text('m'), zeroEnded('a'));
    const written = writeStardict({ articles: [['x', wave]], ifo: [] });
    const whole = readSet(stardictReader, {
      ...set(written),
      'res/a.png': text('png'),
      'res/a.js': text('no'),
    });
    if (whole.kind === 'refused') throw new Error(whole.fault);
    const media = [...whole.opened.media()].map(({ name, bytes }) => [name, bytes.length]);
    expect(media).toEqual([
      ['a.png', 3],
      ['embedded/0-0.wav', 4],
    ]);
    expect(whole.records[0]?.content).toMatchObject({
      body: { nodes: [{ kind: 'sound', target: 'embedded/0-0.wav' }, { kind: 'paragraph' }] },
    });
  });

  it('never gives bytes of another entry for a place outside', () => {
    const { ifo, dict } = writeStardict({ articles: [['secret', 'of another entry']] });
    const idx = joined(
      ...[16, 17, 2 ** 31, 2 ** 32 - 1].flatMap((at) => [zeroEnded('x'), u32(at), u32(16)]),
      zeroEnded('y'),
      u32(0),
      u32(2 ** 32 - 1),
    );
    const whole = readSet(stardictReader, { 'x.ifo': ifo, 'x.idx': idx, 'x.dict': dict });
    expect(whole).toMatchObject({ kind: 'read', records: [] });
    expect(whole.kind === 'read' && whole.skipped.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 5 }, () => 'bad-offset'),
    );
  });

  const { ifo, idx, dict } = PLAIN;
  const withIfo = (...lines: readonly string[]): MemorySet =>
    set(writeStardict({ articles, ifo: lines }));
  const withWord = (word: string): MemorySet => set(writeStardict({ articles: [[word, 'a']] }));
  it.each<readonly [string, MemorySet, string]>([
    ['no index', { 'x.ifo': ifo, 'x.dict': dict }, 'part-missing'],
    ['no articles', { 'x.ifo': ifo, 'x.idx': idx }, 'part-missing'],
    [
      'an index cut off',
      { 'x.ifo': ifo, 'x.idx': idx.subarray(0, -3), 'x.dict': dict },
      'truncated',
    ],
    [
      'articles cut off',
      { 'x.ifo': ifo, 'x.idx': idx, 'x.dict': dict.subarray(0, 9) },
      'bad-offset',
    ],
    [
      'an index without zero bytes',
      { 'x.ifo': ifo, 'x.idx': text('a'.repeat(300_000)), 'x.dict': dict },
      'damaged',
    ],
    ['a version of its own', set(writeStardict({ articles, version: '4.0.0' })), 'unsupported'],
    ['another kind of file', { 'x.ifo': text('no ifo'), 'x.idx': idx, 'x.dict': dict }, 'damaged'],
    ['strange types', withIfo('sametypesequence=m!'), 'damaged'],
    ['parts that do not fit', withIfo('sametypesequence=Wm'), 'not-understood'],
    ['an empty headword', withWord(''), 'no-headword'],
    ['a long headword', withWord('x'.repeat(5000)), 'headword-too-long'],
    [
      'a broken packed index',
      { 'x.ifo': ifo, 'x.idx.gz': patched(gzipSync(idx), 12, text('????')), 'x.dict': dict },
      'damaged',
    ],
    [
      'a synonym of no entry',
      set(writeStardict({ articles, synonyms: [['x', 7]] })),
      'dangling-link',
    ],
    [
      'synonyms cut off',
      {
        ...set(writeStardict({ articles, synonyms: [['b', 1]] })),
        'x.syn': text('abc'),
      },
      'truncated',
    ],
    ['synonyms that are left over', { ...set(PLAIN), 'x.syn': text('abc') }, 'read'],
  ])('ends well with %s', (_, broken, outcome) => {
    expect(outcomeOf(stardictReader, broken)).toBe(outcome);
  });

  it('takes a set that does not say its version for the first one', () => {
    const bare = text(
      Buffer.from(ifo)
        .toString()
        .replace(/version=.*\n/, ''),
    );
    expect(outcomeOf(stardictReader, { ...set(PLAIN), 'x.ifo': bare })).toBe('read');
  });

  it('takes wrong counts for what they are', () => {
    const lying = text(Buffer.from(ifo).toString().replace('wordcount=2', 'wordcount=999999999'));
    expect(outcomeOf(stardictReader, { ...set(PLAIN), 'x.ifo': lying })).toBe('read');
  });
});
