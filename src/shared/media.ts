/** A picture or a sound of a dictionary, as a page can show or play it. */
export interface MediaType {
  readonly kind: 'picture' | 'sound';
  /** As HTTP names it. */
  readonly type: string;
}

/**
 * The kinds of pictures and sounds, by the ending of the file's name: what is taken into a
 * dictionary, and what is served to a page. Not among them: SVG, which can hold scripts, and Speex, which no
 * page can play.
 */
const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map(
  (
    [
      ['png', 'image/png'],
      ['jpg', 'image/jpeg'],
      ['jpeg', 'image/jpeg'],
      ['gif', 'image/gif'],
      ['webp', 'image/webp'],
      ['bmp', 'image/bmp'],
      ['avif', 'image/avif'],
      ['mp3', 'audio/mpeg'],
      ['wav', 'audio/wav'],
      ['ogg', 'audio/ogg'],
      ['oga', 'audio/ogg'],
      ['opus', 'audio/ogg'],
      ['m4a', 'audio/mp4'],
      ['aac', 'audio/aac'],
      ['flac', 'audio/flac'],
      ['webm', 'audio/webm'],
    ] as const
  ).map(([ending, type]) => [
    ending,
    { kind: type.startsWith('image/') ? 'picture' : 'sound', type },
  ]),
);

/** Endings of {@link mediaTypeOf}, in small letters, for tests of whoever stores or serves them. */
export const MEDIA_ENDINGS: readonly string[] = [...MEDIA_TYPES.keys()];

/** What a file of this name is, by its ending; null for no picture or sound that can be shown. */
export function mediaTypeOf(name: string): MediaType | null {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? null : (MEDIA_TYPES.get(name.slice(dot + 1).toLowerCase()) ?? null);
}
