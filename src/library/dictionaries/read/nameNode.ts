import type { Row } from '../../../core/search/row.ts';
import type { TermNode } from '../../../core/search/termTrie.ts';
import { appendUnit, spacedNames } from '../nameKeys.ts';
import { NAME_KIND } from '../schema.ts';

/** Where the names of a passage are looked up. */
export interface NameTables<K> {
  /** Kinds of names that are looked for. */
  readonly kinds: readonly K[];
  readonly names: {
    firstFrom(kind: K, letters: string): string | null;
    find(kind: K, key: string, limit: number): readonly number[];
  };
  readonly entries: { getAll(numbers: Iterable<number>): readonly Row[] };
  /** Whether a row has this very name. */
  readonly isNamed: (row: Row, name: string) => boolean;
}

/** Kinds of names that are looked for in a passage. */
export const PASSAGE_KINDS = [
  NAME_KIND.headword,
  NAME_KIND.headwordForm,
  NAME_KIND.spaced,
  NAME_KIND.translation,
  NAME_KIND.translationForm,
] as const;
/** Entries of one name that are found. */
const SAME_NAME = 8;

/**
 * The names of a dictionary as a tree of words and unspaced characters, of which each place is
 * looked up when it is come to.
 */
export function createNameTree<K>(tables: NameTables<K>): TermNode {
  return new NameNode('', tables, []);
}

class NameNode<K> implements TermNode {
  readonly #path: string;
  readonly #tables: NameTables<K>;
  /** Kinds in which this very path is a name. */
  readonly #kinds: readonly K[];
  readonly #known = new Map<string, NameNode<K> | undefined>();
  #rows: readonly Row[] | undefined;

  constructor(path: string, tables: NameTables<K>, kinds: readonly K[]) {
    this.#path = path;
    this.#tables = tables;
    this.#kinds = kinds;
  }

  get rows(): readonly Row[] {
    return (this.#rows ??= this.#read());
  }

  next(unit: string): NameNode<K> | undefined {
    if (!this.#known.has(unit)) this.#known.set(unit, this.#step(unit));
    return this.#known.get(unit);
  }

  #step(unit: string): NameNode<K> | undefined {
    const path = appendUnit(this.#path, unit);
    const kinds: K[] = [];
    let isOnTheWay = false;
    for (const kind of this.#tables.kinds) {
      const first = this.#tables.names.firstFrom(kind, path);
      if (first === path) kinds.push(kind);
      if (first?.startsWith(path)) isOnTheWay = true;
    }
    return isOnTheWay ? new NameNode(path, this.#tables, kinds) : undefined;
  }

  #read(): readonly Row[] {
    const { names, entries } = this.#tables;
    const numbers = this.#kinds.flatMap((kind) => names.find(kind, this.#path, SAME_NAME));
    return entries.getAll(numbers).filter((row) => this.#tables.isNamed(row, this.#path));
  }
}

/** Whether a text is a name of an entry in one of the {@link PASSAGE_KINDS}. */
export function isNamed({ headword, translation }: Row, name: string): boolean {
  return (
    headword.forms.includes(name) ||
    translation.forms.includes(name) ||
    spacedNames(headword).includes(name)
  );
}
