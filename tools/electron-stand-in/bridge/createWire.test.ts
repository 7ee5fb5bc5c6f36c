import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWire } from './createWire.ts';

const wire = createWire();
const carry = (value: unknown): unknown => wire.decode(wire.encode(value));

test('whatever a structured clone keeps arrives as a structured clone leaves it', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: false,
    withNullPrototype: false,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(carry(value)).toStrictEqual(structuredClone(value));
    }),
  );
});

test('an invalid date stays one', () => {
  expect(carry(new Date(Number.NaN))).toStrictEqual(new Date(Number.NaN));
});

test('identity and cycles are kept', () => {
  const shared = { word: 'shift' };
  const list: unknown[] = [shared, shared];
  list.push(list);
  const carried = carry(list) as unknown[];
  expect(carried[0]).toBe(carried[1]);
  expect(carried[2]).toBe(carried);
});

test('an error keeps its name, message and stack', () => {
  const error = new TypeError('no');
  const carried = carry(error) as Error;
  expect(carried).toBeInstanceOf(Error);
  expect([carried.name, carried.message, carried.stack]).toEqual(['TypeError', 'no', error.stack]);
});

test.for([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new WeakMap()],
  ['a function deep inside', { list: [new Map([['key', () => 1]])] }],
])('%s is refused as a structured clone refuses it', ([, value]) => {
  expect(() => wire.encode(value)).toThrow('An object could not be cloned.');
});

test('frozen is frozen all the way down', () => {
  const value = wire.decode(wire.encode({ list: [{ word: 'x' }] }), { isFrozen: true });
  const { list } = value as { list: object[] };
  expect([value, list, list[0]].every((each) => Object.isFrozen(each))).toBe(true);
});

test('functions and promises pass where they are taken in', () => {
  const kept: unknown[] = [];
  const keep = (value: unknown): number => kept.push(value);
  const text = wire.encode([() => 7, Promise.resolve(1)], {
    keepFunction: keep,
    keepPromise: keep,
  });
  const made = wire.decode(text, {
    makeFunction: (id) => `function ${id}`,
    makePromise: (id) => `promise ${id}`,
  });
  expect(made).toEqual(['function 1', 'promise 2']);
  expect(kept).toHaveLength(2);
});

test('a file keeps what describes it', () => {
  const carried = carry(new File(['words'], 'words.csv', { type: 'text/csv' }));
  expect(carried).toEqual({ name: 'words.csv', size: 5, type: 'text/csv' });
});
