import type { BodyElement, BodyElementKind, BodyNode } from '../../../shared/body.ts';
import { tidyLines } from './tidyLines.ts';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<BodyElementKind> = new Set<BodyElementKind>([
  'section',
  'heading',
  'paragraph',
  'sense',
  'quote',
  'list',
  'numbered-list',
  'item',
  'table',
  'row',
  'break',
]);

/** The words of a tree without its markup, one line a block; readings over characters left out. */
export function treeText(nodes: readonly BodyNode[]): string {
  return tidyLines(textOf(nodes));
}

function textOf(nodes: readonly BodyNode[]): string {
  let text = '';
  for (const node of nodes) text += typeof node === 'string' ? node : elementText(node);
  return text;
}

function elementText({ kind, children }: BodyElement): string {
  if (kind === 'ruby-text') return '';
  const inner = textOf(children);
  if (BLOCKS.has(kind)) return `\n${inner}\n`;
  return kind === 'cell' || kind === 'header-cell' ? `${inner} ` : inner;
}
