import type { DictionaryId } from '../../shared/entry.ts';
import { mediaTypeOf } from '../../shared/media.ts';
import type { MediaAnswer } from './appProtocol.ts';

type GetMedia = (id: DictionaryId, name: string) => Promise<Uint8Array | null>;

/** Answers `<dictionary id>/<name>`; null for what is not there, or is no picture or sound. */
export function serveMedia(getMedia: GetMedia): (path: string) => Promise<MediaAnswer | null> {
  return async (path) => {
    const parts = decode(path);
    if (parts === null) return null;
    // By the ending of the name, whatever the bytes are: with `nosniff` no page takes them for
    // anything else.
    const media = mediaTypeOf(parts.name);
    if (media === null) return null;
    const bytes = await getMedia(parts.id, parts.name);
    return bytes === null ? null : { bytes: new Uint8Array(bytes), type: media.type };
  };
}

/** Names are looked up in a table of the dictionary: no path of a disk is made of them. */
function decode(path: string): { readonly id: DictionaryId; readonly name: string } | null {
  const slash = path.indexOf('/');
  if (slash <= 0) return null;
  try {
    const id = decodeURIComponent(path.slice(0, slash)) as DictionaryId;
    return { id, name: decodeURIComponent(path.slice(slash + 1)) };
  } catch {
    // A lone `%`: no page of ours encodes so.
    return null;
  }
}
