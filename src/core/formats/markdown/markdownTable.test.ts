import { describe, expect, it } from 'vitest';
import { readMarkdownTables } from './markdownTable.ts';

describe('readMarkdownTables', () => {
  it('gives cells as a reader sees them', () => {
    const [table] = readMarkdownTables(
      'Text.\n\n| a | b |\n|---|---|\n| `x\\|y` | **bold** [link](http://a.example) |\n' +
        '| D_opt ~ C^0.54 | one<br>two <i>three</i> |\n| short |\n',
    );
    expect(table).toEqual({
      line: 3,
      header: ['a', 'b'],
      rows: [
        { line: 5, cells: ['x|y', 'bold link'] },
        { line: 6, cells: ['D_opt ~ C^0.54', 'one\ntwo three'] },
        { line: 7, cells: ['short', ''] },
      ],
    });
  });

  it('finds tables in lists and quotes, and no table where there is none', () => {
    expect(readMarkdownTables('> |a|b|\n> |-|-|\n> |1|2|\n\n- |c|d|\n  |-|-|\n')).toHaveLength(2);
    expect(readMarkdownTables('a | b\n\n    |a|b|\n    |-|-|\n')).toEqual([]);
  });
});
