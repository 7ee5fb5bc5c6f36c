import type { BodyElementKind, BodyNode } from '../shared/body.ts';
import { tidyLines } from '../text/tidyLines.ts';

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
 * @param enough So many characters are enough: when there are as many the rest may be missing.
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
