import type { DatabaseSync } from 'node:sqlite';
import { PAPER_LIMITS, type PaperId, type WholePaper } from '../../../shared/reading.ts';
import { readBlocks } from '../stores/paperStore.ts';
import { type LegibleRow, legibleRows, numberIn, textIn } from './legibleRows.ts';

/** A paper is the largest that is kept: as many bytes as its characters may take. */
const PAPER_BYTES = 4 * PAPER_LIMITS.blocks;

/** Names of papers are made of their text. */
const ID = /^[0-9a-f]{32}$/;

/** The papers that can be read, with all blocks that can be. */
export const salvagePapers = (db: DatabaseSync): readonly WholePaper[] =>
  legibleRows(db, 'papers', 'rowid', PAPER_BYTES).flatMap((row): WholePaper[] => {
    const id = textIn(row, 'id');
    const blocks = readBlocks(textIn(row, 'blocks'));
    if (!ID.test(id) || blocks.length === 0) return [];
    const title = textIn(row, 'title').slice(0, PAPER_LIMITS.title);
    const addedAt = numberIn(row, 'added_at') ?? 0;
    return [
      {
        id: id as PaperId,
        title,
        addedAt,
        openedAt: numberIn(row, 'opened_at') ?? addedAt,
        place: placeIn(row),
        paper: {
          title,
          blocks,
          pages: numberIn(row, 'pages'),
          leftOut: { formulas: 0, hasReferences: false },
        },
      },
    ];
  });

/** The known words that can be read. */
export const salvageKnown = (db: DatabaseSync): readonly string[] =>
  legibleRows(db, 'known_words', 'word')
    .map((row) => textIn(row, 'word'))
    .filter((word) => word !== '');

function placeIn(row: LegibleRow): number {
  const { place } = row;
  return typeof place === 'number' && place >= 0 && place <= 1 ? place : 0;
}
