import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePastedRows } from './parsePastedRows.ts';

describe('parsePastedRows', () => {
  it.each([
    ['a\tb', [['a', 'b']]],
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['\n\na\n\n', [['a']]],
    ['\ta', [['', 'a']]],
    ['a\t', [['a']]],
    ['\t\t\n', []],
    ['', []],
    ['"one\ntwo"\tb', [['one\ntwo', 'b']]],
    ['"a ""b"" c"', [['a "b" c']]],
    ['"a\tb"', [['a\tb']]],
    ['"a', [['"a']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['a "b"', [['a "b"']]],
  ])('reads %j as %j', (text, wanted) => {
    expect(parsePastedRows(text)).toEqual(wanted);
  });

  it('reads back what a spreadsheet writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ' ', ',') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    const write = (text: string): string =>
      /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const table = rows.map((cells) => ['x', ...cells, 'y']);
        const text = table.map((cells) => cells.map(write).join('\t')).join('\n');
        expect(parsePastedRows(text)).toEqual(table);
      }),
    );
  });
});
