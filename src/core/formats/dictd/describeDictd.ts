import type { Language } from '../../../shared/entry.ts';
import { languageTag } from '../bytes/languageTag.ts';

/** How the articles of a dictionary are written. */
export type DictdConvention = 'wordnet' | 'freedict' | 'plain';

/** What a dictionary of dictd says of itself. */
export interface DictdDescription {
  readonly name: string;
  readonly source: string;
  readonly licence: string;
  readonly headwordLanguage: Language | null;
  readonly translationLanguage: Language | null;
  readonly convention: DictdConvention;
}

const LONGEST_LICENCE = 500;

/**
 * Understands the entries `00-database-...`: `short` is the name, `url` the source, `info` holds
 * the licence. Languages are taken from names as FreeDict gives them (`freedict-deu-eng`, `German -
 * English`).
 *
 * @param stem the file's name without its ending.
 * @param parts what stands after `00-database-`, with the text of the article.
 */
export function describeDictd(stem: string, parts: ReadonlyMap<string, string>): DictdDescription {
  const info = parts.get('info') ?? '';
  const name = firstLine(parts.get('short') ?? '') || firstLine(info) || stem;
  const source = firstLine(parts.get('url') ?? '');
  const [headwordLanguage, translationLanguage] = languagesOf(stem, name);
  return {
    name,
    source,
    licence: licenceOf(info),
    headwordLanguage,
    translationLanguage,
    convention: conventionOf(stem, `${name} ${source} ${info}`),
  };
}

/** The first line that says something; dictfmt writes the entry's own name before. */
function firstLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !/^00-?database/.test(line)) ?? '';
}

function licenceOf(info: string): string {
  const paragraphs = info.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').trim());
  const about = paragraphs.filter((text) =>
    /licen[cs]e|copyright|permission|public domain/i.test(text),
  );
  return about.join(' ').slice(0, LONGEST_LICENCE);
}

function languagesOf(stem: string, name: string): readonly [Language | null, Language | null] {
  const codes = /(?:^|[-_.])([a-z]{3})-([a-z]{3})$/i.exec(stem);
  const words = /^([A-Z]\p{L}+)\s*[-–]\s*([A-Z]\p{L}+)/u.exec(name);
  const [, from = '', to = ''] = codes ?? words ?? [];
  if (from === '' && /wordnet/i.test(name)) return ['en', 'en'];
  return [languageTag(from), languageTag(to)];
}

function conventionOf(stem: string, words: string): DictdConvention {
  if (/wordnet/i.test(words)) return 'wordnet';
  return /freedict/i.test(words) || /^freedict-/i.test(stem) ? 'freedict' : 'plain';
}
