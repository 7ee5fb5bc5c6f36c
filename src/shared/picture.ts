import type { ImportFault } from './import.ts';

/** What is written in a picture; '' where nothing is. */
export type PictureAnswer =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly fault: ImportFault; readonly detail: string };

/** Why there is no picture of the screen. */
export type ScreenRefusal =
  /** macOS: the reader has to allow it in the system's settings. */
  | 'not-allowed'
  /** Wayland: the system asks which screen may be seen, and none was given. */
  | 'wayland'
  /** The system gave none. */
  | 'not-seen';

/** What the window shows in which a part of the screen is chosen. */
export type ScreenShow =
  /** A picture of the display as it was at the press, as an address of its data. */
  | { readonly kind: 'screen'; readonly picture: string }
  | { readonly kind: 'refused'; readonly reason: ScreenRefusal };

/** A box on that picture, in shares of its width and height, 0 to 1. */
export interface ScreenPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the contract that is about the screen. */
export interface ScreenContract {
  /** What the window shows in which a part of the screen is chosen. */
  getScreen(): ScreenShow;
  /** Reads that part; with a text in it the window is closed, and the popup shows what was read. */
  readScreenPart(part: ScreenPart): PictureAnswer;
  closeScreen(): null;
}
