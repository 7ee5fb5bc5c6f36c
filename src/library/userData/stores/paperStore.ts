import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { countPartners } from '../../../core/reading/countPartners.ts';
import { mentionsIn } from '../../../core/reading/mentionsIn.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import {
  type KeptPaper,
  PAPER_LIMITS,
  type PaperBlock,
  type PaperId,
  type PaperMentions,
  type PaperText,
  type WholePaper,
} from '../../../shared/reading.ts';
import { timeOf } from './favoriteWriter.ts';
import { attempt, inTransaction, type LogError } from '../sqliteOutcome.ts';

/** The part of `UserData` that keeps the papers that were read, and the words that are known. */
export interface PaperStore {
  /**
   * Keeps a paper, or notes that it was opened again: the same text is the same paper. Fails with
   * `invalid` for one over {@link PAPER_LIMITS}.
   */
  keepPaper(paper: PaperText): Outcome<KeptPaper>;
  /** The one opened last first. */
  listPapers(): Outcome<readonly KeptPaper[]>;
  /** Fails with `not-found` for one that is not kept. */
  getPaper(id: PaperId): Outcome<WholePaper>;
  /** @param place how far it is read, 0 to 1. */
  keepPlace(id: PaperId, place: number): Outcome<null>;
  /** Deletes papers for good; backups keep theirs until they are cleared. */
  removePapers(ids: readonly PaperId[]): Outcome<null>;
  /** Where a word or a phrase stands in all papers, with the first `limit` sentences. */
  findInPapers(text: string, limit: number): Outcome<PaperMentions>;
  /** Says of folded words that the reader knows them, or does not. */
  markKnown(words: readonly string[], isKnown: boolean): Outcome<null>;
  /** The words marked as known, and the headwords of favorites that were learned. */
  listKnown(): Outcome<readonly string[]>;
  /** All papers whole, to be put into another file. */
  exportPapers(): Outcome<readonly WholePaper[]>;
  /** Adds papers of another file; those that are there stay as they are. */
  takePapers(papers: readonly WholePaper[]): Outcome<null>;
}

const COLUMNS = `id, title, ${timeOf('added_at')} AS addedAt, ${timeOf('opened_at')} AS openedAt, place`;

/** Cards in review are learned: FSRS asks them in days, not in minutes. */
const LEARNED = `
  SELECT headword FROM favorites WHERE removed_at IS NULL
  AND id IN (SELECT favorite_id FROM cards WHERE state = 2)`;

interface WholeRow extends KeptPaper {
  readonly pages: number | null;
  readonly blocks: string;
}

/** Makes the {@link PaperStore} of a database of the newest version. */
export function paperStore(db: DatabaseSync, now: () => number, logError: LogError): PaperStore {
  const keep = db.prepare(`
    INSERT INTO papers (id, title, pages, added_at, opened_at, place, blocks)
    VALUES (:id, :title, :pages, :at, :at, 0, :blocks)
    ON CONFLICT (id) DO UPDATE SET opened_at = :at`);
  const one = db.prepare(`SELECT ${COLUMNS} FROM papers WHERE id = ?`);
  const list = db.prepare(`SELECT ${COLUMNS} FROM papers ORDER BY opened_at DESC, rowid DESC`);
  const whole = db.prepare(`SELECT ${COLUMNS}, pages, blocks FROM papers WHERE id = ?`);
  const every = db.prepare(`SELECT ${COLUMNS}, pages, blocks FROM papers ORDER BY rowid`);
  const having = db.prepare(`
    SELECT ${COLUMNS}, pages, blocks FROM papers
    WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(lower(blocks), value) > 0)
    ORDER BY opened_at DESC, rowid DESC`);
  const place = db.prepare('UPDATE papers SET place = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM papers WHERE id = ?');
  const take = db.prepare(`
    INSERT INTO papers (id, title, pages, added_at, opened_at, place, blocks)
    VALUES (:id, :title, :pages, :addedAt, :openedAt, :place, :blocks)
    ON CONFLICT (id) DO NOTHING`);
  const mark = db.prepare(
    'INSERT INTO known_words (word, added_at) VALUES (?, ?) ON CONFLICT (word) DO NOTHING',
  );
  const unmark = db.prepare('DELETE FROM known_words WHERE word = ?');
  const known = db.prepare(`SELECT word FROM known_words UNION ${LEARNED}`);

  return {
    keepPaper: (paper) =>
      attempt(() => {
        const blocks = JSON.stringify(paper.blocks);
        if (blocks.length > PAPER_LIMITS.blocks) return failed('invalid');
        const id = idOf(blocks);
        const title = paper.title.slice(0, PAPER_LIMITS.title);
        keep.run({ id, title, pages: paper.pages, at: now(), blocks });
        return done(one.get(id) as unknown as KeptPaper);
      }, logError),
    listPapers: () => attempt(() => done(list.all() as unknown as KeptPaper[]), logError),
    getPaper: (id) =>
      attempt(() => {
        const row = whole.get(id) as unknown as WholeRow | undefined;
        return row === undefined ? failed('not-found') : done(toWhole(row));
      }, logError),
    keepPlace: (id, at) =>
      attempt(() => {
        place.run(at, id);
        return done(null);
      }, logError),
    removePapers: (ids) =>
      attempt(() => {
        inTransaction(db, () => ids.forEach((id) => remove.run(id)));
        return done(null);
      }, logError),
    findInPapers: (text, limit) =>
      attempt(() => {
        const { stems, find } = mentionsIn(text);
        if (stems.length === 0)
          return done({ count: 0, paperCount: 0, sentences: [], partners: [] });
        let [count, paperCount] = [0, 0];
        const partners = countPartners();
        const sentences: PaperMentions['sentences'][number][] = [];
        for (const row of having.iterate(JSON.stringify(stems)) as Iterable<unknown>) {
          const { id, title, paper } = toWhole(row as WholeRow);
          const found = find(paper.blocks);
          if (found.count === 0) continue;
          count += found.count;
          paperCount += 1;
          partners.add(paper.blocks, found.neighbours, found.count);
          for (const sentence of found.sentences.slice(0, limit - sentences.length)) {
            sentences.push({ paperId: id, title, sentence });
          }
        }
        return done({ count, paperCount, sentences, partners: partners.best() });
      }, logError),
    markKnown: (words, isKnown) =>
      attempt(() => {
        inTransaction(db, () =>
          words.forEach((word) => (isKnown ? mark.run(word, now()) : unmark.run(word))),
        );
        return done(null);
      }, logError),
    listKnown: () => attempt(() => done(known.all().map((row) => row['word'] as string)), logError),
    exportPapers: () =>
      attempt(() => done((every.all() as unknown as WholeRow[]).map(toWhole)), logError),
    takePapers: (papers) =>
      attempt(() => {
        inTransaction(db, () => {
          for (const { id, title, addedAt, openedAt, place: at, paper } of papers) {
            const blocks = JSON.stringify(paper.blocks);
            take.run({ id, title, pages: paper.pages, addedAt, openedAt, place: at, blocks });
          }
        });
        return done(null);
      }, logError),
  };
}

const idOf = (blocks: string): PaperId =>
  createHash('sha256').update(blocks).digest('hex').slice(0, 32) as PaperId;

function toWhole({ pages, blocks, ...kept }: WholeRow): WholePaper {
  const paper: PaperText = {
    title: kept.title,
    blocks: readBlocks(blocks),
    pages,
    leftOut: { formulas: 0, hasReferences: false },
  };
  return { ...kept, paper };
}

/** A row that something else has changed gives what can be read of it. */
export function readBlocks(json: string): readonly PaperBlock[] {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.filter(isBlock) : [];
  } catch {
    return [];
  }
}

const isBlock = (block: unknown): block is PaperBlock =>
  typeof block === 'object' &&
  block !== null &&
  'kind' in block &&
  (block.kind === 'heading' || block.kind === 'text') &&
  'text' in block &&
  typeof block.text === 'string';
