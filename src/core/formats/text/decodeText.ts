import { decoderFor } from '../bytes/decoderFor.ts';
import { memorySource } from '../bytes/memorySource.ts';
import { detectEncoding } from './detectEncoding.ts';

/** Reads bytes as text in the encoding that `detectEncoding` finds; what is damaged is U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const { label, markLength } = detectEncoding(memorySource('', bytes), undefined);
  return decoderFor(label).decode(bytes.subarray(markLength));
}
