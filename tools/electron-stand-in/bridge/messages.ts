interface Position {
  readonly x: number;
  readonly y: number;
}

/** A key press that the page did not use, as an accelerator may be made of it. */
export interface UnusedKey {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** What the preload's world tells the main process; texts named `args` are of the wire. */
export type FromPage =
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: string;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  /** The reader touched the window, which gives it the focus. */
  | { readonly kind: 'touched' }
  /** `pointer` is where it was last seen on the screen. */
  | { readonly kind: 'key'; readonly key: UnusedKey; readonly pointer: Position }
  /** The page's content security policy stopped a request before it was made. */
  | { readonly kind: 'blocked'; readonly url: string }
  /** The preload reached for something that the stand-in does not have. */
  | { readonly kind: 'gap'; readonly name: string }
  | { readonly kind: 'title'; readonly title: string }
  /** The window itself got or lost the focus, or changed its size; told in visible mode. */
  | { readonly kind: 'focused' | 'blurred' | 'resized' };

/** What the main process tells the preload's world. */
export type ToPage =
  | { readonly kind: 'result'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  /** The files that a reader may drop on the window, for `webUtils`. */
  | { readonly kind: 'files'; readonly files: readonly KnownFile[] };

/** A file of this machine. */
export interface KnownFile {
  readonly name: string;
  readonly size: number;
  readonly path: string;
}
