import type { HistoryDay, HistoryItem, MissedWord } from '../../shared/favorite.ts';
import type { WholePaper } from '../../shared/reading.ts';
import type { KeptRecord, KeptSource } from '../../shared/transfer.ts';
import type { ThreadEnd } from '../thread/watchedThread.ts';
import type { SalvagedGlossary } from '../userData/salvage/salvageGlossaries.ts';

/** What a thread is to do with a file that the app did not write, or that is damaged. */
export type ForeignTask =
  /** Read a file of favorites. */
  | { readonly kind: 'records'; readonly path: string }
  /** Unpack a file of everything into a folder, and look whether its database can be taken in. */
  | { readonly kind: 'everything'; readonly path: string; readonly folder: string }
  /** Look whether a database can be taken in. */
  | { readonly kind: 'database'; readonly path: string }
  /** Read what can be read of a damaged database. */
  | { readonly kind: 'salvage'; readonly path: string };

/** What the thread tells, in parts; `done` is the last. */
export type ForeignMessage =
  | { readonly kind: 'format'; readonly format: KeptSource }
  | {
      readonly kind: 'records';
      readonly records: readonly KeptRecord[];
      readonly skipped: readonly number[];
    }
  | {
      readonly kind: 'history';
      readonly items: readonly HistoryItem[];
      readonly days: readonly HistoryDay[];
    }
  | { readonly kind: 'missed'; readonly words: readonly MissedWord[] }
  | { readonly kind: 'glossary'; readonly glossary: SalvagedGlossary }
  | { readonly kind: 'paper'; readonly paper: WholePaper }
  | { readonly kind: 'known'; readonly words: readonly string[] }
  | { readonly kind: 'settings'; readonly settings: string }
  | { readonly kind: 'done' };

/** Everything that may come from it. */
export type ForeignAnswer = ForeignMessage | ThreadEnd;
