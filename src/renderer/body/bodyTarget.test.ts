import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { linkTarget, mediaAddress, mediaName } from './bodyTarget.ts';

const SCRIPT = ['javascript', 'alert(1)'].join(':');
const word = (text: string) => ({ kind: 'look-up', word: text });
const sound = (name: string) => ({ kind: 'sound', name });

describe('linkTarget', () => {
  it.each([
    ['entry://model collapse', word('model collapse')],
    ['entry://model%20collapse', word('model collapse')],
    ['bword://run', word('run')],
    ['bword:run', word('run')],
    ['dict://run/', word('run')],
    ['ENTRY://Run#verb', word('Run')],
    ['entry://C#', word('C')],
    ['entry://100%', word('100%')],
    ['entry://#top', null],
    ['entry://', null],
    [`entry://${'x'.repeat(201)}`, null],
    ['sound://a/b.mp3', sound('a/b.mp3')],
    ['sound://../b.mp3', null],
    ['#top', null],
    ['', null],
    ['run', null],
    ['https://example.org/', null],
    [SCRIPT, null],
    [` ${SCRIPT}`, null],
  ])('%j leads to %o', (href, wanted) => {
    expect(linkTarget(href)).toEqual(wanted);
  });
});

describe('mediaName', () => {
  it.each([
    ['a.png', 'a.png'],
    ['/img/a.png', 'img/a.png'],
    ['\\img\\a.png', 'img/a.png'],
    ['./a.png', 'a.png'],
    ['file://a.png', 'a.png'],
    ['file:///img/a.png', 'img/a.png'],
    ['图 1.png', '图 1.png'],
    ['a%20b.png', 'a b.png'],
    ['a..b.png', 'a..b.png'],
    ['../a.png', null],
    ['img/../../a.png', null],
    ['%2e%2e/a.png', null],
    ['https://example.org/a.png', null],
    ['//example.org/a.png', 'example.org/a.png'],
    ['data:image/png;base64,x', null],
    ['a\nb', null],
    ['', null],
    ['/', null],
  ])('of %j is %j', (source, wanted) => {
    expect(mediaName(source)).toBe(wanted);
  });

  it('is served in one piece of an address of the app', () => {
    expect(mediaAddress('a/b' as DictionaryId, 'img/图 1?.png')).toBe(
      '/media/a%2Fb/img%2F%E5%9B%BE%201%3F.png',
    );
  });
});
