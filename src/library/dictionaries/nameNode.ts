import type { TermNode } from '../../core/search/termTrie.ts';
import type { DictionaryRow, EntryStore } from './entryStore.ts';
import { appendUnit, spacedKey } from './nameKeys.ts';
import { unitsOf } from '../../core/search/termTrie.ts';
import type { NameStore } from './nameStore.ts';
import { type NameKind, NAME_KIND } from './schema.ts';

/** Kinds of names that are looked for in a passage. */
const KINDS: readonly NameKind[] = [
  NAME_KIND.headword,
  NAME_KIND.headwordForm,
  NAME_KIND.spaced,
  NAME_KIND.translation,
  NAME_KIND.translationForm,
];
/** Entries of one name that are found. */
const SAME_NAME = 8;

/**
 * The names of a dictionary as a tree of words and unspaced characters, of which each place is
 * looked up when it is come to.
 */
export function createNameTree(names: NameStore, entries: EntryStore): TermNode {
  return new NameNode('', names, entries, []);
}

class NameNode implements TermNode {
  readonly #path: string;
  readonly #names: NameStore;
  readonly #entries: EntryStore;
  /** Kinds in which this very path is a name. */
  readonly #kinds: readonly NameKind[];
  readonly #known = new Map<string, NameNode | undefined>();
  #rows: readonly DictionaryRow[] | undefined;

  constructor(path: string, names: NameStore, entries: EntryStore, kinds: readonly NameKind[]) {
    this.#path = path;
    this.#names = names;
    this.#entries = entries;
    this.#kinds = kinds;
  }

  get rows(): readonly DictionaryRow[] {
    return (this.#rows ??= this.#read());
  }

  next(unit: string): NameNode | undefined {
    if (!this.#known.has(unit)) this.#known.set(unit, this.#step(unit));
    return this.#known.get(unit);
  }

  #step(unit: string): NameNode | undefined {
    const path = appendUnit(this.#path, unit);
    const kinds: NameKind[] = [];
    let isOnTheWay = false;
    for (const kind of KINDS) {
      const first = this.#names.firstFrom(kind, path);
      if (first === path) kinds.push(kind);
      if (first?.startsWith(path)) isOnTheWay = true;
    }
    return isOnTheWay ? new NameNode(path, this.#names, this.#entries, kinds) : undefined;
  }

  #read(): readonly DictionaryRow[] {
    const numbers = this.#kinds.flatMap((kind) => this.#names.find(kind, this.#path, SAME_NAME));
    return this.#entries.getAll(numbers).filter((row) => isNamed(row, this.#path));
  }
}

function isNamed({ headword, translation }: DictionaryRow, name: string): boolean {
  return (
    headword.forms.includes(name) ||
    translation.forms.includes(name) ||
    spacedKey(unitsOf(headword.tokens)) === name
  );
}
