import type { DatabaseSync } from 'node:sqlite';
import {
  type FavoriteText,
  matchFavorites,
  toFavoriteText,
} from '../../../core/favorites/favoriteText.ts';
import type { FavoriteId } from '../../../shared/favorite.ts';
import type { StoredText } from './favoriteIndex.ts';
import { timeOf } from './favoriteWriter.ts';

/** A favorite with what it is searched by. */
interface Item {
  readonly id: FavoriteId;
  readonly addedAt: number;
  readonly place: number;
  /** Tells whether its words are those that `text` was prepared of. */
  readonly stamp: number;
  readonly text: FavoriteText;
}

/** What has become of prepared texts, for the file that keeps them. */
export interface TextChanges {
  readonly prepared: readonly StoredText[];
  readonly gone: readonly FavoriteId[];
}

/** Parts the tags of a favorite. */
const GAP = '\u001f';
const SELECT = `SELECT id, ${timeOf('added_at')}, rowid, headword, translation, reading, example,
  dictionary_name, note, met_in,
  (SELECT group_concat(tag, '${GAP}') FROM favorite_tags WHERE favorite_id = id)
  FROM favorites WHERE removed_at IS NULL`;
type Row = readonly [
  id: FavoriteId,
  addedAt: number,
  place: number,
  ...words: string[],
  tags: string | null,
];

/** The prepared texts of all favorites that are kept, in memory; none is prepared twice. */
export class FavoriteTexts {
  #items: readonly Item[] = [];
  readonly #known = new Map<FavoriteId, Pick<Item, 'stamp' | 'text'>>();

  /** Takes over what an earlier run prepared. */
  take(stored: Iterable<StoredText>): void {
    for (const { id, stamp, text } of stored) this.#known.set(id, { stamp, text });
  }

  /** Reads which favorites a database keeps, and prepares those whose words are new. */
  readAll(db: DatabaseSync): TextChanges {
    const rows = db.prepare(`${SELECT} ORDER BY added_at DESC, rowid DESC`);
    rows.setReturnArrays(true);
    const items: Item[] = [];
    const prepared: Item[] = [];
    for (const row of rows.iterate()) items.push(this.#itemOf(row as unknown as Row, prepared));
    this.#items = items;
    const kept = new Set(items.map(({ id }) => id));
    const gone = [...this.#known.keys()].filter((id) => !kept.has(id));
    for (const id of gone) this.#known.delete(id);
    return { prepared, gone };
  }

  /** The same of some favorites. */
  readSome(db: DatabaseSync, ids: readonly FavoriteId[]): TextChanges {
    const one = db.prepare(`${SELECT} AND id = ?`);
    one.setReturnArrays(true);
    const named = new Set(ids);
    const items = this.#items.filter(({ id }) => !named.has(id));
    const prepared: Item[] = [];
    const gone: FavoriteId[] = [];
    for (const id of named) {
      const row = one.get(id);
      if (row !== undefined) items.push(this.#itemOf(row as unknown as Row, prepared));
      else if (this.#known.delete(id)) gone.push(id);
    }
    this.#items = items.toSorted((a, b) => b.addedAt - a.addedAt || b.place - a.place);
    return { prepared, gone };
  }

  /** Ids of what a query finds, the newest first. */
  search(query: string): readonly FavoriteId[] {
    const texts = this.#items.map(({ text }) => text);
    return matchFavorites(texts, query).flatMap((index) => this.#items[index]?.id ?? []);
  }

  #itemOf(row: Row, prepared: Item[]): Item {
    const [id, addedAt, place, ...words] = row;
    const stamp = stampOf(words.join('\n'));
    const known = this.#known.get(id);
    if (known?.stamp === stamp) return { id, addedAt, place, stamp, text: known.text };
    const item = { id, addedAt, place, stamp, text: textOf(words) };
    this.#known.set(id, { stamp, text: item.text });
    prepared.push(item);
    return item;
  }
}

function textOf(words: readonly (string | null)[]): FavoriteText {
  const [headword, translation, reading, example, dictionaryName, note, metIn, tags] = words;
  return toFavoriteText({
    headword: headword ?? '',
    translation: translation ?? '',
    reading: reading ?? '',
    example: example ?? '',
    dictionaryName: dictionaryName ?? '',
    note: note ?? '',
    metIn: metIn ?? '',
    tags: tags?.split(GAP) ?? [],
  });
}

/** 53 bits of a text: of two texts of one favorite they are the same by chance once in 10^15. */
function stampOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
