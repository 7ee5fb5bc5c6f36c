import type { Brand, EntryId } from './entry.ts';
import type { ImportFault } from './import.ts';

/** Names one paper that is kept. */
export type PaperId = Brand<string, 'PaperId'>;

/** A paragraph or a heading of a paper. */
export interface PaperBlock {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** The running text of a paper. */
export interface PaperText {
  /** '' where none is known. */
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
  /** Null for what has no pages. */
  readonly pages: number | null;
  /** What stands in the file and not in the text. */
  readonly leftOut: {
    /** Lines of formulas. */
    readonly formulas: number;
    readonly hasReferences: boolean;
  };
}

/** A word of a paper, all its inflected forms together. */
export interface PaperWord {
  /** Its lemma, folded. */
  readonly word: string;
  /** Its forms in the paper, folded; the lemma only where it stands there. */
  readonly forms: readonly string[];
  /** How common it is in its language, 1 for the commonest; null when that is not known. */
  readonly rank: number | null;
  readonly count: number;
  /** The reader has learned it, or said that it is known. */
  readonly isKnown: boolean;
  /** Null where no dictionary has it. */
  readonly entryId: EntryId | null;
  /** '' where no dictionary has it. */
  readonly translation: string;
  /** The first sentence with it. */
  readonly sentence: string;
}

/** A term of a paper that a glossary or dictionary has. */
export interface PaperTerm {
  readonly entryId: EntryId;
  readonly headword: string;
  readonly translation: string;
  readonly dictionaryName: string;
  /** It stands in a list of terms, not only in a dictionary of words. */
  readonly isInGlossary: boolean;
  readonly count: number;
  readonly sentence: string;
}

/** One word of a term that no dictionary has. */
export interface TermPart {
  readonly word: string;
  readonly entryId: EntryId | null;
  /** Its usual renderings, the likeliest first; empty where no dictionary has it. */
  readonly choices: readonly string[];
}

/** A term of a paper that is in no dictionary. */
export interface UnlistedTerm {
  /** As it stands in the paper. */
  readonly text: string;
  readonly count: number;
  readonly sentence: string;
  /** What its words mean; a rendering that is put together of these is a guess. */
  readonly parts: readonly TermPart[];
}

/** An acronym that the paper itself explains. */
export interface PaperAcronym {
  readonly acronym: string;
  readonly meaning: string;
  readonly sentence: string;
}

/** An entry to be kept, with the sentence in which it was met. */
export interface MetWord {
  readonly entryId: EntryId;
  readonly sentence: string;
}

/** What an acronym means in one paper. */
export interface PaperMeaning extends PaperAcronym {
  /** Of the paper. */
  readonly title: string;
}

/** What a paper is made of, for a reader of any level. */
export interface PaperPass {
  readonly paper: PaperText;
  /** All words but names, numbers and signs: the rarest last, those of unknown rank after them. */
  readonly words: readonly PaperWord[];
  /** The most frequent first. */
  readonly terms: readonly PaperTerm[];
  readonly unlisted: readonly UnlistedTerm[];
  readonly acronyms: readonly PaperAcronym[];
}

/** Where the text of a paper comes from. */
export type PaperSource =
  | { readonly kind: 'file'; readonly path: string }
  /** Pasted by the reader. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'kept'; readonly id: PaperId };

/** A paper that could not be read, with the reason. */
export interface PaperRefusal {
  readonly kind: 'refused';
  readonly fault: ImportFault;
  /** A name, a number or the like; '' where there is nothing to add. */
  readonly detail: string;
}

/** The levels between which the reader chooses, in ranks of words. */
export const LEVEL_LIMITS = { least: 1_000, most: 20_000, step: 500, start: 5_000 } as const;

/** A paper that is kept, without its text. */
export interface KeptPaper {
  readonly id: PaperId;
  readonly title: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly addedAt: number;
  readonly openedAt: number;
  /** How far it is read, 0 to 1. */
  readonly place: number;
}

/** A paper with its text, as it is kept. */
export interface WholePaper extends KeptPaper {
  readonly paper: PaperText;
}

/** A pass of a paper, with where it is kept. */
export interface PassedPaper extends PaperPass {
  readonly kind: 'passed';
  /** Null where papers are not kept. */
  readonly kept: KeptPaper | null;
}

/** A word that stands with another one more often than chance would have it. */
export interface WordPartner {
  /** Folded, in the form in which it stands there. */
  readonly word: string;
  readonly count: number;
  /** It mostly stands before the other word. */
  readonly isBefore: boolean;
}

/** Where a word stands in the papers that are kept. */
export interface PaperMentions {
  /** Of the word in all papers, in any inflection. */
  readonly count: number;
  readonly paperCount: number;
  /** Those that tell most first. */
  readonly partners: readonly WordPartner[];
  /** The first of them, those of the paper opened last before others. */
  readonly sentences: readonly {
    readonly paperId: PaperId;
    readonly title: string;
    readonly sentence: string;
  }[];
}

/** How much a paper may hold to be kept, in UTF-16 units; a larger one is passed and not kept. */
export const PAPER_LIMITS = { title: 1_000, blocks: 20 * 1024 * 1024, sentences: 100 } as const;

/** Kinds of file that are read as papers, by the ends of their names. */
export const PAPER_ENDINGS = [
  'pdf',
  'epub',
  'docx',
  'html',
  'htm',
  'xhtml',
  'png',
  'jpg',
  'jpeg',
  'webp',
] as const;

/** Whether a word is known at a level: learned, or at least as common as the word of that rank. */
export const isKnownAt = (
  { rank, isKnown }: Pick<PaperWord, 'rank' | 'isKnown'>,
  level: number,
): boolean => isKnown || (rank !== null && rank <= level);

/** The likeliest rendering of each word of a term; a word that no dictionary has stands for itself. */
export const builtTranslation = (parts: readonly TermPart[]): string =>
  parts.map(({ word, choices }) => choices[0] ?? word).join(' + ');

/** The share of the running words that are known at a level, 0 to 1; 0 where there are none. */
export function knownShare(words: readonly PaperWord[], level: number): number {
  let all = 0;
  let known = 0;
  for (const word of words) {
    all += word.count;
    if (isKnownAt(word, level)) known += word.count;
  }
  return all === 0 ? 0 : known / all;
}
