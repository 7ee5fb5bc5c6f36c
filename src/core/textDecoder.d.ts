/** The decoder of the Encoding Standard, which every runtime has; `lib` knows it as a part of the DOM. */
declare class TextDecoder {
  /** Throws a RangeError for a label that is not known. */
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  /** Throws a TypeError for bytes that are no text, when `fatal`. */
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
