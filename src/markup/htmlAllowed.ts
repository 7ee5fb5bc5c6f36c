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
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
