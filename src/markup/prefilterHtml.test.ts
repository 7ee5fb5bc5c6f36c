import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_HTML } from './testing/hostileHtmlTable.ts';
import { htmlText } from './htmlText.ts';
import { HTML_LIMITS, prefilterHtml } from './prefilterHtml.ts';

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
    ['<p class="one two">x', '<p class="one two">x'],
    ['<p class = one title=a/b>x', '<p class="one" title="a/b">x'],
    ['<p class>x', '<p class="">x'],
    ['<p class=>x', '<p class="">x'],
    ['<p =class=a>x', '<p>x'],
    ['<p/class=one/title=b>x', '<p class="one/title=b">x'],
    ['<p\n\tCLASS="A">x</P\n y>z', '<p class="A">x</p>z'],
    [`<p title='a"b' class="c'd">x`, `<p title="a&quot;b" class="c'd">x`],
    ['<p title="never closed>x', ''],
    ['a<p title="', 'a'],
    ['a<p title="x"', 'a'],
    ['a<b ', 'a'],
    ['a</b', 'a'],
    ['a<', 'a&lt;'],
    ['a</', 'a'],
    ['<<b>x', '&lt;<b>x'],
    ['a<1>b', 'a&lt;1&gt;b'],
    ['a</1>b', 'ab'],
    ['a<!b>c', 'ac'],
    ['a<?b>c', 'ac'],
    ['a<!b', 'a'],
    ['a<!--b', 'a'],
    ['a<!-->b-->c', 'ab--&gt;c'],
    ['a<!--->b-->c', 'ab--&gt;c'],
    ['a<!--b>c-->d', 'ad'],
    ['a<!--b--c-->d', 'ad'],
    ['a<!-b-->c', 'ac'],
    ['a\0b<p title="c\0">', 'ab<p title="c">'],
    ['<b><i>x</b>y</i>z', '<b><i>x</b>y</i>z'],
    ['<b><b>x</b></b></b>', '<b><b>x</b></b>'],
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

  it('has the limits that its page gives', () => {
    expect(HTML_LIMITS).toEqual({ length: 262_144, depth: 64, nodes: 5_000, attributes: 32 });
  });

  it.each([
    ['length', 'x'.repeat(HTML_LIMITS.length)],
    ['elements', '<br>'.repeat(HTML_LIMITS.nodes)],
    ['pieces of text', 'x<u>'.repeat(HTML_LIMITS.depth) + 'x<br>'.repeat(2_436)],
    ['attributes of an element that is left out', attributes(32).replace('<b', '<svg')],
  ])('takes the most %s', (_what, source) => {
    expect(kind(source)).toBe('html');
  });

  it('counts texts as it counts elements', () => {
    expect(kind('x<br>'.repeat(HTML_LIMITS.nodes / 2))).toBe('html');
    expect(kind(`${'x<br>'.repeat(HTML_LIMITS.nodes / 2)}x`)).toBe('too-large');
  });

  it.each(['alt', 'class', 'colspan', 'dir', 'href', 'lang', 'rowspan', 'src', 'start', 'title'])(
    'keeps the attribute %s',
    (name) => {
      expect(html(`<p ${name}="1">x`)).toBe(`<p ${name}="1">x`);
    },
  );

  it.each(['id', 'name', 'style', 'onclick', 'srcset', 'target', 'is', 'slot', 'data-role', ''])(
    'leaves out the attribute %j',
    (name) => {
      expect(html(`<p ${name}="1">x`)).toBe('<p>x');
    },
  );

  it('reads as many attributes as are allowed', () => {
    const others = Array.from({ length: 31 }, (_, index) => `a${index}=1`).join(' ');
    expect(html(`<p ${others} class=x>y`)).toBe('<p class="x">y');
  });

  it.each(['br', 'col', 'hr', 'img', 'wbr'])('opens nothing by %s, however often', (name) => {
    expect(kind(`<${name}>`.repeat(HTML_LIMITS.depth + 1))).toBe('html');
  });

  it.each('iframe noembed noframes script style textarea title xmp'.split(' '))(
    'leaves out %s with all that is in it',
    (name) => {
      expect(html(`a<${name}><b>x</${name}x>y</${name}>c`)).toBe('ac');
      expect(html(`a<${name}><b>x</${name.toUpperCase()}/>c`)).toBe('ac');
      expect(html(`a<${name}><b>x`)).toBe('a');
    },
  );

  it('ends with what turns the rest into text', () => {
    expect(html('a<plaintext>b<b>c</plaintext>d')).toBe('a');
    expect(html('a</plaintext>d')).toBe('ad');
  });

  it.each([
    ['p', 'p'],
    ['li', 'li'],
    ['dt', 'dt'],
    ['dt', 'dd'],
    ['dd', 'dt'],
    ['dd', 'dd'],
    ['td', 'td'],
    ['td', 'th'],
    ['th', 'td'],
    ['th', 'th'],
    ['tr', 'tr'],
    ['tr', 'td'],
    ['tr', 'th'],
    ['rt', 'rt'],
    ['rt', 'rp'],
    ['rp', 'rt'],
    ['rp', 'rp'],
  ])('takes a %s to end a %s before it', (next, before) => {
    // A level is a table; it would be a table and the first of them, were that not ended by the second.
    const level = `<table><${before}>x<${next}>y</${next}>`;
    expect(kind(level.repeat(HTML_LIMITS.depth / 2 + 1))).toBe('html');
  });

  it.each([
    ['the outermost', `<p>${'<b>'.repeat(63)}<p>`, 'html'],
    ['the innermost', `${'<b>'.repeat(63)}<p><p>`, 'html'],
    ['that alone, and nothing within it', '<p><b>'.repeat(64), 'too-large'],
  ])('ends of open elements %s', (_what, source, wanted) => {
    expect(kind(source)).toBe(wanted);
  });

  it.each(['table', 'ul', 'ol', 'dl', 'ruby'])('lets none end what is outside of a %s', (name) => {
    for (const each of ['p', 'li', 'td', 'tr', 'dd', 'rt']) {
      const open = `<${each}><${name}>`;
      expect(kind(open.repeat(HTML_LIMITS.depth / 2))).toBe('html');
      expect(kind(`${open.repeat(HTML_LIMITS.depth / 2)}<${each}>`)).toBe('too-large');
    }
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
    ['&#20013;&#x6587;&unknown;&#0;&#xD800;&#x110000;', '中文&unknown;\ufffd\ufffd\ufffd'],
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
