import { describe, expect, it } from 'vitest';
import type { PagePiece, PdfPage } from './pageText.ts';
import { paperOfPages } from './paperOfPages.ts';
import { paperOfHtml, paperOfText } from './paperOfText.ts';

/** A line of 10 points: its letters are five points wide. */
const line = (text: string, x: number, y: number, size = 10): PagePiece => ({
  text,
  x,
  y,
  size,
  width: text.length * size * 0.5,
});

const page = (pieces: readonly PagePiece[]): PdfPage => ({ width: 600, height: 800, pieces });

const COLUMN = 'words of a column that are as long as it is'.slice(0, 44);

/** Two columns of full lines, the first of each given. */
function twoColumns(left: readonly string[], right: readonly string[]): readonly PagePiece[] {
  const fill = (texts: readonly string[], x: number) =>
    Array.from({ length: 12 }, (_, i) => line(texts[i] ?? COLUMN, x, 600 - i * 12));
  return [...fill(left, 50), ...fill(right, 320)];
}

const textOf = (pieces: readonly PagePiece[]): string =>
  paperOfPages([page(pieces)], '')
    .blocks.map(({ text }) => text)
    .join('\n');

describe('pages', () => {
  it('of two columns are read one after the other, whatever the order of their pieces', () => {
    const pieces = twoColumns(['First on the left side of it'], ['First on the right side of it']);
    const text = textOf(pieces.toReversed());
    expect(text.indexOf('on the left')).toBeLessThan(text.indexOf('on the right'));
    expect(text.indexOf('on the right')).toBeGreaterThan(12 * COLUMN.length - 200);
  });

  it('have a title over both columns, which is read first', () => {
    const pieces = [...twoColumns([], []), line('A Title over Both Columns', 130, 700, 18)];
    const paper = paperOfPages([page(pieces)], 'said.tex');
    expect(paper.title).toBe('A Title over Both Columns');
    expect(paper.blocks[0]).toEqual({ kind: 'heading', text: 'A Title over Both Columns' });
  });

  it('have words broken at the ends of lines put together, and compounds kept', () => {
    const lines = [
      'It is impor-',
      'tant that low-resource data are low-',
      'resource, and that state-of-the-',
      'art methods gener-',
      'alize well beyond it.',
    ];
    const text = textOf(lines.map((words, i) => line(words, 50, 600 - i * 12)));
    expect(text).toBe(
      'It is important that low-resource data are low-resource, and that state-of-the-art methods ' +
        'generalize well beyond it.',
    );
  });

  it('lose their running heads, page numbers, formulas, tiny letters and references', () => {
    const sheet = (number: number, words: string) =>
      page([
        line('Proceedings of 2026', 200, 780, 9),
        line(words, 50, 600),
        line('L = x + y (3)', 80, 580),
        line('axis of a picture', 80, 560, 5),
        line(String(number), 300, 20),
      ]);
    const last = page([line('References', 50, 600), line('A. Author. Its title. 2017.', 50, 580)]);
    const paper = paperOfPages(
      [sheet(1, 'Words of the first page.'), sheet(2, 'Words of the second page.'), last],
      'A title',
    );
    expect(paper.blocks.map(({ text }) => text)).toEqual([
      'Words of the first page.',
      'Words of the second page.',
    ]);
    expect(paper).toMatchObject({
      title: 'A title',
      pages: 3,
      leftOut: { formulas: 2, hasReferences: true },
    });
  });

  it('keep an appendix behind the references', () => {
    const paper = paperOfPages(
      [
        page([
          line('Words of it all.', 50, 600),
          line('References', 50, 580),
          line('A. Author. 2017.', 50, 560),
          line('Appendix', 50, 540),
          line('More words of it.', 50, 520),
        ]),
      ],
      '',
    );
    expect(paper.blocks.map(({ text }) => text)).toEqual([
      'Words of it all.',
      'Appendix',
      'More words of it.',
    ]);
  });
});

describe('texts', () => {
  it('of Markdown give headings and paragraphs, without code', () => {
    const paper = paperOfText(
      '# On *x*\nOne\ntwo.\n\n```\ncode()\n```\n\n- [Link](http://a.b) `c`\n',
    );
    expect(paper.title).toBe('On *x*');
    expect(paper.blocks).toEqual([
      { kind: 'heading', text: 'On *x*' },
      { kind: 'text', text: 'One two.' },
      { kind: 'text', text: 'Link c' },
    ]);
  });

  it('of HTML give what a reader sees', () => {
    const paper = paperOfHtml(
      '<html><head><title>A &amp; B</title><style>p{}</style></head><body><nav>Menu</nav>' +
        '<h1>Head</h1><p>One <b>two</b><p>Three<script>x</script><math>y</math></body>',
    );
    expect(paper.title).toBe('A & B');
    expect(paper.blocks).toEqual([
      { kind: 'heading', text: 'Head' },
      { kind: 'text', text: 'One two' },
      { kind: 'text', text: 'Three' },
    ]);
  });
});
