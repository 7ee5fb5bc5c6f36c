import type { BodyElementKind, BodyNode, EntryBody } from '../shared/body.ts';
import { MAX_DEPTH, MAX_NODES } from '../shared/limits.ts';
import { tidyLines } from '../text/invisible.ts';
import { htmlText } from './htmlText.ts';
import { HTML_LIMITS } from './prefilterHtml.ts';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<BodyElementKind> = new Set<BodyElementKind>([
  'section',
  'heading',
  'paragraph',
  'sense',
  'example',
  'note',
  'quote',
  'break',
  'list',
  'numbered-list',
  'item',
  'table',
  'row',
]);

/**
 * The words of a tree without its markup, one line a block; readings over characters are left out.
 * A tree may be of any depth: it is walked without calls within calls.
 *
 * @param enough This many characters are enough: when there are as many the rest may be missing.
 */
export function treeText(nodes: readonly BodyNode[], enough = Infinity): string {
  let text = '';
  let length = 0;
  const rest: BodyNode[] = nodes.toReversed();
  for (let node = rest.pop(); node !== undefined && length < enough; node = rest.pop()) {
    if (typeof node === 'string') {
      text += node;
      length += node.trim().length;
    } else if (node.kind !== 'ruby-text') {
      const isBlock = BLOCKS.has(node.kind);
      if (isBlock) rest.push('\n');
      else if (node.kind === 'cell' || node.kind === 'header-cell') rest.push(' ');
      for (const child of node.children.toReversed()) rest.push(child);
      if (isBlock) rest.push('\n');
    }
  }
  return tidyLines(text);
}

/** Above these a tree is shown as its words alone; its length is that of its words, in UTF-16 units. */
const TREE_LIMITS = { depth: MAX_DEPTH, nodes: MAX_NODES, length: HTML_LIMITS.length } as const;

/**
 * The words of an article, a line for each block.
 *
 * @param enough This many characters are enough: when there are as many the rest may be missing.
 */
export function bodyText(body: EntryBody, enough = Infinity): string {
  switch (body.kind) {
    case 'text':
      return body.text;
    case 'html':
      return htmlText(body.html, enough);
    case 'tree':
      return treeText(body.nodes, enough);
  }
}

/** Characters that more than fill the place that the popup has for an article. */
const SHORT = 600;

/** The beginning of an article, its words alone. */
export function shortForm(body: EntryBody): string {
  const text = bodyText(body, SHORT + 1).trimStart();
  return text.length > SHORT ? `${beginningOf(text, SHORT)}…` : text.trimEnd();
}

/** At most this many UTF-16 units, and no half of a character. */
export const beginningOf = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Whether a tree is small enough to be drawn as it is. */
export function isDrawable(nodes: readonly BodyNode[]): boolean {
  let count = 0;
  let length = 0;
  let level: readonly BodyNode[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth >= TREE_LIMITS.depth || count > TREE_LIMITS.nodes) return false;
    for (const node of level) length += typeof node === 'string' ? node.length : 0;
    if (length > TREE_LIMITS.length) return false;
    level = level.flatMap((node) => (typeof node === 'string' ? [] : node.children));
  }
  return true;
}
