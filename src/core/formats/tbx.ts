import { detectEncoding, type TextEncoding } from './detectEncoding.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
  type TableColumn,
} from './formatReader.ts';
import { fieldsToItem } from './tableRecords.ts';
import { type Concept, readConcepts, type TbxPart } from './tbxConcepts.ts';
import { readTextChunks } from './textChunks.ts';
import { headLines } from './textHead.ts';

/**
 * Reads TBX, version 2 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and version 3 (`tbx`,
 * `conceptEntry`, `langSec`, `termSec`), ISO 30042.
 *
 * Its languages are its columns: the one of the root (`xml:lang`), else the first, is the headword's,
 * the next one the translation's, the others have no role; `choices.columns` changes that. All terms
 * of a language are headwords of one record, or its translation, a line each. Definitions and notes
 * become the note, contexts the examples, subject fields the tags.
 */
export const tbxReader: FormatReader = {
  format: 'tbx',
  recognise(head) {
    const text = headLines(head)?.join('\n') ?? '';
    return /^\s*</.test(text) && /<(?:martif|tbx)[\s>]/.test(text) ? 0.95 : 0;
  },
  open,
};

/** Concepts that are looked at to find the languages. */
const SAMPLE_CONCEPTS = 200;

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = xmlEncoding(main, choices.encoding);
  const parts = () => readConcepts(readTextChunks(main, encoding));
  const { columns, title } = columnsOf(parts(), choices.columns);
  const languageOf = (role: TableColumn['role']) =>
    columns.find((column) => column.role === role)?.header ?? null;
  const headwordLanguage = languageOf('headword');
  if (headwordLanguage === null) throw new BadFile('no-headword-column');
  const translationLanguage = languageOf('translation');
  return {
    name: title,
    source: '',
    licence: '',
    headwordLanguage,
    translationLanguage,
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns,
    claimedCount: null,
    *records(onProgress) {
      for (const part of parts()) {
        if (part.kind === 'concept')
          yield toItem(part.concept, headwordLanguage, translationLanguage);
        else if (part.kind === 'progress') onProgress?.(part.share);
      }
    },
    media: () => [],
  };
}

function columnsOf(
  parts: Iterable<TbxPart>,
  chosen: ReadContext['choices']['columns'],
): { readonly columns: readonly TableColumn[]; readonly title: string } {
  const languages = new Set<string>();
  let root = '';
  let title = '';
  let concepts = 0;
  for (const part of parts) {
    if (part.kind === 'about') {
      root ||= part.language;
      title ||= part.title;
    } else if (part.kind === 'concept') {
      for (const { language } of part.concept.sections) languages.add(language);
      concepts += 1;
    }
    if (concepts === SAMPLE_CONCEPTS || languages.size > MOST_LANGUAGES) break;
  }
  if (languages.size === 0) throw new BadFile('no-entries');
  const headers = [...languages];
  const first = headers.includes(root) ? root : headers[0];
  const second = headers.find((language) => language !== first);
  const columns = headers.map((header, i): TableColumn => {
    const guessed = header === first ? 'headword' : header === second ? 'translation' : null;
    return { header, role: chosen === undefined ? guessed : (chosen[i] ?? null) };
  });
  return { columns, title };
}

const MOST_LANGUAGES = 100;

function toItem(
  { line, sections, notes, tags, isTooLong }: Concept,
  headwordLanguage: string,
  translationLanguage: string | null,
): ReadItem {
  if (isTooLong) return { kind: 'skipped', line, reason: 'too-long' };
  const of = (wanted: string | null) => sections.filter(({ language }) => language === wanted);
  const own = of(headwordLanguage);
  const other = of(translationLanguage);
  const said = [
    ...notes,
    ...own.flatMap((section) => section.notes),
    ...other.flatMap((section) => section.notes),
  ];
  return fieldsToItem(
    own.flatMap(({ terms }) => terms),
    {
      kind: 'fields',
      translation: other.flatMap(({ terms }) => terms).join('\n'),
      reading: '',
      examples: own.flatMap(({ contexts }) => contexts),
      tags,
      note: [...new Set(said)].join('\n'),
    },
    line,
  );
}

/** XML says its encoding in its first line; what was chosen and a byte order mark say it better. */
function xmlEncoding(main: ByteSource, chosen: string | undefined): TextEncoding {
  const start = String.fromCharCode(...main.read(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return detectEncoding(main, chosen ?? declared);
}
