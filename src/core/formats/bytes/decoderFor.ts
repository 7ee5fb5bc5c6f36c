import { BadFile } from '../formatReader.ts';

/**
 * A decoder that makes U+FFFD of what is not of the encoding. Throws `BadFile` `bad-encoding` for a
 * label that the runtime does not know.
 */
export function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new BadFile('bad-encoding', label);
  }
}
