import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameSorter } from '../build/nameSorter.ts';
import { type FoundName, NameStore } from './nameStore.ts';
import { DICTIONARY_TABLES, NAME_KIND, type NameKind } from '../schema.ts';
import { writeNames } from '../build/writeNames.ts';

type Name = readonly [kind: NameKind, key: string];

const { headword: HEADWORD, translation: TRANSLATION, pinyin: PINYIN } = NAME_KIND;

/** Writes names, the entry of each its place from 1 on; this many of them are sorted at once. */
function write(names: readonly Name[], atOnce: number): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(DICTIONARY_TABLES);
  const sorter = new NameSorter(db, 'part', atOnce);
  const insert = db.prepare('INSERT INTO entry VALUES (?, ?, 2, NULL, NULL, NULL, NULL, 0, 0)');
  names.forEach(([kind, key], i) => {
    insert.run(i + 1, key);
    sorter.add(kind, key, i + 1);
    // A name may be given twice.
    if (i % 5 === 0) sorter.add(kind, key, i + 1);
  });
  writeNames(db, sorter.sorted(), false, () => undefined);
  return db;
}

/** The names of a kind in order, by comparing all with all. */
function inOrder(names: readonly Name[], kind: NameKind): readonly FoundName[] {
  return names
    .map(([of, key], i) => ({ of, key, entry: i + 1 }))
    .filter(({ of }) => of === kind)
    .map(({ key, entry }) => ({ key, entry }))
    .toSorted((a, b) => compare(a.key, b.key) || a.entry - b.entry);
}

function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const LETTERS = ['', 'a', 'ab', 'é', '模', '\uffee', '\u{1f600}', '\u{10ffff}', '\0', 'x'];
/** Short names that share much and come again, and now and then one so long that few fill a blob. */
const aKey = fc.oneof(
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 4 }).map((letters) => letters.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .tuple(fc.constantFrom(...LETTERS), fc.nat({ max: 3000 }), fc.constantFrom(...LETTERS))
    .map(([letter, count, end]) => letter.repeat(count) + end),
);
const aName = fc.tuple(fc.constantFrom<NameKind>(HEADWORD, TRANSLATION), aKey);

describe('packed names', () => {
  it('are found as in a sorted list of them all, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(aName, { minLength: 1, maxLength: 120 }),
        fc.constantFrom(1, 7, 50, 1000),
        fc.array(aKey, { maxLength: 20 }),
        fc.integer({ min: 1, max: 150 }),
        (names, atOnce, others, limit) => {
          const db = write(names, atOnce);
          const store = new NameStore(db);
          for (const kind of [HEADWORD, TRANSLATION, PINYIN]) {
            const all = inOrder(names, kind);
            expect(store.has(kind)).toBe(all.length > 0);
            const own = all.flatMap(({ key }) => [key, [...key].slice(0, 2).join('')]);
            for (const asked of new Set([...others, ...own, ''])) {
              const same = all.filter(({ key }) => key === asked).map(({ entry }) => entry);
              expect(store.find(kind, asked, limit)).toEqual(same.slice(0, limit));
              const begun = all.filter(({ key }) => key.startsWith(asked));
              expect(store.findBeginning(kind, asked, limit)).toEqual(begun.slice(0, limit));
              const shortest = begun
                .slice(0, limit)
                .toSorted((a, b) => a.key.length - b.key.length);
              expect(store.findShortest(kind, asked, limit)).toEqual(
                shortest.map(({ entry }) => entry),
              );
              const next = all.find(({ key }) => compare(key, asked) >= 0);
              expect(store.firstFrom(kind, asked)).toBe(next?.key ?? null);
            }
          }
          db.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of one headword are all found, over as many blobs as it takes', () => {
    const db = write(
      Array.from({ length: 9000 }, (_, i): Name => [HEADWORD, i % 3 === 0 ? 'same' : `other ${i}`]),
      2000,
    );
    const found = new NameStore(db).find(HEADWORD, 'same', 20_000);
    expect(found).toEqual(Array.from({ length: 3000 }, (_, i) => 3 * i + 1));
    db.close();
  });
});

describe('damaged names', () => {
  const names = Array.from({ length: 400 }, (_, i): Name => [
    i % 2 === 0 ? HEADWORD : PINYIN,
    `${'begun'.slice(0, i % 6)}${(i * 7919) % 101} and much more of it that takes room`,
  ]);
  const whole = new Set(names.map(([kind, key], i) => `${kind} ${key} ${i + 1}`));

  function countWrong(db: DatabaseSync): number {
    const store = new NameStore(db);
    let wrong = 0;
    for (const kind of [HEADWORD, PINYIN]) {
      for (const asked of ['', 'be', 'begu77', '9']) {
        const first = store.firstFrom(kind, asked);
        if (first !== null && compare(first, asked) < 0) wrong += 1;
        for (const { key, entry } of store.findBeginning(kind, asked, 500)) {
          if (!whole.has(`${kind} ${key} ${entry}`)) wrong += 1;
        }
      }
    }
    return wrong;
  }

  it('are whole before they are damaged', () => {
    const db = write(names, 1000);
    const store = new NameStore(db);
    expect(store.findBeginning(HEADWORD, '', 500)).toHaveLength(200);
    expect(store.findBeginning(PINYIN, '', 500)).toHaveLength(200);
    expect(countWrong(db)).toBe(0);
    db.close();
  });

  it.each([
    ['name', 'data', 16],
    ['name_place', 'first', 400],
  ])('in the table %s give fewer finds, and no wrong one, for any bit', (table, column, count) => {
    const db = write(names.slice(0, count), 1000);
    const rows = db.prepare(`SELECT id, ${column} AS bytes FROM ${table}`).all();
    const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
    let changed = 0;
    let wrong = 0;
    for (const { id, bytes } of rows) {
      const original = bytes as Uint8Array;
      for (let bit = 0; bit < original.length * 8; bit += 1) {
        const damaged = Uint8Array.from(original);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        update.run(damaged, Number(id));
        wrong += countWrong(db);
        changed += 1;
      }
      update.run(original, Number(id));
    }
    expect(changed).toBeGreaterThan(50);
    expect(wrong).toBe(0);
    db.close();
  });

  it('that lead to another place give fewer finds', () => {
    const db = write(names, 1000);
    db.exec('UPDATE name_place SET id = id + 1');
    expect(countWrong(db)).toBe(0);
    db.exec('UPDATE name_place SET id = 1');
    expect(countWrong(db)).toBe(0);
    db.close();
  });
});
