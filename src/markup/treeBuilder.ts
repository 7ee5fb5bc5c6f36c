import type { BodyElement, BodyNode } from '../shared/body.ts';
import { MAX_DEPTH, MAX_HEADWORD, MAX_NODES } from '../shared/limits.ts';
import { tidyLines } from '../text/invisible.ts';
import { treeText } from './treeText.ts';

/** What becomes of a tag: an element (children are filled in), its content alone, or nothing. */
export type TagMeaning =
  | Omit<BodyElement, 'children'>
  | 'content'
  | 'nothing'
  /** Made of its content when that is known, for instance a link to the word that it encloses. */
  | ((children: readonly BodyNode[]) => readonly BodyNode[]);

/** A tag that is open. */
export interface OpenElement {
  readonly name: string;
  readonly meaning: TagMeaning;
}

/**
 * Builds a tree from tags in whatever order they come: ends without a beginning are dropped, what
 * is left open ends with the whole. Beyond 64 levels or 5,000 elements tags are dropped and their
 * text is kept, so that time and size are linear in the markup.
 */
export interface TreeBuilder {
  text(text: string): void;
  open(name: string, meaning: TagMeaning): void;
  /** Ends the innermost element of this name, with those in it, which it gives, outermost first. */
  close(name: string): readonly OpenElement[];
  /** Ends all that is open and gives it, outermost first. */
  closeAll(): readonly OpenElement[];
  /** What was built; to be asked for once all is closed. */
  readonly nodes: readonly BodyNode[];
}

const NOTHING_INSIDE: readonly OpenElement[] = [];

interface Open extends OpenElement {
  readonly children: BodyNode[];
}

/** Makes an empty {@link TreeBuilder}. */
export function createTreeBuilder(): TreeBuilder {
  const root: BodyNode[] = [];
  const stack: Open[] = [];
  let target = root;
  let count = 0;

  function closeTop(): void {
    const done = stack.pop();
    if (done === undefined) return;
    target = stack.at(-1)?.children ?? root;
    const { meaning, children } = done;
    if (meaning === 'nothing') return;
    if (typeof meaning === 'object') target.push({ ...meaning, children });
    else for (const node of meaning === 'content' ? children : meaning(children)) target.push(node);
  }

  /** @returns what was inside of the outermost one that is closed. */
  function closeDownTo(depth: number): readonly OpenElement[] {
    // Mostly it is the one that is on top.
    const closed = stack.length === depth + 1 ? NOTHING_INSIDE : stack.slice(depth + 1);
    while (stack.length > depth) closeTop();
    return closed;
  }

  return {
    nodes: root,
    text(text) {
      if (text !== '') target.push(text);
    },
    open(name, meaning) {
      if (stack.length >= MAX_DEPTH || count >= MAX_NODES) return;
      count += 1;
      target = [];
      stack.push({ name, meaning, children: target });
    },
    close(name) {
      const depth = stack.findLastIndex((one) => one.name === name);
      return depth === -1 ? NOTHING_INSIDE : closeDownTo(depth);
    },
    closeAll() {
      const outermost = stack.slice(0, 1);
      return [...outermost, ...closeDownTo(0)];
    },
  };
}

/** A link to the word that it encloses; its content alone when that is no word. */
export function linkToContent(children: readonly BodyNode[]): readonly BodyNode[] {
  const target = tidyLines(treeText(children)).replaceAll('\n', ' ');
  return target === '' || target.length > MAX_HEADWORD
    ? children
    : [{ kind: 'link', target, children }];
}
