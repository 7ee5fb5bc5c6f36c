import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_HTML } from '../testing/hostileHtmlTable.ts';
import { HTML_LIMITS, htmlText, prefilterHtml } from './prefilterHtml.ts';

const html = (source: string): string => {
  const result = prefilterHtml(source);
  return result.kind === 'html' ? result.html : 'not HTML';
};
const kind = (source: string): string => prefilterHtml(source).kind;
const attributes = (count: number): string =>
  `<b ${Array.from({ length: count }, (_, index) => `a${index}=1`).join(' ')}>x</b>`;

describe('prefilterHtml', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a < b > c', 'a &lt; b &gt; c'],
    ['<B>x</B>', '<b>x</b>'],
    ['<b>x', '<b>x'],
    ['x</b>', 'x'],
    ['<br/>x<br>', '<br>x<br>'],
    ["<a href='entry://a b'>x</a>", '<a href="entry://a b">x</a>'],
    ['<a href=x title="<b>">y</a>', '<a href="x" title="&lt;b&gt;">y</a>'],
    ['<p id=x style="color:red" onclick=y class=z>t', '<p class="z">t'],
    ['<font color=red>x</font>', 'x'],
    ['a<!-- b -->c', 'ac'],
    ['a<!-->c', 'ac'],
    ['a<!--->c', 'ac'],
    ['a<!---->c', 'ac'],
    ['a<!--b--!>c', 'ac'],
    ['a<script>b</script>c', 'ac'],
    ['a<style>b</style >c', 'ac'],
    ['a<script>b', 'a'],
    ['a<b', 'a'],
    ['a</>b', 'ab'],
    ['&amp;&nbsp;&#x4e2d;', '&amp;&nbsp;&#x4e2d;'],
    ['<b class=one class=two>x', '<b class="one">x'],
    ['<svg><text>x</text></svg>', 'x'],
    ['', ''],
  ])('writes %j as %j', (source, wanted) => {
    expect(html(source)).toBe(wanted);
  });

  it.each([
    ['elements within one another', '<b>'.repeat(HTML_LIMITS.depth + 1)],
    ['elements left open, with ends of others', '<b><i></b>'.repeat(HTML_LIMITS.depth * 2)],
    ['ends that close nothing', '<b></i>'.repeat(HTML_LIMITS.depth + 1)],
    ['elements', '<br>'.repeat(HTML_LIMITS.nodes + 1)],
    ['attributes', attributes(HTML_LIMITS.attributes + 1)],
    ['attributes of an element that is left out', attributes(40).replace('<b', '<svg')],
    ['attributes by the ten thousand', attributes(100_000)],
    ['unclosed elements by the ten thousand', '<b>'.repeat(80_000)],
    ['text', 'x'.repeat(HTML_LIMITS.length + 1)],
    ['beginnings of tags', '<a '.repeat(90_000)],
  ])('gives the words alone of too many %s', (_what, source) => {
    expect(kind(source)).toBe('too-large');
  });

  it.each([
    ['attributes', attributes(HTML_LIMITS.attributes)],
    ['elements within one another', '<b>'.repeat(HTML_LIMITS.depth)],
    ['paragraphs that are never closed', '<p>x'.repeat(1000)],
    ['items that are never closed', `<ul>${'<li>x'.repeat(1000)}</ul>`],
    ['cells that are never closed', `<table>${'<tr><td>x<td>y'.repeat(500)}</table>`],
    ['lists of definitions', `<dl>${'<dt>x<dd>y'.repeat(500)}</dl>`],
  ])('takes as many %s as are allowed', (_what, source) => {
    expect(kind(source)).toBe('html');
  });

  it('reads its own writing as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<p class="x">',
        '<',
        '>',
        '"',
        "'",
        '&',
        '=',
        '/',
        '<!--',
        ' ',
      ),
      fc.constantFrom(...HOSTILE_HTML.map(([, hostile]) => hostile)),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = prefilterHtml(pieces.join(''));
        if (once.kind === 'html') expect(prefilterHtml(once.html)).toEqual(once);
      }),
    );
  });

  it('leaves no markup but tags that it wrote itself', () => {
    const tag = /<\/?[a-z][a-z0-9]*(?: [a-z]+="[^"<>]*")*>/g;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b', '>', '"', '=', '<!', '</p', ' x', "'")),
        (parts) => {
          expect(html(parts.join('')).replace(tag, '')).not.toMatch(/[<>]/);
        },
      ),
    );
  });
});

describe('htmlText', () => {
  it.each([
    ['<b>a</b> &amp; b', 'a & b'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['a<br>b<script>c</script>', 'a\nb'],
    ['&#20013;&#x6587;&unknown;&#0;&#xD800;&#x110000;', '中文&unknown;'],
    ['  a \n b  ', 'a b'],
    ['<', '<'],
  ])('gives of %j the words %j', (source, wanted) => {
    expect(htmlText(source)).toBe(wanted);
  });

  it('gives as much of the words as is enough, or all', () => {
    const piece = fc.constantFrom('word', ' ', '<p>', '<b>', '</p>', '&amp;', '<a b="c">');
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 0, max: 60 }), (pieces, enough) => {
        const all = htmlText(pieces.join(''));
        const some = htmlText(pieces.join(''), enough);
        expect(all.startsWith(some)).toBe(true);
        expect(some.length).toBeGreaterThanOrEqual(Math.min(enough, all.length));
      }),
    );
  });

  it('reads no further when it has enough', () => {
    expect(htmlText('<p>word'.repeat(10), 8)).toBe('word\nword');
  });
});
