import { BadFile } from '../../../core/formats/formatReader.ts';

/** What the file that describes a dictionary of several files ends in, the surest first. */
const MAINS = [
  /\.ifo$/i,
  /\.mdx$/i,
  /\.slob$/i,
  /\.index$/i,
  /\.dsl(?:\.dz|\.gz)?$/i,
  /(?:^|\/)index\.json$/i,
  // Of an Anki package; an older one beside a newer one only says that it is too old.
  /^collection\.anki21b$/i,
  /^collection\.anki21$/i,
  /^collection\.anki2$/i,
] as const;

/** Files that only mean something beside another one. */
const PARTS = /\.(?:idx|idx\.gz|idx\.dz|syn|syn\.dz|syn\.gz|dict|dict\.dz|mdd)$/i;

/** Files that are a dictionary or a glossary by themselves. */
const SINGLES = /\.(?:md|markdown|csv|tsv|tab|txt|json|jsonl|ndjson|tbx|xml|tei|u8|xlsx)$/i;

/** Whether it is an archive of the pictures and sounds of a dictionary, beside it or in its archive. */
export function isResourceArchive(name: string): boolean {
  return /(?:^|\/)res\.zip$|\.files\.zip$/i.test(name);
}

/** A file of an archive. */
export interface ArchivedFile {
  /** With `/` between folders. */
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
}

/** Whether a file of an archive is worth unpacking: a dictionary or a part of one. */
export function isKnownFile(name: string): boolean {
  return MAINS.some((pattern) => pattern.test(name)) || PARTS.test(name) || SINGLES.test(name);
}

/**
 * The file of an archive that stands for all: what describes a set (`.ifo`, `.mdx`, `.index`,
 * `.dsl`, Yomitan's `index.json`), else the largest one that is known, else the only one. Null when
 * nothing fits.
 */
export function chooseMain(files: readonly ArchivedFile[]): string | null {
  for (const pattern of MAINS) {
    const fitting = files.filter(({ name }) => pattern.test(name) && !/_abrv\.dsl/i.test(name));
    const best = fitting.toSorted((a, b) => depthOf(a) - depthOf(b) || b.size - a.size)[0];
    if (best !== undefined) return best.name;
  }
  const known = files.filter(({ name }) => SINGLES.test(name));
  const largest = known.toSorted((a, b) => b.size - a.size)[0];
  return largest?.name ?? (files.length === 1 ? (files[0]?.name ?? null) : null);
}

function depthOf({ name }: ArchivedFile): number {
  return name.split('/').length;
}

/**
 * The file to open for one that was chosen: of a part (`.idx`, `.dict.dz`, `.mdd`) what describes
 * its set, otherwise itself.
 *
 * @param names of the files with the same stem in its folder.
 */
export function mainOfPart(chosen: string, names: readonly string[]): string {
  if (!PARTS.test(chosen)) return chosen;
  return names.find((name) => /\.(?:ifo|mdx)$/i.test(name)) ?? names.find(isIndex) ?? chosen;
}

function isIndex(name: string): boolean {
  return /\.index$/i.test(name);
}

/** A name without the endings that files of one set differ in. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.(?:idx|syn|dict|dsl|\d+))?\.[^.]*$/i, '');
}

/**
 * The name of an archive's file in the form that we use: `/` between folders, none before the first.
 * Nothing is ever written under such a name; one that leads out of the archive tells what kind of
 * archive it is.
 *
 * Throws `BadFile` `unsafe-archive` for absolute names, `..`, `\`, drive letters and zero bytes.
 */
export function archiveName(name: string): string {
  const isUnsafe =
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    /[\\\0]/.test(name) ||
    name.split('/').includes('..');
  if (isUnsafe) throw new BadFile('unsafe-archive', name.slice(0, 200));
  return name.replace(/^(?:\.\/)+/, '');
}
