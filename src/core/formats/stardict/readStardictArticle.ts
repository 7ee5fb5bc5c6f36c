import { htmlText } from '../../../markup/htmlText.ts';
import { mediaNodes } from '../../../markup/mediaMentions.ts';
import { type OpenTag, tagTree, withLineBreaks } from '../../../markup/tagTree.ts';
import { linkToContent, type TagMeaning } from '../../../markup/treeBuilder.ts';
import { treeText } from '../../../markup/treeText.ts';
import type { BodyNode } from '../../../shared/body.ts';
import { tidyLines } from '../../../text/invisible.ts';
import type { Article } from '../articleItem.ts';
import { type ArticlePart, embeddedName } from './articleParts.ts';
import { meaningOfPango } from './pango.ts';

const decoder = new TextDecoder();

/**
 * Reads an article of StarDict from its parts.
 *
 * | type   | meaning                                        | becomes                      |
 * | ------ | ---------------------------------------------- | ---------------------------- |
 * | m, l   | plain text (l in an encoding that nobody says) | text                         |
 * | t, y   | phonetic, Yin Biao or kana                     | the reading                  |
 * | g, x   | Pango, XDXF                                    | tree                         |
 * | k, n   | XML of PowerWord and of WordNet                | the words in it              |
 * | h      | HTML                                           | HTML                         |
 * | w      | MediaWiki                                      | text, as it is written       |
 * | r      | names of files in the folder `res`             | pictures, sounds             |
 * | W, P   | a sound, a picture                             | the same, see `readEmbedded` |
 *
 * Others are left out. HTML beside other parts makes the whole article HTML.
 *
 * @param offset of the article among all, which embedded media are named by.
 */
export function readStardictArticle(
  parts: readonly ArticlePart[],
  offset: number,
): Pick<Article, 'body' | 'text' | 'reading'> {
  const reading = parts
    .filter(({ type }) => type === 't' || type === 'y')
    .map(({ bytes }) => decoder.decode(bytes).trim())
    .join(', ');
  const shown = parts.filter(({ type }) => type !== 't' && type !== 'y');
  if (shown.some(({ type }) => type === 'h')) return { reading, ...htmlOf(shown) };
  if (shown.every(({ type }) => type === 'm' || type === 'w')) {
    const text = shown.map(({ bytes }) => decoder.decode(bytes)).join('\n');
    return { reading, body: { kind: 'text', text: text.trimEnd() }, text: tidyLines(text) };
  }
  const nodes = shown.flatMap((part, index) =>
    nodesOf(part, `${offset}-${parts.indexOf(shown[index] ?? part)}`),
  );
  return { reading, body: { kind: 'tree', nodes }, text: treeText(nodes) };
}

function htmlOf(parts: readonly ArticlePart[]): Pick<Article, 'body' | 'text'> {
  const html = parts
    .map(({ type, bytes }) => {
      if (type >= 'A' && type <= 'Z') return '';
      const text = decoder.decode(bytes);
      return type === 'h' ? text : `<p>${escape(treeText(nodesOf({ type, bytes }, '')))}</p>`;
    })
    .join('\n');
  return { body: { kind: 'html', html }, text: htmlText(html) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function nodesOf({ type, bytes }: ArticlePart, place: string): readonly BodyNode[] {
  switch (type) {
    case 'm':
    case 'w':
      return paragraph(withLineBreaks([decoder.decode(bytes)]));
    case 'l':
      return paragraph(withLineBreaks([decodeLocal(bytes)]));
    case 'g':
      return paragraph(withLineBreaks(tagTree(decoder.decode(bytes), meaningOfPango)));
    case 'x':
      return paragraph(withLineBreaks(tagTree(decoder.decode(bytes), meaningOfXdxf)));
    case 'k':
    case 'n':
      return paragraph([wordsOfXml(decoder.decode(bytes))]);
    case 'r':
      return decoder
        .decode(bytes)
        .split('\n')
        .flatMap((line) => mediaNodes(line.trim().replace(/^(?:img|snd):/, '')));
    case 'W':
    case 'P':
      return mediaNodes(embeddedName(type, place, bytes));
    default:
      return [];
  }
}

function paragraph(children: readonly BodyNode[]): readonly BodyNode[] {
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** Older files are in the encoding of whoever made them; UTF-8 is the one that can be told. */
function decodeLocal(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** Each element of these formats is a field of the article. */
function wordsOfXml(xml: string): string {
  const words = xml.replaceAll('<![CDATA[', ' ').replaceAll(']]>', ' ');
  return treeText(tagTree(words, () => ({ kind: 'paragraph' }))).replaceAll('\n', ' · ');
}

const ELEMENTS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  // The headword again.
  ['k', 'nothing'],
  ['def', { kind: 'sense' }],
  ['deftext', 'content'],
  ['dtrn', { kind: 'translation' }],
  ['tr', { kind: 'reading' }],
  ['ex', { kind: 'example' }],
  ['ex_orig', 'content'],
  ['ex_tran', { kind: 'translation' }],
  ['ex_trn', { kind: 'translation' }],
  ['co', { kind: 'note' }],
  ['abr', { kind: 'label' }],
  ['abbr', { kind: 'label' }],
  ['pos', { kind: 'label' }],
  ['gr', { kind: 'label' }],
  ['tense', { kind: 'label' }],
  ['blockquote', { kind: 'quote' }],
  ['etm', { kind: 'note' }],
]);

/** What the tags of XDXF (visual and logical, drafts 2 to 34) mean here. */
function meaningOfXdxf(tag: OpenTag): TagMeaning {
  const known = ELEMENTS.get(tag.name);
  if (known !== undefined) return known;
  if (tag.name === 'kref') {
    const target = tag.attribute('k');
    return target === '' ? linkToContent : { kind: 'link', target };
  }
  if (tag.name === 'rref' || tag.name === 'img') {
    const name = tag.attribute('src') || tag.attribute('lctn');
    return (children: readonly BodyNode[]) => mediaNodes(name || treeText(children));
  }
  return meaningOfPango(tag);
}
