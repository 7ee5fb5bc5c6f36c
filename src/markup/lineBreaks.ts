import type { BodyNode } from '../shared/body.ts';

/** Makes a `break` of each line end in the texts of a tree, none at its beginning and its end. */
export function withLineBreaks(nodes: readonly BodyNode[]): BodyNode[] {
  const broken = nodes.flatMap(breakNode);
  let start = 0;
  let end = broken.length;
  while (start < end && isEmpty(broken[start])) start += 1;
  while (end > start && isEmpty(broken[end - 1])) end -= 1;
  return broken.slice(start, end);
}

function breakNode(node: BodyNode): readonly BodyNode[] {
  if (typeof node !== 'string') return [{ ...node, children: node.children.flatMap(breakNode) }];
  if (!node.includes('\n')) return [node];
  return node
    .split('\n')
    .flatMap((line, index): BodyNode[] => [
      ...(index > 0 ? [{ kind: 'break', children: [] } as const] : []),
      ...(line.trim() === '' ? [] : [line]),
    ]);
}

function isEmpty(node: BodyNode | undefined): boolean {
  return typeof node === 'string' ? node.trim() === '' : node?.kind === 'break';
}
