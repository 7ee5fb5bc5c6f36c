/** The most that a file may be unpacked, in bytes. */
export const MAX_UNPACKED = 4 * 1024 ** 3;

/** The largest field and the largest entry, in bytes or characters. */
export const MAX_ENTRY = 1024 * 1024;

/** The longest headword, in characters; ids of entries hold it whole. */
export const MAX_HEADWORD = 1_000;

/** The longest id of an entry: a headword with its dictionary, and what tells two of them apart. */
export const MAX_ENTRY_ID = 2_100;

/** The longest query, in UTF-16 units; of longer ones the beginning is searched. */
export const MAX_QUERY = 2_000;

/** The largest picture or sound of a dictionary, in bytes. */
export const MAX_MEDIA = 32 * 1024 * 1024;

/** The most entries of one file. */
export const MAX_ENTRIES = 10_000_000;

/** The deepest nesting of markup. */
export const MAX_DEPTH = 64;

/** The most elements of one article; what comes after them is plain text. */
export const MAX_NODES = 5_000;

/** The most that may be held in memory at once, in bytes. */
export const MAX_IN_MEMORY = 128 * 1024 * 1024;

const ALWAYS_ALLOWED = 10 * 1024 * 1024;
const MAX_RATIO = 200;

/** How many bytes `packed` bytes may become: 200 times as many, 10 MB in any case, 4 GB at most. */
export function maxUnpacked(packed: number): number {
  return Math.min(MAX_UNPACKED, Math.max(ALWAYS_ALLOWED, packed * MAX_RATIO));
}

/** The largest picture that is read: bytes of its file, and its pixels. */
export const PICTURE_LIMITS = { bytes: 50 * 1024 * 1024, pixels: 60_000_000 } as const;
