import type { DatabaseSync } from 'node:sqlite';
import { KEPT_LIMITS } from '../../../shared/favorite.ts';
import { PAPER_LIMITS, type PaperId, type WholePaper } from '../../../shared/reading.ts';
import { readBlocks } from '../stores/paperStore.ts';
import { type LegibleRow, legibleRows, numberIn, textIn } from './legibleRows.ts';

/** A character of a paper takes three bytes at most, and one of four is two of its units. */
const PAPER_BYTES = 3 * PAPER_LIMITS.blocks;

/** The papers that can be read; one without any text is left out. */
export const salvagePapers = (db: DatabaseSync): readonly WholePaper[] =>
  legibleRows(db, 'papers', 'rowid', PAPER_BYTES).flatMap((row): WholePaper[] => {
    const id = textIn(row, 'id') as PaperId;
    const blocks = readBlocks(textIn(row, 'blocks'));
    if (id === '' || blocks.length === 0) return [];
    const title = textIn(row, 'title').slice(0, PAPER_LIMITS.title);
    const pages = numberIn(row, 'pages');
    return [
      {
        id,
        title,
        addedAt: numberIn(row, 'added_at') ?? 0,
        openedAt: numberIn(row, 'opened_at') ?? 0,
        place: placeIn(row),
        paper: {
          title,
          blocks,
          pages: pages === null || pages < 1 ? null : pages,
          leftOut: { formulas: 0, hasReferences: false },
        },
      },
    ];
  });

function placeIn(row: LegibleRow): number {
  const { place } = row;
  return typeof place === 'number' && place >= 0 && place <= 1 ? place : 0;
}

/** The words that the reader said to know, as far as they can be read. */
export const salvageKnown = (db: DatabaseSync): readonly string[] =>
  legibleRows(db, 'known_words', 'rowid')
    .map((row) => textIn(row, 'word'))
    .filter((word) => word !== '' && word.length <= KEPT_LIMITS.headword);
