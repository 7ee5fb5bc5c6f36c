import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRow } from '../../testing/sampleLibrary.ts';
import { dropIndex } from '../../ui/useRowOrder.ts';
import {
  cellText,
  GLOSSARY_FIELDS,
  parsePastedRows,
  rowOfCells,
  stepCell,
  withCell,
} from './glossaryCells.ts';

const ROW = sampleRow('apple', '苹果', { examples: ['One.', 'Two.'], tags: ['fruit', 'food'] });

describe('the cells of a glossary', () => {
  it.each([
    ['headword', '  green\n apple ', 'green apple'],
    ['examples', ' One. \n\nTwo.\nOne.', 'One.\nTwo.'],
    ['tags', 'a，b、c; d,,a', 'a, b, c, d'],
    ['note', '', ''],
  ] as const)('%s typed as %j reads %j', (field, typed, wanted) => {
    expect(cellText(withCell(ROW, field, typed), field)).toBe(wanted);
  });

  it('read back as they are shown', () => {
    for (const field of GLOSSARY_FIELDS) {
      expect(withCell(ROW, field, cellText(ROW, field))).toEqual(ROW);
    }
  });

  it('of a row that is pasted may be few', () => {
    expect(rowOfCells(['a', 'b', '', 'c'])).toEqual({
      headword: 'a',
      translation: 'b',
      reading: '',
      examples: ['c'],
      tags: [],
      note: '',
    });
  });
});

describe('the keys of a table', () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });
  it.each([
    [key('ArrowDown'), { row: 6, column: 2 }],
    [key('ArrowUp'), { row: 4, column: 2 }],
    [key('ArrowLeft'), { row: 5, column: 1 }],
    [key('ArrowRight'), { row: 5, column: 3 }],
    [key('PageDown'), { row: 11, column: 2 }],
    [key('PageUp'), { row: 0, column: 2 }],
    [key('Home'), { row: 5, column: 0 }],
    [key('End'), { row: 5, column: 6 }],
    [key('Home', true), { row: 0, column: 0 }],
    [key('End', true), { row: 11, column: 6 }],
    [key('a'), null],
  ])('%o leads to %o', (pressed, wanted) => {
    expect(stepCell({ row: 5, column: 2 }, pressed, 12)).toEqual(wanted);
  });
});

describe('a row that is dropped', () => {
  it.each([
    [0, 2, 'before', 1],
    [0, 2, 'after', 2],
    [2, 0, 'before', 0],
    [2, 0, 'after', 1],
    [1, 2, 'before', 1],
    [1, 0, 'after', 1],
  ] as const)('from %d onto %d, %s it, stands at %d', (from, onto, edge, wanted) => {
    expect(dropIndex(from, onto, edge)).toBe(wanted);
  });
});

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
