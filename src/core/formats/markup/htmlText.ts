import { decodeEntities } from './decodeEntities.ts';
import { tidyLines } from './tidyLines.ts';

const INLINE =
  /^\/?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|ruby|rb)$/i;

/** Elements whose content is no text of the article. */
const HIDDEN =
  /^(?:script|style|head|template|noscript|svg|math|rt|rp|iframe|object|audio|video)$/i;

/**
 * The words of a piece of HTML, one line a block: what is searched and listed. It is no sanitiser;
 * what it gives is text and is shown as text. Linear in time, whatever is broken in the HTML.
 */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    text += html.slice(at, open);
    at = open + 1;
    const next = html[at] ?? '';
    if (!/[a-z/!?]/i.test(next)) {
      text += '<';
      continue;
    }
    const [mark, length] = html.startsWith('<!--', open) ? ['-->', 3] : ['>', 1];
    const end = html.indexOf(mark, at);
    if (end === -1) return tidyLines(decodeEntities(text));
    const name = tagNameAt(html, at);
    at = end + length;
    if (HIDDEN.test(name)) at = endOfHidden(html, at, name);
    else if (/^\/?t[dh]$/i.test(name)) text += ' ';
    else if (name !== '' && !INLINE.test(name)) text += '\n';
  }
  return tidyLines(decodeEntities(text + html.slice(at)));
}

/** With the `/` of an end tag; '' when it is no tag. */
function tagNameAt(html: string, start: number): string {
  let end = html[start] === '/' ? start + 1 : start;
  const first = end;
  while (/[a-z0-9]/i.test(html[end] ?? '')) end += 1;
  return end === first ? '' : html.slice(start, end);
}

/** Where the end tag ends; the end of all when it is missing, and that is looked for only once. */
function endOfHidden(html: string, start: number, name: string): number {
  const pattern = new RegExp(`</${name}[^>]{0,1000}>`, 'gi');
  pattern.lastIndex = start;
  return pattern.exec(html) === null ? html.length : pattern.lastIndex;
}
