import { describe, expect, it } from 'vitest';
import { dslReader } from '../../../core/formats/dsl/dsl.ts';
import { headwordForms } from '../../../core/formats/dsl/headwordForms.ts';
import { dslTree } from '../../../core/formats/dsl/dslTree.ts';
import { treeText } from '../../../markup/treeText.ts';
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
import { writeDictzip } from '../testing/hostileFiles.ts';

const HEAD = '#NAME "A test"\r\n#INDEX_LANGUAGE "English"\r\n#CONTENTS_LANGUAGE "German"\r\n\r\n';
const CARDS = `${HEAD}colo(u)r\r\nhue\r\n\t[m1][trn]die [i]Farbe[/i][/trn][/m]\r\n\t[m2]- [ex]a ~[/ex][/m]\r\n{to }run {{a comment}}\r\n\tlaufen\r\n`;
const READ = [
  ['colour | color | hue', 'die Farbe\na colour'],
  ['to run | run', 'laufen'],
];
const dsl = (value: string): MemorySet => ({ 'x.dsl': text(HEAD + value) });

describe('DSL', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['UTF-8', text(CARDS), 'utf-8'],
    ['UTF-8 with a mark', text(`\ufeff${CARDS}`), 'utf-8'],
    ['UTF-16 with a mark', text(`\ufeff${CARDS}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', text(CARDS, 'utf16le'), 'utf-16le'],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${CARDS}`, 'utf16le').swap16(), 'utf-16be'],
    ['an older code page', text(`${HEAD}x\r\n\tdéjà\r\n`, 'latin1'), 'windows-1252'],
  ])('reads %s', (_, bytes, label) => {
    const whole = readSet(dslReader, { 'x.dsl': bytes });
    expect(whole).toMatchObject({
      kind: 'read',
      opened: {
        name: 'A test',
        headwordLanguage: 'en',
        translationLanguage: 'de',
        encoding: { label, isGuessed: label === 'windows-1252' },
      },
      skipped: [],
    });
    const expected = label === 'windows-1252' ? [['x', 'déjà']] : READ;
    expect(textsOf(dslReader, { 'x.dsl': bytes })).toEqual(expected);
  });

  it('reads dictzip, in chunks that part characters', () => {
    const packed = writeDictzip(text(CARDS, 'utf16le'), 33);
    expect(textsOf(dslReader, { 'x.dsl.dz': packed })).toEqual(READ);
    expect(dslReader.recognise(packed, filesOf({ 'x.dsl.dz': packed }))).toBeGreaterThan(0.5);
  });

  it.each<readonly [string, readonly string[]]>([
    ['plain', ['plain']],
    ['colo(u)r', ['colour', 'color']],
    ['{to }run', ['to run', 'run']],
    ["о{[']}н{[/']}", ['он']],
    ['a\\(b\\)', ['a(b)']],
    ['\\~ \\[x\\]', ['~ [x]']],
    ['(a)(b)', ['ab', 'b', 'a', '']],
    ['x (a) (b) (c) (d) (e)', ['x a b c d e', 'x']],
    ['open (part', ['open part', 'open']],
  ])('gives the forms of %s', (headword, forms) => {
    expect(headwordForms(headword)).toEqual(forms);
  });

  it.each<readonly [string, readonly unknown[]]>([
    ['\\[b\\] \\~', ['[', 'b', ']', ' ', '~']],
    ['[p]n.[/p]', [{ kind: 'label', children: ['n.'] }]],
    [
      '<<pear>> [ref]a [i]b[/i][/ref]',
      [
        { kind: 'link', target: 'pear', children: ['pear'] },
        ' ',
        { kind: 'link', target: 'a b', children: ['a ', { kind: 'emphasis', children: ['b'] }] },
      ],
    ],
    [
      '[s]a.wav[/s][s]b.jpg[/s][s]../c.exe[/s]',
      [
        { kind: 'sound', target: 'a.wav', children: [] },
        { kind: 'picture', target: 'b.jpg', children: [] },
      ],
    ],
    [
      '[b]a[i]b[/b]c[/i]',
      [
        { kind: 'strong', children: ['a', { kind: 'emphasis', children: ['b'] }] },
        { kind: 'emphasis', children: ['c'] },
      ],
    ],
    [
      '[ref target="get up"]rise[/ref] [ref dict="X" target="a"]b[/ref]',
      [
        { kind: 'link', target: 'get up', children: ['rise'] },
        ' ',
        { kind: 'link', target: 'a', children: ['b'] },
      ],
    ],
    ['[u]never closed', [{ kind: 'underline', children: ['never closed'] }]],
    ['[/b]never opened', ['never opened']],
    ['[nonsense]x', ['[nonsense]', 'x']],
    [
      '[c red]x[/c] [lang id=1031]Wort[/lang]',
      ['x', ' ', { kind: 'translation', language: 'de', children: ['Wort'] }],
    ],
    [
      'H[sub]2[/sub]O[sup]+[/sup] ^~',
      ['H', { kind: 'sub', children: ['2'] }, 'O', { kind: 'sup', children: ['+'] }, ' ', 'Apple'],
    ],
  ])('reads %s', (line, children) => {
    expect(dslTree([line], 'apple')).toEqual([{ kind: 'paragraph', children }]);
  });

  it('lets zones last over lines, and cards hold cards', () => {
    expect(dslTree(['[com]a', 'b[/com] c', '@ inner'], 'x')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'note', children: ['a'] }] },
      { kind: 'paragraph', children: [{ kind: 'note', children: ['b'] }, ' c'] },
      { kind: 'heading', children: ['inner'] },
    ]);
  });

  it('keeps a comment among other words in their line', () => {
    expect(treeText(dslTree(['[trn]quit[/trn] [com]([i]sth[/i])[/com], stop'], 'x'))).toBe(
      'quit (sth), stop',
    );
    expect(dslTree(['[com]a note[/com]'], 'x')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'note', children: ['a note'] }] },
    ]);
  });

  it('goes on with a zone that is closed and opened again', () => {
    expect(treeText(dslTree(['[ex][*]• [/*][/ex][ex][*]a sentence[/*][/ex]'], 'x'))).toBe(
      '• a sentence',
    );
  });

  it('has no dash before an example, and keeps one before anything else', () => {
    const example = { kind: 'example', children: ['the roof fell'] };
    for (const line of ['[m3]- [*][ex]the roof fell[/ex][/*][/m]', '– [ex]the roof fell[/ex]']) {
      const [paragraph] = dslTree([line], 'x');
      expect(JSON.stringify(paragraph)).toContain(JSON.stringify(example));
      expect(treeText([paragraph ?? ''])).toBe('the roof fell');
    }
    expect(dslTree(['[m1]- a part'], 'x')).toEqual([{ kind: 'paragraph', children: ['- a part'] }]);
  });

  it('has empty lines of an escaped space, never a backslash', () => {
    const lines = ['[m1]first line[/m]', '\\ ', '[m1]second[/m]', '[m1]\\ [/m]', '[m1]third[/m]'];
    expect(dslTree(lines, 'gate')).toEqual([
      { kind: 'paragraph', children: ['first line'] },
      { kind: 'break', children: [] },
      { kind: 'paragraph', children: ['second'] },
      { kind: 'break', children: [] },
      { kind: 'paragraph', children: ['third'] },
    ]);
    expect(dslTree(['a\\ '], 'x')).toEqual([{ kind: 'paragraph', children: ['a', ' '] }]);
  });

  it('makes a line of each indentation', () => {
    expect(dslTree(['[m1][b]a[/b][/m][m2]b[/m] [m3]c'], 'x')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'strong', children: ['a'] }] },
      { kind: 'paragraph', children: ['b', ' '] },
      { kind: 'paragraph', children: ['c'] },
    ]);
  });

  it('finds cards within a card by their own headwords', () => {
    const set = dsl('get\n\t[m1]obtain[/m]\n\t@ get up\n\t[m1]rise[/m]\n\t@\n\t[m1]tail[/m]\n');
    expect(textsOf(dslReader, set)).toEqual([
      ['get', 'obtain\nget up\nrise\ntail'],
      ['get up', 'rise'],
    ]);
  });

  it('takes in what it includes', () => {
    const head = `#INCLUDE "y.dsl"\n`;
    const included = { 'y.dsl': text(`\ufeff#NAME "Y"\nb\n\tB\n`, 'utf16le') };
    const main = { 'x.dsl': text(`${HEAD}${head}a\n\tA\n`) };
    expect(textsOf(dslReader, { ...main, ...included })).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
    expect(outcomeOf(dslReader, main)).toBe('part-missing');
  });

  it('passes over comments of several lines', () => {
    expect(textsOf(dslReader, dsl('a\n\tone {{not\n\tthis\nb\n}} two\n'))).toEqual([
      ['a', 'one\ntwo'],
    ]);
  });

  const dz = writeDictzip(text(CARDS), 64);
  it.each<readonly [string, MemorySet, string]>([
    ['nothing but text', { 'x.dsl': text('nothing') }, 'damaged'],
    ['a card without a body', dsl('a\n'), 'no-content'],
    ['a headword of comments', dsl('[b][/b]\n\tx\n'), 'no-headword'],
    ['a long headword', dsl(`${'x'.repeat(1001)}\n\ta\n`), 'headword-too-long'],
    ['an endless line', dsl(`a\n\t${'x'.repeat(1_100_000)}\nb\n\tc\n`), 'too-long'],
    ['a body over 1 MB', dsl(`a\n${`\t${'x'.repeat(1000)}\n`.repeat(1200)}`), 'too-long'],
    [
      'a headword of broken bytes',
      { 'x.dsl': joined(text(`\ufeff${HEAD}`), Uint8Array.of(0xff, 0xfe), text('\n\ta\n')) },
      'bad-encoding',
    ],
    ['packed and cut off', { 'x.dsl.dz': dz.subarray(0, -30) }, 'truncated'],
    ['packed and broken', { 'x.dsl.dz': patched(dz, 60, text('????????')) }, 'damaged'],
  ])('ends well with %s', (_, broken, outcome) => {
    expect(outcomeOf(dslReader, broken)).toBe(outcome);
  });

  it('keeps the text of what is nested too deep or has too many tags', () => {
    const deep = dslTree(['[b]'.repeat(10_000) + 'x'], 'a');
    const many = dslTree(['[b]x[/b]'.repeat(20_000)], 'a');
    expect(JSON.stringify(deep).length).toBeLessThan(5_000);
    expect(JSON.stringify(many).split('strong').length - 1).toBeLessThan(5_000);
    expect(JSON.stringify(many).split('x').length - 1).toBe(20_000);
  });
});
