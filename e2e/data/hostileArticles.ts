import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const ROWS = join(import.meta.dirname, '..', '..', 'src', 'markup', 'testing', 'hostileHtml.json');

/** HTML that tries to run `alert` or to reach `evil.example`; each with its trick. */
const HOSTILE_HTML = JSON.parse(readFileSync(ROWS, 'utf8')) as readonly (readonly [
  trick: string,
  html: string,
])[];

/** In a short run this many tricks share an article. */
const TRICKS_AN_ARTICLE = 12;
/** A longer one is shown as its words alone, and with it all that shares its article. */
const LONGEST_SHARED = 300;

/**
 * The tricks as articles: each in one of its own, or, in a short run, twelve to an article, and again
 * in the other order, since some swallow what comes after them.
 */
export function hostileArticles(isShort: boolean): readonly string[] {
  const all = HOSTILE_HTML.map(([, html]) => html);
  if (!isShort) return all;
  const shared = all.filter((html) => html.length <= LONGEST_SHARED);
  const groups = inGroups(shared, TRICKS_AN_ARTICLE);
  return [
    ...all.filter((html) => html.length > LONGEST_SHARED),
    ...groups.flatMap((group) => [group, group.toReversed()]).map((each) => each.join('<hr>')),
  ];
}

/** Articles that would keep a sanitiser busy for minutes. */
export const BOMBS: Readonly<Record<string, string>> = {
  'bomb of attributes': `<b ${Array.from({ length: 90_000 }, (_, at) => `a${at}=1`).join(' ')}>x</b>`,
  'bomb of depth': '<b>'.repeat(250_000),
  'bomb of unfinished tags': '<a '.repeat(300_000),
  'bomb of formatting': '<a><b><i><p>x'.repeat(60_000),
  'bomb of tables': '<table><tr><td>'.repeat(50_000),
  'bomb of quotes': '<b a="1>" b=\'2\'>x'.repeat(50_000),
  'bomb of words': 'word '.repeat(180_000),
  'bomb of letters': 'x'.repeat(900_000),
  'bomb of comments': '<!-- x -->'.repeat(90_000),
  'bomb of references': '&amp;'.repeat(180_000),
  // As much as is still drawn as it was made.
  'bomb within the limits': `<p>${'word '.repeat(20)}`.repeat(2450),
};

/** Runs of this many, the last one shorter. */
export const inGroups = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

const PIECES = (
  '<b onclick=alert(1)>|<p style=position:fixed>|<svg>|<math>|<mtext>|<table>|<td>|<style>|</style>|' +
  '<template>|<form id=f>|<input name=x autofocus onfocus=alert(1)>|</svg>|</math>|</table>|</p>|' +
  '<!--|-->|<![CDATA[|]]>|<a href="javascript:alert(1)">|<img src=//evil.example/x onerror=alert(1)>|' +
  '"|\'|>|<|&lt;|word|<div id=root>|<title>|</title>|<iframe src=//evil.example>|<ul><li>|<details open>'
).split('|');

/** Articles of pieces and whole tricks in any order, the same in every run. */
export function randomArticles(count: number): readonly string[] {
  let state = 20_261_122;
  const next = (below: number): number => {
    // Numerical Recipes' generator; its high bits are random enough.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const piece = (): string =>
    (next(4) === 0 ? HOSTILE_HTML[next(HOSTILE_HTML.length)]?.[1] : PIECES[next(PIECES.length)]) ??
    '';
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(24) }, piece).join(''));
}

const ALERT = ['javascript', 'alert(1)'].join(':');
const WEB = 'https://evil.example/p.png';
const content = (value: unknown): unknown => ({ type: 'structured-content', content: value });

/** Definitions of Yomitan that try the same, each with its trick. */
const HOSTILE_CONTENT: readonly (readonly [trick: string, definition: unknown])[] = [
  ['a text that is HTML', '<img src=x onerror=alert(1)>'],
  ['a script', content({ tag: 'script', content: 'alert(1)' })],
  ['a frame', content({ tag: 'iframe', src: WEB, srcdoc: '<script>alert(1)</script>' })],
  ['an SVG', content({ tag: 'svg', onload: 'alert(1)', content: 'x' })],
  ['a handler', content({ tag: 'span', onclick: 'alert(1)', content: 'x' })],
  ['handlers among the data', content({ tag: 'div', data: { onclick: 'alert(1)' }, content: 'x' })],
  ['a link of script', content({ tag: 'a', href: ALERT, content: 'x' })],
  ['a link to the web', content({ tag: 'a', href: 'https://evil.example/', content: 'x' })],
  ['a search of script', content({ tag: 'a', href: `?query=${ALERT}`, content: 'x' })],
  ['a picture of the web', content({ tag: 'img', path: WEB, width: 9, height: 9 })],
  ['a picture without a scheme', content({ tag: 'img', path: '//evil.example/p.png' })],
  ['a picture from above', content({ tag: 'img', path: '../../user.db' })],
  ['a picture of data', content({ tag: 'img', path: 'data:text/html,<script>alert(1)</script>' })],
  ['an image of the web', { type: 'image', path: WEB, title: '<b>', description: '"' }],
  [
    'a style that covers',
    content({ tag: 'div', style: { position: 'fixed', inset: 0 }, content: 'x' }),
  ],
  [
    'a style with a picture',
    content({ tag: 'div', style: { background: `url(${WEB})` }, content: 'x' }),
  ],
  ['a style as text', content({ tag: 'div', style: `background:url(${WEB})`, content: 'x' })],
  ['a name of the page', content({ tag: 'div', id: 'root', name: 'body', content: 'x' })],
  [
    'inner HTML',
    content({ tag: 'div', dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } }),
  ],
  [
    'an element of React',
    content({ $$typeof: 'Symbol(react.element)', type: 'script', props: { src: WEB } }),
  ],
  ['a tag of a prototype', content({ tag: '__proto__', content: 'x' })],
  [
    'a tag of an object',
    content({ tag: 'constructor', content: { tag: 'toString', content: 'x' } }),
  ],
  ['a tag with a handler in it', content({ tag: 'b onclick=alert(1)', content: 'x' })],
  ['a form', content({ tag: 'form', action: WEB, content: { tag: 'input', autofocus: true } })],
  [
    'a language that breaks out',
    content({ tag: 'span', lang: '"><script>alert(1)</script>', content: 'x' }),
  ],
];

/** Writes them as a dictionary of Yomitan under one headword, one definition after the other. */
export const writeHostileYomitan = (folder: string, headword: string): string =>
  // A text is always there to be waited for.
  writeYomitan(folder, 'Hostile content', {
    [headword]: ['"seen"', ...HOSTILE_CONTENT.map(([, definition]) => JSON.stringify(definition))],
  });

/** Definitions of Yomitan that are bombs, as JSON. */
export const CONTENT_BOMBS: Readonly<Record<string, string>> = {
  // As deep as a row may be: of a deeper one nothing is taken in.
  'bomb of branches': `{"type":"structured-content","content":${'{"tag":"div","content":'.repeat(55)}${JSON.stringify('word '.repeat(180_000))}${'}'.repeat(56)}`,
  'bomb of nodes': JSON.stringify(
    content(Array.from({ length: 20_000 }, () => ({ tag: 'div', content: 'some words' }))),
  ),
  'bomb of lines': JSON.stringify('a\n'.repeat(300_000)),
};

/** Writes a dictionary of Yomitan of headwords with definitions in JSON; gives its path. */
export function writeYomitan(
  folder: string,
  title: string,
  definitions: Readonly<Record<string, readonly string[]>>,
): string {
  const index = { title, format: 3, revision: '1' };
  const terms = Object.entries(definitions).map(
    ([headword, each]) => `[${JSON.stringify(headword)},"","","",0,[${each.join()}],0,""]`,
  );
  const path = join(folder, `${title}.zip`);
  const files = {
    'index.json': strToU8(JSON.stringify(index)),
    'term_bank_1.json': strToU8(`[${terms.join()}]`),
  };
  writeFileSync(path, zipSync(files));
  return path;
}
