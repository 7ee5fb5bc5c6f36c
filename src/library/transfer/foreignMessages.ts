import type { HistoryDay, HistoryItem, MissedWord } from '../../shared/favorite.ts';
import type { WholePaper } from '../../shared/reading.ts';
import type { KeptRecord, KeptSource } from '../../shared/transfer.ts';
import type { SalvagedGlossary } from '../userData/salvage/salvageGlossaries.ts';

/** What a thread can be asked of a file that the app did not write, or that is damaged. */
export interface ForeignMethods {
  /** Reads a file of favorites. */
  readFavorites: { args: [path: string]; result: null };
  /** Unpacks a file of everything into a folder, looks whether its database can be taken in; its settings. */
  unpackEverything: { args: [path: string, folder: string]; result: string };
  /** Looks whether a database can be taken in. */
  vet: { args: [path: string]; result: null };
  /** Reads what can be read of a damaged database. */
  salvage: { args: [path: string]; result: null };
}

/** What comes in parts, before the call is answered. */
export type ForeignTold =
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
  | { readonly kind: 'known'; readonly words: readonly string[] };
