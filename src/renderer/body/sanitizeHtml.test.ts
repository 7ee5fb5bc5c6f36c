// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { expectHarmless } from '../testing/expectHarmless.ts';
import { HOSTILE_HTML } from '../../markup/testing/hostileHtmlTable.ts';
import { dressFragment } from './HtmlBody.tsx';
import { foldSections } from './Folded.tsx';
import { prefilterHtml } from '../../markup/prefilterHtml.ts';
import { sanitizeHtml } from './sanitizeHtml.ts';

/** Random articles; `npm run fuzz` puts 10,000 together. */
const TREES = Number(process.env['GLOSSA_TREES'] ?? 400);

const DRESS = { dictionaryId: 'd' as DictionaryId, soundLabel: 'Play sound', convert: null };

/** What stands on the page in the end. */
function show(html: string): HTMLElement {
  const place = document.createElement('div');
  const fragment = sanitizeHtml(html);
  dressFragment(fragment, DRESS);
  foldSections(fragment);
  place.append(fragment);
  return place;
}

const filtered = (source: string): string => {
  const result = prefilterHtml(source);
  return result.kind === 'html' ? result.html : '';
};

describe('the HTML of a dictionary', () => {
  it.each(HOSTILE_HTML)('is harmless after both filters: %s', (_trick, html) => {
    expectHarmless(show(filtered(html)));
    expectHarmless(show(filtered(`<p>before ${html} after</p>`)));
  });

  it.each(HOSTILE_HTML)('is harmless after the second filter alone: %s', (_trick, html) => {
    expectHarmless(show(html));
  });

  it('stays harmless however its pieces are put together', { timeout: 900_000 }, () => {
    const tags =
      'a b p div img svg math table td li style script title form details template mtext x';
    const attributes = fc.constantFrom(
      'onclick=alert(1)',
      'href="javascript:alert(1)"',
      'src=//evil.example/x',
      'style="background:url(//evil.example)"',
      'id=location',
      'name="cookie"',
      'title="<img src=x onerror=alert(1)>"',
      "title='",
      'class=example',
      '"',
      '>',
    );
    const piece = fc.oneof(
      fc
        .tuple(fc.constantFrom(...tags.split(' ')), fc.array(attributes, { maxLength: 3 }))
        .map(([tag, list]) => `<${tag} ${list.join(' ')}>`),
      fc.constantFrom(...tags.split(' ')).map((tag) => `</${tag}>`),
      fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<', '>', '&lt;', '"', '\0', 'word', '<!'),
      fc.constantFrom(...HOSTILE_HTML.map(([, html]) => html)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expectHarmless(show(filtered(pieces.join(''))));
      }),
      { numRuns: TREES },
    );
  });

  it('keeps the structure, the words and what a reader can press', () => {
    const place = show(
      filtered(
        '<div class="entry"><h2>run</h2><span class="pos">v.</span> <i>to move</i>' +
          '<p class="Example">She <b>runs</b>.</p><a href="entry://walk">walk</a>' +
          '<a href="sound://run.mp3"></a><img src="file://img/run.png" alt="a runner">' +
          '<table><tr><td colspan="2">x</td></tr></table><font color="red">red</font></div>',
      ),
    );
    expect(place.textContent).toBe('runv. to moveShe runs.walkxred');
    expect(place.querySelector('[data-role=label]')?.textContent).toBe('v.');
    expect(place.querySelector('[data-role=example]')?.textContent).toBe('She runs.');
    expect(place.querySelector('[data-look-up]')?.getAttribute('data-look-up')).toBe('walk');
    expect(place.querySelector('[data-sound]')?.getAttribute('aria-label')).toBe('Play sound');
    expect(place.querySelector('img')?.getAttribute('src')).toBe('/media/d/img%2Frun.png');
    expect(place.querySelector('td')?.getAttribute('colspan')).toBe('2');
  });

  it('parts a bracket from the word that it stands right behind', () => {
    const text = (html: string): string => show(html).textContent ?? '';
    expect(text('<span>kamma</span><span>( neuter )</span>')).toBe('kamma ( neuter )');
    expect(text('<span>book</span>(s)')).toBe('book(s)');
    expect(text('<span>a</span>, <span>(b)</span>')).toBe('a, (b)');
  });

  it('keeps a picture that is written out in the text', () => {
    const source = 'data:image/png;base64,iVBORw0KGgo=';
    expect(show(filtered(`<img src="${source}">`)).querySelector('img')?.src).toBe(source);
  });

  it('puts the sections of an article into parts that fold', () => {
    const place = show(filtered('<div><p>top</p><h3>One</h3><p>1</p><h3>Two</h3><p>2</p></div>'));
    const sections = [...place.querySelectorAll('details')];
    expect(sections.map(({ textContent, open }) => [textContent, open])).toEqual([
      ['One1', true],
      ['Two2', false],
    ]);
    expect(place.textContent).toBe('topOne1Two2');
  });
});

describe('the second filter', () => {
  const sanitized = (html: string): string => {
    const place = document.createElement('div');
    place.append(sanitizeHtml(html));
    return place.innerHTML;
  };

  it.each([
    [
      '<p title="a:b" lang="javascript:x" dir="ltr">x</p>',
      '<p title="a:b" lang="javascript:x" dir="ltr">x</p>',
    ],
    ['<ol start="3"><li>x</li></ol>', '<ol start="3"><li>x</li></ol>'],
    [
      '<table><tbody><tr><td colspan="2" rowspan="a:b">x</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="2" rowspan="a:b">x</td></tr></tbody></table>',
    ],
    ['<p class="POS">x</p>', '<p data-role="label">x</p>'],
    ['<p class="other">x</p>', '<p>x</p>'],
    [
      '<p data-role="label" data-sound="a" data-picture="b" data-look-up="c" data-x="d">x</p>',
      '<p>x</p>',
    ],
    ['<p aria-label="a" id="b" name="c" style="color:red" onclick="d">x</p>', '<p>x</p>'],
    ['<a href="entry://walk">x</a>', '<a data-look-up="walk">x</a>'],
    ['<a href="sound://a.mp3">x</a>', '<a data-sound="a.mp3">x</a>'],
    ['<a href="https://example.org">x</a>', '<a>x</a>'],
    ['<a href="#top" src="a.png">x</a>', '<a>x</a>'],
    ['<p href="entry://walk">x</p>', '<p>x</p>'],
    ['<img src="a/b.png" alt="c:d">', '<img alt="c:d" data-picture="a/b.png">'],
    ['<img src="../b.png">', '<img>'],
    ['<img src="https://example.org/b.png">', '<img>'],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', '<img>'],
    ['<img src="data:image/png;base64,iVBO">', '<img src="data:image/png;base64,iVBO">'],
    ['<img src="DATA:image/jpeg;base64,iV BO">', '<img src="DATA:image/jpeg;base64,iV BO">'],
    ['<p src="data:image/png;base64,iVBO">x</p>', '<p>x</p>'],
    ['<font color="red">x</font><blink>y</blink>', 'xy'],
    ['<svg><p>x</p></svg>', '<p>x</p>'],
    ['<frameset><frame></frameset>', ''],
  ])('makes of %j', (html, wanted) => {
    expect(sanitized(html)).toBe(wanted);
  });
});
