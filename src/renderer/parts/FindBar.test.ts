// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { stubBrowser } from '../testing/renderInPage.tsx';
import { findRanges } from './FindBar.tsx';

beforeEach(stubBrowser);

function found(html: string, wanted: string): readonly string[] {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return findRanges(root, wanted).map(String);
}

it('finds a text whatever its case, as often as it stands there', () => {
  expect(found('<p>Model collapse</p><p>the MODEL</p>', 'model')).toEqual(['Model', 'MODEL']);
  expect(found('<p>aaaa</p>', 'aa')).toEqual(['aa', 'aa']);
  expect(found('<p>模型崩溃</p>', '崩溃')).toEqual(['崩溃']);
});

it('finds a text that is drawn in parts, but none that two lines make together', () => {
  expect(found('<p>mo<b>de</b>l collapse</p>', 'model c')).toEqual(['model c']);
  expect(found('<p>mo</p><p>del</p>', 'model')).toEqual([]);
});

it('finds nothing where nothing is asked for', () => {
  expect(found('<p>a b</p>', '')).toEqual([]);
  expect(found('<p>a b</p>', ' ')).toEqual([]);
});

it('keeps its places where a letter grows in lower case', () => {
  expect(found('<p>İİ bias</p>', 'bias')).toEqual(['bias']);
});
