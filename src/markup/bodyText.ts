import { htmlText } from './htmlText.ts';
import { treeText } from './treeText.ts';
import type { BodyNode, EntryBody } from '../shared/body.ts';
import { HTML_LIMITS } from './prefilterHtml.ts';
import { MAX_DEPTH, MAX_NODES } from '../shared/limits.ts';

/** Above these a tree is shown as its words alone; its length is that of its words, in UTF-16 units. */
const TREE_LIMITS = { depth: MAX_DEPTH, nodes: MAX_NODES, length: HTML_LIMITS.length } as const;

/**
 * The words of an article, a line for each block.
 *
 * @param enough So many characters are enough: when there are as many the rest may be missing.
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

/** At most so many UTF-16 units, and no half of a character. */
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
