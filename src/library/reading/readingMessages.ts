import type { PaperPass } from '../../shared/reading.ts';
import type { ShippedPlace } from '../shipped/shippedLibrary.ts';

/** What a reading thread needs for the one paper that it passes. */
export interface ReadingTask {
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'text'; readonly title: string; readonly text: string }
    | { readonly kind: 'paper'; readonly paper: PaperPass['paper'] };
  /** Folded words that the reader knows. */
  readonly known: readonly string[];
  readonly glossaryFolder: string;
  /** With what pictures are read by. */
  readonly modelFolder: string;
  readonly shipped: ShippedPlace;
  /** Holds `user.db` and `dictionaries/`; '' passes with what is shipped. */
  readonly dataFolder: string;
}

/** What a reading thread can be asked. */
export interface ReadingMethods {
  pass: { args: [task: ReadingTask]; result: PaperPass };
}
