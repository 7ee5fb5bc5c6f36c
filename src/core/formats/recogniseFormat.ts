import type { FormatReader, SourceFiles } from './formatReader.ts';
import { HEAD_LENGTH } from './text/textHead.ts';

/**
 * Finds the reader for a file by its content; a name that fits decides only between readers that are
 * equally sure. Null when none is sure at all.
 *
 * @param head The first bytes of the main file; what is beyond 64 KiB is not looked at.
 */
export function recogniseFormat(
  head: Uint8Array,
  files: SourceFiles,
  readers: readonly FormatReader[],
): FormatReader | null {
  const looked = head.subarray(0, HEAD_LENGTH);
  let best: FormatReader | null = null;
  let bestRank = 0;
  for (const reader of readers) {
    const sureness = reader.recognise(looked, files);
    const rank = sureness === 0 ? 0 : sureness + (isNamedFor(files.main.name, reader) ? 0.001 : 0);
    if (rank > bestRank) {
      best = reader;
      bestRank = rank;
    }
  }
  return best;
}

function isNamedFor(name: string, { format }: FormatReader): boolean {
  return name.toLowerCase().endsWith(`.${format}`);
}
