import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../shared/body.ts';
import { decodeEntities, decodeHtmlEntities } from '../text/decodeEntities.ts';
import { htmlText } from './htmlText.ts';
import { treeText } from './treeText.ts';

describe('references to characters', () => {
  it.each([
    ['Le caf&eacute; &mdash; 20&deg;', 'Le café — 20°'],
    ['&Eacute;t&eacute; &ntilde; &Omega; &hArr; &frac12; &euro;', 'Été ñ Ω ⇔ ½ €'],
    ['&NotEqualTilde; &CounterClockwiseContourIntegral;', '≂̸ ∳'],
    ['&amp;lt; &#228; &#xe4; &#x1F600;', '&lt; ä ä 😀'],
    ['&bogus; & &; &#; a&b', '&bogus; & &; &#; a&b'],
    ['&constructor; &__proto__;', '&constructor; &__proto__;'],
    ['&#0; &#xD800; &#x110000; &#99999999999;', '\ufffd \ufffd \ufffd \ufffd'],
  ])('%s', (written, meant) => {
    expect(decodeEntities(written)).toBe(meant);
    expect(decodeHtmlEntities(written)).toBe(meant);
    expect(htmlText(`<p>${written}</p>`)).toBe(meant.trim());
  });

  it('need no semicolon in HTML where a browser needs none', () => {
    expect(decodeHtmlEntities('&eacute &copy2026')).toBe('é ©2026');
    expect(decodeEntities('&eacute &copy2026')).toBe('&eacute &copy2026');
  });

  it('are decoded once', () => {
    expect(htmlText('&amp;amp;lt;')).toBe('&amp;lt;');
  });
});

const block = (kind: 'example' | 'note' | 'paragraph' | 'cell', text: string): BodyNode => ({
  kind,
  children: [text],
});

describe('the words of an article, in lists and on its page', () => {
  it('leave out the readings over characters', () => {
    const ruby = '<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>';
    expect(htmlText(`${ruby}を`)).toBe('漢字を');
    expect(htmlText('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>を')).toBe('漢を');
    expect(htmlText('<ruby>漢<rt>kan<rb>字<rt>ji</ruby>を')).toBe('漢字を');
    expect(htmlText('<ruby>漢<rt>kan<p>を')).toBe('漢\nを');
    const reading: BodyNode = { kind: 'ruby-text', children: ['kan'] };
    expect(treeText([{ kind: 'ruby', children: ['漢', reading] }, 'を'])).toBe('漢を');
  });

  it('stand on lines of their own by block', () => {
    expect(htmlText('a<p>b</p>c<div>d<div>e</div></div><li>f<br>g<h7>h</h7>')).toBe(
      'a\nb\nc\nd\ne\nf\ng\nh',
    );
    expect(htmlText('<b>a</b><i>b</i><span>c</span>')).toBe('abc');
    expect(treeText(['a', block('example', 'b'), block('note', 'c'), 'd'])).toBe('a\nb\nc\nd');
  });

  it('keep the cells of a row apart', () => {
    expect(htmlText('<table><tr><td>a<td>b</tr><tr><th>c</table>')).toBe('a b\nc');
    expect(treeText([block('cell', 'a'), block('cell', 'b')])).toBe('a b');
  });

  it('take the line ends of the source for spaces, as a browser does', () => {
    expect(htmlText('one\n  two&nbsp;three\tfour')).toBe('one two three four');
  });

  it('have nothing of what is no text', () => {
    const hidden = '<svg><title>x</title><svg>y</svg>z</svg><audio src="a">no</audio>';
    expect(htmlText(`a${hidden}<style>p</style><script>q</script><!-- r --><math>s</math>b`)).toBe(
      'ab',
    );
  });

  it('are read no further than is asked for', () => {
    expect(htmlText(`<p>${'word '.repeat(10)}</p>`.repeat(1_000), 100).length).toBeLessThan(200);
    const nodes = Array.from({ length: 1_000 }, () => block('paragraph', 'word '.repeat(10)));
    expect(treeText(nodes, 100).length).toBeLessThan(200);
  });
});
