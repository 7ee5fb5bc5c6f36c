import { MAX_DEPTH, MAX_NODES } from '../shared/limits.ts';
import { htmlTokens } from './htmlTokens.ts';

/** The only elements that are taken over from the HTML of a dictionary; of others the text stays. */
export const ALLOWED_TAGS: readonly string[] = (
  'a abbr b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em ' +
  'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt rtc ruby s ' +
  'samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'
).split(' ');

/** The only attributes; none of them can hold a style, a script or a name that a page looks up. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [
  'alt',
  'class',
  'colspan',
  'dir',
  'href',
  'lang',
  'rowspan',
  'src',
  'start',
  'title',
];

/** Elements that hold nothing and are never closed. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** HTML that is small enough to be sanitised; of any other the words alone are to be shown. */
export type Prefiltered =
  { readonly kind: 'html'; readonly html: string } | { readonly kind: 'too-large' };

/** Above any of these an article is shown as its words alone: a sanitiser would take minutes. */
export const HTML_LIMITS = {
  /** UTF-16 units of the source. */
  length: 256 * 1024,
  /** Elements within one another. */
  depth: MAX_DEPTH,
  /** Elements and pieces of text. */
  nodes: MAX_NODES,
  /** Of one element. */
  attributes: 32,
} as const;

const TAGS = new Set(ALLOWED_TAGS);
const ATTRIBUTES = new Set(ALLOWED_ATTRIBUTES);

/** An element of the key ends an open one of these, within the nearest of the boundaries. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
};
const BOUNDARIES = new Set(['table', 'ul', 'ol', 'dl', 'ruby']);

/**
 * Writes the HTML of a dictionary anew, with nothing in it but elements and attributes that are
 * allowed, each spelled in one way only, so that no browser can read it otherwise than it was
 * counted here. Pure, and linear in the length of the source. What it gives is still not trusted:
 * it is the first of two filters, see `sanitizeHtml`.
 */
export function prefilterHtml(source: string): Prefiltered {
  if (source.length > HTML_LIMITS.length) return { kind: 'too-large' };
  const written: string[] = [];
  const open: string[] = [];
  let nodes = 0;
  for (const token of htmlTokens(source, HTML_LIMITS.attributes)) {
    if (token.kind === 'text') {
      nodes += 1;
      written.push(escapeMarkup(token.text));
    } else if (!TAGS.has(token.name)) {
      if (token.kind === 'open' && token.attributeCount > HTML_LIMITS.attributes) nodes = Infinity;
    } else if (token.kind === 'close') {
      // Only that one: what was left open within it stays open, as browsers have it.
      const last = open.lastIndexOf(token.name);
      if (last !== -1) {
        open.splice(last, 1);
        written.push(`</${token.name}>`);
      }
    } else {
      nodes += token.attributeCount > HTML_LIMITS.attributes ? Infinity : 1;
      written.push(writeTag(token.name, token.attributes));
      if (!VOID_TAGS.has(token.name)) {
        endOpen(open, token.name);
        open.push(token.name);
      }
    }
    if (nodes > HTML_LIMITS.nodes || open.length > HTML_LIMITS.depth) {
      return { kind: 'too-large' };
    }
  }
  return { kind: 'html', html: written.join('') };
}

function endOpen(open: string[], name: string): void {
  const ended = ENDS[name];
  if (ended === undefined) return;
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const each = open[index] ?? '';
    if (BOUNDARIES.has(each)) return;
    if (ended.includes(each)) open.splice(index, 1);
  }
}

function writeTag(name: string, attributes: ReadonlyMap<string, string>): string {
  const kept = [...attributes]
    .filter(([attribute]) => ATTRIBUTES.has(attribute))
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(value)}"`);
  return `<${name}${kept.join('')}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\0': '',
};

/** Character references stay: they are text to a browser wherever they stand. */
const escapeMarkup = (text: string): string =>
  text.replace(/[<>"\0]/g, (character) => ESCAPES[character] ?? '');
