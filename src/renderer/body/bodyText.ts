import type { BodyElementKind, BodyNode, EntryBody } from '../../shared/body.ts';
import { htmlText } from './prefilterHtml.ts';

/** Above these a tree is shown as its words alone. */
const TREE_LIMITS = { depth: 64, nodes: 5000 } as const;

const BLOCKS: ReadonlySet<BodyElementKind> = new Set([
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

/** The words of an article, a line for each block. */
function bodyText(body: EntryBody): string {
  switch (body.kind) {
    case 'text':
      return body.text;
    case 'html':
      return htmlText(body.html);
    case 'tree':
      return treeText(body.nodes);
  }
}

/** Characters that more than fill the place that the popup has for an article. */
const SHORT = 600;

/** The beginning of an article, its words alone. */
export function shortForm(body: EntryBody): string {
  const text = bodyText(body).trim();
  return text.length > SHORT ? `${text.slice(0, SHORT).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** The words of a tree of any depth: it is walked without calls within calls. */
export function treeText(nodes: readonly BodyNode[]): string {
  let text = '';
  const rest: BodyNode[] = nodes.toReversed();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') text += node;
    else {
      const isBlock = BLOCKS.has(node.kind);
      if (isBlock) rest.push('\n');
      else if (node.kind === 'cell' || node.kind === 'header-cell') rest.push(' ');
      for (const child of node.children.toReversed()) rest.push(child);
      if (isBlock) rest.push('\n');
    }
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a tree is small enough to be drawn as it is. */
export function isDrawable(nodes: readonly BodyNode[]): boolean {
  let count = 0;
  let level: readonly BodyNode[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth >= TREE_LIMITS.depth || count > TREE_LIMITS.nodes) return false;
    level = level.flatMap((node) => (typeof node === 'string' ? [] : node.children));
  }
  return true;
}
