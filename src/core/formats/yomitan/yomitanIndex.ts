import type { Language } from '../../../shared/entry.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { BadFile, type ByteSource } from '../formatReader.ts';
import { propertyOf, textOf } from './jsonElements.ts';

/** What the `index.json` of a Yomitan dictionary says. */
export interface YomitanIndex {
  readonly title: string;
  readonly version: 1 | 2 | 3;
  readonly source: string;
  readonly licence: string;
  readonly sourceLanguage: Language | null;
  readonly targetLanguage: Language | null;
  /** What its frequencies count; null where it does not say. */
  readonly frequencyMode: 'rank-based' | 'occurrence-based' | null;
}

const LONGEST_INDEX = 1024 * 1024;

/**
 * Reads `index.json` (Yomitan's `dictionary-index-schema.json`). Throws `BadFile`: `damaged` when it
 * is no such object, `unsupported` for another version than 1 to 4.
 */
export function readYomitanIndex(source: ByteSource): YomitanIndex {
  if (source.size > LONGEST_INDEX) throw new BadFile('damaged', source.name);
  const index = parse(new TextDecoder().decode(source.read(0, source.size)), source.name);
  const text = (name: string): string => textOf(propertyOf(index, name)).trim();
  const title = text('title');
  if (title === '') throw new BadFile('damaged', source.name);
  const said = propertyOf(index, 'format') ?? propertyOf(index, 'version');
  const version = versionOf(Number(said));
  if (version === null) throw new BadFile('unsupported', `Yomitan ${String(said)}`);
  const mode = text('frequencyMode');
  const parts = [text('author'), text('url')].filter((part) => part !== '');
  return {
    title,
    version,
    source: parts.join(', '),
    licence: text('attribution').slice(0, 500),
    sourceLanguage: tagOf(text('sourceLanguage')),
    targetLanguage: tagOf(text('targetLanguage')),
    frequencyMode: mode === 'rank-based' || mode === 'occurrence-based' ? mode : null,
  };
}

/** Some exporters number the same rows 4. */
function versionOf(number: number): YomitanIndex['version'] | null {
  if (number === 1 || number === 2 || number === 3) return number;
  return number === 4 ? 3 : null;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadFile('damaged', name);
  }
}

function tagOf(code: string): Language | null {
  return code === '' ? null : languageTag(code);
}
