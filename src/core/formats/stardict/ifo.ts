import { BadFile } from '../formatReader.ts';

/** What the `.ifo` file of a StarDict dictionary says. */
export interface Ifo {
  readonly name: string;
  readonly author: string;
  readonly website: string;
  readonly description: string;
  /** Advisory: such counts are often wrong. */
  readonly wordCount: number | null;
  /** A file of synonyms belongs to it. */
  readonly hasSynonyms: boolean;
  /** Bytes of an offset in the index. */
  readonly offsetSize: 4 | 8;
  /** One letter for each part of every article; '' when each part names its own type. */
  readonly types: string;
}

const MAGIC = "StarDict's dict ifo file";

/** Whether the text is the beginning of an `.ifo` file. */
export function isIfo(text: string): boolean {
  return text.replace(/^\ufeff/, '').startsWith(MAGIC);
}

/**
 * Reads an `.ifo` file (StarDict's `doc/StarDictFileFormat`, versions 2.4.2 and 3.0.0). Throws
 * `BadFile`: `damaged` when it is none, `unsupported` for another version or kind.
 */
export function readIfo(text: string): Ifo {
  if (!isIfo(text)) throw new BadFile('damaged', 'ifo');
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf('=');
    if (at > 0) fields.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  const field = (name: string): string => fields.get(name) ?? '';
  // Some writers leave it out.
  const version = field('version') || '2.4.2';
  if (version !== '2.4.2' && version !== '3.0.0') throw new BadFile('unsupported', version);
  const types = field('sametypesequence');
  if (!/^[a-zA-Z]*$/.test(types)) throw new BadFile('damaged', `sametypesequence=${types}`);
  const bits = field('idxoffsetbits');
  if (!['', '32', '64'].includes(bits)) throw new BadFile('unsupported', `idxoffsetbits=${bits}`);
  const count = Number(field('wordcount') || Number.NaN);
  return {
    name: field('bookname'),
    author: field('author'),
    website: field('website'),
    description: field('description').replace(/<br\s*\/?>/gi, ' '),
    wordCount: Number.isSafeInteger(count) && count >= 0 ? count : null,
    hasSynonyms: field('synwordcount') !== '',
    offsetSize: bits === '64' && version === '3.0.0' ? 8 : 4,
    types,
  };
}
