/** A piece of text as it is drawn on a page; points, from the lower left corner. */
export interface PagePiece {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of its letters. */
  readonly size: number;
}

/** A page with what is drawn on it, in any order. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PagePiece[];
}

/** A line of one column. */
export interface PageLine {
  readonly page: number;
  /** Share of the page's height above it: 0 at the top edge, 1 at the bottom. */
  readonly depth: number;
  /** Counted over the pages: lines of one column of one page have one number. */
  readonly column: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Puts what is drawn on a page into lines, in reading order. A page of two columns is found by the
 * gap in its middle that hardly any piece crosses; what does cross it (a title, a wide table) parts
 * the page into bands, and of each band the left column is read before the right one.
 *
 *     +------------------+
 *     |      title       |  1
 *     |  a     |   c     |  2 a, 3 b, 4 c, 5 d
 *     |  b     |   d     |
 *     |  wide caption    |  6
 *     |  e     |   f     |  7, 8
 *     +------------------+
 *
 * @param firstColumn Number of its first column.
 */
export function linesOfPage(
  page: PdfPage,
  number: number,
  firstColumn: number,
): readonly PageLine[] {
  const pieces = page.pieces.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const gutter = findGutter(page, pieces);
  const rows = rowsOf(pieces).flatMap((row) => partRow(row, gutter));
  const lines: PageLine[] = [];
  let band: Row[] = [];
  let column = firstColumn;
  const endBand = (): void => {
    for (const side of [0, 1]) {
      const own = band.filter(({ left }) => Number(gutter !== null && left >= gutter - 2) === side);
      if (own.length === 0) continue;
      lines.push(...own.map((row) => toLine(row, page, number, column)));
      column += 1;
    }
    band = [];
  };
  for (const row of rows) {
    const isWide = gutter !== null && row.left < gutter - 2 && row.right > gutter + 2;
    if (!isWide) {
      band.push(row);
      continue;
    }
    endBand();
    lines.push(toLine(row, page, number, column));
  }
  endBand();
  return lines;
}

interface Row {
  readonly pieces: readonly PagePiece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Of the pieces at most this share may cross the gap between columns. */
const MOST_CROSSING = 0.12;
const LEAST_SIDE = 0.2;
const STEPS = 41;

/** Where the gap between two columns is; null for a page of one. */
function findGutter({ width }: PdfPage, pieces: readonly PagePiece[]): number | null {
  const long = pieces.filter((piece) => piece.width > piece.size * 2);
  if (long.length < MOST_FEW) return null;
  let best: { x: number; crossing: number } | null = null;
  for (let i = 0; i < STEPS; i += 1) {
    const x = width * (0.35 + (0.3 * i) / (STEPS - 1));
    const before = long.filter((piece) => piece.x + piece.width <= x + 1).length;
    const after = long.filter((piece) => piece.x >= x - 1).length;
    const crossing = long.length - before - after;
    const isParted =
      crossing <= MOST_CROSSING * long.length &&
      Math.min(before, after) >= LEAST_SIDE * long.length;
    if (!isParted) continue;
    const isBetter =
      best === null ||
      crossing < best.crossing ||
      (crossing === best.crossing && Math.abs(x - width / 2) < Math.abs(best.x - width / 2));
    if (isBetter) best = { x, crossing };
  }
  return best === null || !isEmptyBand(long, best.x) ? null : best.x;
}

const MOST_FEW = 8;

/** In a page of one column, too, many pieces may end at one place: there words lie on both sides of it. */
function isEmptyBand(pieces: readonly PagePiece[], x: number): boolean {
  const sizes = pieces.map(({ size }) => size).toSorted((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 10;
  const inBand = pieces.filter(
    (piece) => piece.x < x + size * 0.3 && piece.x + piece.width > x - size * 0.3,
  );
  return inBand.length <= MOST_CROSSING * pieces.length + 1;
}

/** Pieces on one baseline, or a little above or below it in smaller letters; from the top. */
function rowsOf(pieces: readonly PagePiece[]): readonly Row[] {
  const rows: { y: number; size: number; pieces: PagePiece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.size - a.size || b.y - a.y)) {
    const row = rows.find(({ y, size }) => Math.abs(y - piece.y) < size * 0.45);
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows
    .toSorted((a, b) => b.y - a.y)
    .map((row) => toRow(row.pieces.toSorted((a, b) => a.x - b.x)));
}

function toRow(pieces: readonly PagePiece[]): Row {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const main = pieces.find((piece) => piece.size === size);
  return {
    pieces,
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: main?.y ?? 0,
    size,
  };
}

/** Cuts a row at the gap between the columns, unless something crosses it. */
function partRow(row: Row, gutter: number | null): readonly Row[] {
  if (gutter === null || row.right <= gutter || row.left >= gutter) return [row];
  const left = row.pieces.filter(({ x, width }) => x + width <= gutter + 2);
  const right = row.pieces.filter(({ x }) => x >= gutter - 2);
  if (left.length + right.length < row.pieces.length) return [row];
  const ends = Math.max(...left.map(({ x, width }) => x + width));
  const begins = Math.min(...right.map(({ x }) => x));
  // In a title that is set in pieces no more than a space lies between them.
  if (begins - ends < row.size * 0.6) return [row];
  return [toRow(left), toRow(right)];
}

function toLine(
  { pieces, left, right, y, size }: Row,
  { height }: PdfPage,
  page: number,
  column: number,
): PageLine {
  let text = '';
  let end = left;
  for (const piece of pieces) {
    const isApart = piece.x - end > size * 0.18 && text !== '';
    text += isApart && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  const tidy = text
    .replace(LIGATURES, (one) => one.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
  return { page, depth: 1 - y / height, column, text: tidy, left, right, y, size };
}

const LIGATURES = /[\ufb00-\ufb06]/g;
