import type { BodyNode } from '../shared/body.ts';
import { decodeEntities } from '../text/decodeEntities.ts';
import { createTreeBuilder, type TagMeaning } from './treeBuilder.ts';

/** A tag as it is written in the markup. */
export interface OpenTag {
  /** In lower case. */
  readonly name: string;
  /** The value of an attribute, references decoded; '' when it is not there. */
  readonly attribute: (name: string) => string;
}

/** Tags without content. */
const VOID = /^(?:br|hr|img)$/;

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*'){0,4000})>/y;

/**
 * Reads markup like XML (Pango, XDXF) into a tree, forgiving whatever is wrong: see `TreeBuilder`;
 * a `<` that begins no tag is text.
 *
 * @param meaningOf what becomes of each tag.
 */
export function tagTree(
  markup: string,
  meaningOf: (tag: OpenTag) => TagMeaning,
): readonly BodyNode[] {
  const builder = createTreeBuilder();
  let at = 0;
  for (let open = markup.indexOf('<'); open !== -1; open = markup.indexOf('<', at)) {
    builder.text(decodeEntities(markup.slice(at, open)));
    TAG.lastIndex = open;
    const [whole, slash, tagName = '', attributes = ''] = TAG.exec(markup) ?? [];
    at = open + (whole?.length ?? 1);
    const name = tagName.toLowerCase();
    if (whole === undefined) builder.text('<');
    else if (slash === '/') builder.close(name);
    else {
      const attribute = (wanted: string): string => readAttribute(attributes, wanted);
      builder.open(name, meaningOf({ name, attribute }));
      if (VOID.test(name) || attributes.endsWith('/')) builder.close(name);
    }
  }
  builder.text(decodeEntities(markup.slice(at)));
  builder.closeAll();
  return builder.nodes;
}

const ATTRIBUTE = /([\w:-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function readAttribute(attributes: string, name: string): string {
  for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return '';
}

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
