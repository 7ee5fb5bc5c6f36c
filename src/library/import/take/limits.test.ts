import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDictzip } from '../../../core/formats/bytes/dictzip.ts';
import { unpack } from '../../../core/formats/bytes/unpack.ts';
import { dslReader } from '../../../core/formats/dsl/dsl.ts';
import { mdictReader } from '../../../core/formats/mdict/mdict.ts';
import { dictdReader } from '../../../core/formats/dictd/dictd.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { htmlText } from '../../../markup/htmlText.ts';
import { treeText } from '../../../markup/treeText.ts';
import { tagTree } from '../../../markup/tagTree.ts';
import { memorySource } from '../../../core/formats/testing/readWhole.ts';
import { codecs } from '../open/unpackStreams.ts';
import { outcomeOf, text } from '../testing/readPath.ts';
import { base64Number, writeDictd, writeDictzip } from '../testing/hostileFiles.ts';
import { writeMdict } from '../testing/writeMdict.ts';

function faultOf(run: () => unknown): string {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof BadFile ? error.fault : String(error);
  }
}

describe('dictzip', () => {
  it('gives the same bytes at any place, whatever is read before', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) >> 5);
    const source = openDictzip(memorySource('a.dz', writeDictzip(bytes, 512)), codecs);
    for (const [offset, length] of [
      [0, 1],
      [511, 2],
      [99_999, 10],
      [40_000, 60_000],
      [100_000, 1],
      [512, 512],
    ] as const) {
      expect(source?.read(offset, length)).toEqual(bytes.subarray(offset, offset + length));
    }
  });

  it('is refused as a bomb by what it says of itself', () => {
    const bomb = writeDictzip(new Uint8Array(60_000 * 200), 60_000);
    expect(faultOf(() => openDictzip(memorySource('a.dz', bomb), codecs))).toBe('bomb');
  });
});

describe('gzip', () => {
  it('is refused as a bomb, and never unpacked beyond its limit', () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(faultOf(() => unpack(memorySource('a.gz', bomb), codecs))).toBe('bomb');
    expect(faultOf(() => codecs.gunzip(bomb, 1000))).toBe('bomb');
    expect(faultOf(() => codecs.gunzip(text('no gzip'), 1000))).toBe('damaged');
    expect(faultOf(() => codecs.inflate(text('no zlib'), 1000))).toBe('damaged');
  });
});

describe('an index', () => {
  it('cannot give the same bytes without end', () => {
    const place = `\tA\t${base64Number(500_000)}\n`;
    const index = text(Array.from({ length: 1000 }, (_, at) => `w${at}${place}`).join(''));
    const set = { 'x.index': index, 'x.dict.dz': writeDictzip(text('a'.repeat(500_000)), 50_000) };
    expect(outcomeOf(dictdReader, set)).toBe('bomb');
  });
});

describe('markup', () => {
  it.each([
    ['lone brackets', '<'.repeat(500_000) + '>'],
    ['tags without end', '<b '.repeat(300_000)],
    ['tags that stay open', '<b>'.repeat(300_000)],
    ['ends without beginning', '</b>'.repeat(200_000)],
    ['quotes without end', '<a b="'.repeat(150_000)],
    ['comments without end', '<!--'.repeat(200_000)],
    ['scripts without end', '<script>'.repeat(100_000)],
    ['ends of scripts without end', `<script>${'</script '.repeat(100_000)}`],
    ['references', '&amp;&#x26;&unknown;'.repeat(50_000)],
    ['attributes', `<a ${'b="c" '.repeat(150_000)}>`],
  ])('of a megabyte of %s is read in linear time', (_, markup) => {
    expect(htmlText(markup).length).toBeLessThanOrEqual(markup.length);
    const tree = tagTree(markup, ({ attribute }) =>
      attribute('b') === 'd' ? 'nothing' : 'content',
    );
    expect(treeText(tree).length).toBeLessThanOrEqual(markup.length);
  });

  it('gives words and lines, and nothing of scripts and styles', () => {
    expect(
      htmlText(
        '<style>a{}</style><p>1 &lt; 2<br>x &amp; <b>y</b></p><script>z()</script><td>c<td>d',
      ),
    ).toBe('1 < 2\nx & y\nc d');
    expect(htmlText('a < b <!-- <p>no</p> --> &#65;&bogus;')).toBe('a < b A&bogus;');
  });
});

describe('an entry of a megabyte', () => {
  const dsl = (card: string): string =>
    outcomeOf(dslReader, { 'x.dsl': text(`#NAME "x"\n${card}`) });
  const dictd = (headword: string, article: string): string => {
    const { index, dict } = writeDictd([
      ['00-database-short', 'FreeDict'],
      [headword, article],
    ]);
    return outcomeOf(dictdReader, { 'x.index': index, 'x.dict': dict });
  };
  it.each<readonly [string, () => string, string]>([
    [
      'signs for the headword',
      () => dsl(`${'x'.repeat(900)}\n\t${'~'.repeat(1_000_000)}\n`),
      'read',
    ],
    ['tags without end', () => dsl(`x\n\t${'[c '.repeat(340_000)}\n`), 'read'],
    ['links without end', () => dsl(`x\n\t${'<<a'.repeat(340_000)}\n`), 'read'],
    ['brackets in a headword', () => dsl(`${'['.repeat(1_000_000)}\n\tx\n`), 'headword-too-long'],
    ['one line', () => dictd('x', 'x'.repeat(1_000_000)), 'read'],
    ['one line of blanks', () => dictd('x', `x${' '.repeat(1_000_000)}y\nz`), 'read'],
    ['braces', () => dictd('x', `x\n${'{'.repeat(1_000_000)}`), 'read'],
    ['slashes', () => dictd('x', `x${'/ '.repeat(500_000)}\ny`), 'read'],
    [
      'marks of a style',
      () => {
        const styleSheet = `1&#10;${'a'.repeat(100_000)}&#10;b`;
        const records = [['x', '`1`'.repeat(300_000)]] as const;
        return outcomeOf(mdictReader, { 'x.mdx': writeMdict({ records, styleSheet }) });
      },
      'too-long',
    ],
  ])('of %s is read in linear time and size', (_, run, outcome) => {
    expect(run()).toBe(outcome);
  });
});
