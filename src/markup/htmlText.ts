import { decodeHtmlEntities } from '../text/decodeEntities.ts';
import { htmlTokens } from './htmlTokens.ts';
import { tidyLines } from '../text/invisible.ts';

/** Elements within a line; all others, and those that nobody knows, stand on lines of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small ' +
    'span strike strong sub sup time tt u var wbr ruby rb rt rtc rp ' +
    // Their content is left out by the tokens already.
    'iframe noembed noframes script style textarea title xmp'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
/** Elements whose content is no text of the article. */
const HIDDEN = new Set('head template noscript svg math object audio video'.split(' '));
/** Readings over characters, and the brackets around them for browsers that know none. */
const READINGS = new Set(['rt', 'rp']);

/**
 * The words of a piece of HTML, one line a block: what is searched, listed, and shown where there is
 * no place for more. Readings over characters are left out, as {@link treeText} leaves them out. It
 * is no sanitiser; what it gives is text and is shown as text. Linear in time, whatever is broken
 * in the HTML.
 *
 * @param enough This many characters are enough: when there are as many the rest is not read.
 */
export function htmlText(html: string, enough = Infinity): string {
  let text = '';
  let length = 0;
  let hidden = { name: '', depth: 0 };
  let isReading = false;
  for (const token of htmlTokens(html, 0)) {
    if (token.kind === 'text') {
      if (hidden.depth > 0 || isReading) continue;
      const words = decodeHtmlEntities(token.text).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
      text += words;
      length += words.trim().length;
      if (length >= enough) break;
      continue;
    }
    const { name } = token;
    const step = token.kind === 'open' ? 1 : -1;
    if (hidden.depth > 0) {
      if (name === hidden.name) hidden = { name, depth: hidden.depth + step };
      continue;
    }
    if (HIDDEN.has(name)) {
      if (step > 0) hidden = { name, depth: 1 };
    } else if (READINGS.has(name)) isReading = step > 0;
    else {
      const isInline = INLINE.has(name);
      // Its end tag may be missing: it ends with the next character, with all of them, with a block.
      if (name === 'rb' || name === 'ruby' || !isInline) isReading = false;
      if (CELLS.has(name)) text += ' ';
      else if (!isInline) text += '\n';
    }
  }
  return tidyLines(text);
}
