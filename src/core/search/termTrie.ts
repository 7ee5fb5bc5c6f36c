import { type Token, tokenize } from '../../text/tokenize.ts';
import type { Row } from './row.ts';

/** A place among the names of entries, reached unit by unit. */
export interface TermNode {
  /** Rows that have the path to here as one of their names. */
  readonly rows: readonly Row[];
  /** Where one more unit leads; undefined where no name goes on so. */
  readonly next: (unit: string) => TermNode | undefined;
}

/** What a term is compared by: a word, or one character of an unspaced run. */
export interface Unit {
  readonly text: string;
  /** Offsets in the folded text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Builds the trie in which the terms of a passage are looked up, so that a passage costs no more
 * than its words:
 *
 *     model --- collapse    (model collapse)
 *       \------ performance (model performance)
 *     模 - 型 - 崩 - 溃       (model collapse)
 */
export function buildTermTrie(rows: readonly Row[]): TermNode {
  const root = newNode();
  for (const row of rows) {
    for (const form of [...row.headword.forms, ...row.translation.forms]) {
      let node = root;
      for (const { text } of unitsOf(tokenize(form))) {
        const next = node.children.get(text) ?? newNode();
        node.children.set(text, next);
        node = next;
      }
      if (node !== root && !node.rows.includes(row)) node.rows.push(row);
    }
  }
  return root;
}

/** Makes units of words and unspaced runs. */
export function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  return tokens.flatMap(({ kind, text, start, end }) => {
    if (kind === 'word') return [{ text, start, end }];
    let at = start;
    return Array.from(text, (character) => {
      const unit = { text: character, start: at, end: at + character.length };
      at = unit.end;
      return unit;
    });
  });
}

interface OpenNode extends TermNode {
  readonly children: Map<string, OpenNode>;
  readonly rows: Row[];
}

function newNode(): OpenNode {
  const children = new Map<string, OpenNode>();
  return { children, rows: [], next: (unit) => children.get(unit) };
}
