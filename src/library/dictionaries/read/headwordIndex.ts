import {
  type CharacterRun,
  chineseOrder,
  type ChineseOrder,
  firstCharacter,
} from '../../../core/search/chineseOrder.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import { fold } from '../../../text/fold.ts';
import type { Entry } from '../../../shared/entry.ts';
import { orNothing, untilDamaged } from '../damage.ts';

/** A headword's name with the number of its entry. */
interface OrderedName {
  readonly key: string;
  readonly entry: number;
}

/** All names of headwords from a text on, in the order of their bytes. */
type NamesFrom = (letters: string) => Iterable<OrderedName>;

/** This many names stand between two of which the place is known. */
const STRIDE = 256;
/** Room for this many entries at first. */
const ROOM = 4_096;

/**
 * Lists the headwords of a dictionary's file; where that is damaged, the list is shorter.
 *
 * @param isByPinyin Chinese headwords stand in the order of their first character's pinyin.
 */
export function createHeadwordPages(
  namesFrom: NamesFrom,
  entryOf: (number: number) => Entry | null,
  isByPinyin: boolean,
): Pick<SearchSource, 'listHeadwords' | 'placeOfHeadword'> {
  const index = new HeadwordIndex((letters) => untilDamaged(namesFrom(letters)), isByPinyin);
  return {
    listHeadwords: (from, count) =>
      orNothing({ total: 0, entries: [] }, () => ({
        total: index.entries.length,
        entries: [...index.entries.subarray(from, from + count)].flatMap(
          (number) => entryOf(number) ?? [],
        ),
      })),
    placeOfHeadword: (letters) => orNothing(0, () => index.placeOf(letters)),
  };
}

/**
 * The place of each headword in the order of all. Made when it is first asked for, by going through
 * all names once: a few bytes an entry.
 */
class HeadwordIndex {
  readonly #namesFrom: NamesFrom;
  readonly #isByPinyin: boolean;
  #order: ChineseOrder | null = null;
  #entries: Uint32Array | null = null;
  /** Every this many names one, with the place where the first name that is written so stands. */
  readonly #marks: { readonly key: Buffer; readonly place: number }[] = [];

  constructor(namesFrom: NamesFrom, isByPinyin: boolean) {
    this.#namesFrom = namesFrom;
    this.#isByPinyin = isByPinyin;
  }

  /** Numbers of all entries in the order of their headwords. */
  get entries(): Uint32Array {
    return (this.#entries ??= this.#make());
  }

  /** Place of the first headword that begins so or comes after it; behind all when none does. */
  placeOf(letters: string): number {
    // It is made with the entries.
    const { length } = this.entries;
    const place = this.#placeOfBytes(letters, length);
    return this.#order === null ? place : this.#order.placeOf(letters, place);
  }

  #placeOfBytes(letters: string, length: number): number {
    const wanted = Buffer.from(fold(letters));
    const mark = this.#marks.findLast(({ key }) => Buffer.compare(key, wanted) < 0);
    let place = mark?.place ?? 0;
    for (const { key } of this.#namesFrom(mark?.key.toString() ?? '')) {
      if (Buffer.compare(Buffer.from(key), wanted) >= 0) return place;
      place += 1;
    }
    return length;
  }

  #make(): Uint32Array {
    let entries = new Uint32Array(ROOM);
    let count = 0;
    let last = '';
    let firstOfSame = 0;
    const runs: CharacterRun[] = [];
    let begun = { character: '', start: 0 };
    const endRun = (): void => {
      if (count > begun.start) runs.push({ ...begun, length: count - begun.start });
    };
    for (const { key, entry } of this.#namesFrom('')) {
      if (key !== last) firstOfSame = count;
      last = key;
      const character = this.#isByPinyin ? firstCharacter(key) : '';
      if (begun.character !== character) {
        endRun();
        begun = { character, start: count };
      }
      if (count % STRIDE === 0) this.#marks.push({ key: Buffer.from(key), place: firstOfSame });
      if (count === entries.length) {
        const larger = new Uint32Array(2 * count);
        larger.set(entries);
        entries = larger;
      }
      entries[count] = entry;
      count += 1;
    }
    if (!this.#isByPinyin) return entries.slice(0, count);
    endRun();
    this.#order = chineseOrder(runs);
    const ordered = new Uint32Array(count);
    let place = 0;
    for (const { start, length } of this.#order.runs) {
      ordered.set(entries.subarray(start, start + length), place);
      place += length;
    }
    return ordered;
  }
}
