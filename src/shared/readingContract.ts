import type { ListId } from './favorite.ts';
import type { ExportFormat, NewGlossaryRow } from './library.ts';
import type { Outcome } from './outcome.ts';
import type {
  KeptPaper,
  MetWord,
  PaperId,
  PaperMeaning,
  PaperMentions,
  PaperRefusal,
  PaperSource,
  PassedPaper,
} from './reading.ts';

/** The part of the contract that is about papers. */
export interface ReadingContract {
  /** Asks for the file of a paper; gives its path, or null when it was cancelled. */
  choosePaper(): string | null;
  /**
   * Reads a paper and passes it; the one before is cancelled when it is still under way. It is kept
   * unless that is switched off.
   */
  passPaper(from: PaperSource): PassedPaper | PaperRefusal;
  cancelPass(): null;
  /** The papers that are kept, the one opened last first. */
  listPapers(): Outcome<readonly KeptPaper[]>;
  /** Keeps how far a paper is read, 0 to 1. */
  keepPlace(id: PaperId, place: number): Outcome<null>;
  /** Deletes papers for good; backups keep theirs. */
  removePapers(ids: readonly PaperId[]): Outcome<null>;
  /** Deletes all papers and known words, from the backups too; cannot be taken back. */
  clearPapers(): Outcome<null>;
  /** Where a word or phrase stands in the papers that are kept, with this many sentences. */
  findInPapers(text: string, limit: number): Outcome<PaperMentions>;
  /** Says of folded words that the reader knows them, or does not. */
  markKnown(words: readonly string[], isKnown: boolean): Outcome<null>;
  /**
   * Keeps entries as favorites in lists, each with the sentence in which it was met, all or none; a
   * favorite without a note gets this one.
   */
  keepWords(words: readonly MetWord[], lists: readonly ListId[], note: string): Outcome<number>;
  /** What an acronym means in the paper that was opened last; null where that does not explain it. */
  explainAcronym(text: string): PaperMeaning | null;
  /**
   * Asks where to and writes words of a paper as a glossary; gives the file, or null when it
   * was cancelled.
   */
  exportPaper(
    title: string,
    rows: readonly NewGlossaryRow[],
    format: ExportFormat,
  ): Outcome<string | null>;
}

/** What the main process tells of papers. */
export interface ReadingEvents {
  /** To the main window: the share of the paper that is passed, 0 to 1. */
  passProgress: number;
  /** Papers are kept, or were removed. */
  papersChanged: null;
}
