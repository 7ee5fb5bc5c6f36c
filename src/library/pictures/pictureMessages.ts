import type { ImportFault } from '../../shared/import.ts';

/** What a picture thread is started with. */
export interface PictureTask {
  /** Holds the `MODEL_FILES`. */
  readonly modelFolder: string;
  /** See `Lifeline`. */
  readonly lifeline: SharedArrayBuffer;
}

/** A picture to be read, and its number. */
export interface PictureRequest {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The answer to the request of that number. */
export type PictureMessage =
  | { readonly kind: 'read'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly number: number;
      readonly fault: ImportFault;
      readonly detail: string;
    };
