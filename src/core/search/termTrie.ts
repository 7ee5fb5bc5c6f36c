import { type Token, tokenize } from '../text/tokenize.ts';
import type { Row } from './row.ts';

/** The forms of all headwords and translations, unit by unit. */
export interface TermTrie {
  /** Absent at the ends. */
  readonly children?: ReadonlyMap<string, TermTrie>;
  /** Rows that have the path to here as one of their forms. */
  readonly rows: readonly Row[];
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
export function buildTermTrie(rows: readonly Row[]): TermTrie {
  const root = newNode();
  for (const row of rows) {
    for (const form of [...row.headword.forms, ...row.translation.forms]) {
      let node = root;
      for (const { text } of unitsOf(tokenize(form))) {
        node.children ??= new Map();
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

interface OpenNode extends TermTrie {
  children?: Map<string, OpenNode>;
  readonly rows: Row[];
}

function newNode(): OpenNode {
  return { rows: [] };
}
