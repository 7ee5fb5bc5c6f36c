import { type MediaMentions, mediaName } from '../../markup/mediaMentions.ts';
import type { MediaFile, SourceFiles } from './formatReader.ts';

/**
 * The pictures and sounds of a set that some article names, each under the names by which it is
 * called for. What lies in a folder that a dictionary has for them is known without that folder.
 *
 * @param inner the folder, for instance `/\\.files\\//`; what is in it is taken even when no article
 *   names it.
 */
export function* mediaBeside(
  files: SourceFiles,
  mentions: MediaMentions,
  inner: RegExp | null = null,
): Generator<MediaFile> {
  for (const path of files.names) {
    const own = inner === null ? path : path.replace(inner, '');
    const name = mediaName(own);
    if (name === null) continue;
    const spellings = mentions.of(name);
    if (spellings.length === 0 && own === path) continue;
    const file = files.sibling(path);
    if (file === null) continue;
    const bytes = file.read(0, file.size).slice();
    for (const each of spellings.length === 0 ? [name] : spellings) yield { name: each, bytes };
  }
}
