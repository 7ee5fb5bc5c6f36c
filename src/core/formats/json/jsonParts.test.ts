import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonParts } from './jsonParts.ts';

/** A text in chunks of a length, as it comes from a file. */
function chunksOf(text: string, length: number) {
  const count = Math.max(1, Math.ceil(text.length / length));
  return Array.from({ length: count }, (_, i) => ({
    text: text.slice(i * length, (i + 1) * length),
    share: (i + 1) / count,
  }));
}

const parts = (text: string, length = 7) => [...readJsonParts(chunksOf(text, length))];

describe('readJsonParts', () => {
  it('parts any list into its elements, wherever the chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (list, length, isWide) => {
          const text = JSON.stringify(list, null, isWide ? 2 : undefined);
          const read = parts(text, length).map((part) => JSON.parse(part.text ?? '') as unknown);
          expect(read).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('parts any object into its keys and values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 1, max: 20 }),
        (object, length) => {
          fc.pre(!Array.isArray(object['entries']));
          const text = JSON.stringify(object);
          const read = parts(text, length).map((part) => `{${part.text}}`);
          expect(read.map((part) => JSON.parse(part) as unknown)).toEqual(
            Object.entries(JSON.parse(text) as object).map(([key, value]) =>
              Object.fromEntries([[key, value]]),
            ),
          );
        },
      ),
    );
  });

  it('gives the elements under the key `entries` one by one, with their lines', () => {
    const text = '{"name": "x",\n "entries": [1,\n\n {"a": 2}\n], "licence": "y"}';
    expect(parts(text).map(({ line, text: part, parent }) => [line, part?.trim(), parent])).toEqual(
      [
        [1, '"name": "x"', 'object'],
        [2, '1', 'entries'],
        [4, '{"a": 2}', 'entries'],
        [5, '"licence": "y"', 'object'],
      ],
    );
  });

  it.each(['', ' ', 'x', '5', '"a"', '[1] 2', '[1]]', '{}[', ']', '[1}', '{"a":1]'])(
    'refuses %j as damaged',
    (text) => {
      expect(() => parts(text)).toThrow(expect.objectContaining({ fault: 'damaged' }));
    },
  );

  it.each(['[', '{', '[1', '["a', '{"a":[1}', '{"entries":[1]', '{"entries":[', '["\\"]'])(
    'refuses %j as truncated',
    (text) => {
      expect(() => parts(text)).toThrow(expect.objectContaining({ fault: 'truncated' }));
    },
  );
});
