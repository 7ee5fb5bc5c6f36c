import { detectEncoding, type TextEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
  type TableColumn,
} from '../formatReader.ts';
import { withAvoid } from '../glossaryRow.ts';
import { fieldsToItem } from '../table/tableRecords.ts';
import { type Concept, type LanguageSection, readConcepts, type Term } from './tbxConcepts.ts';
import { languageTagsOf, type TermLanguages, termLanguages } from './tbxLanguages.ts';
import { readTextChunks, type TextChunk } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';

/**
 * Reads TBX, version 2 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and version 3 (`tbx`,
 * `conceptEntry`, `langSec`, `termSec`), ISO 30042.
 *
 * Its languages are its columns, see `termLanguages`; `choices.columns` changes what they are for. All
 * terms of a language are headwords of one record, or its translation, a line each, preferred ones
 * first; deprecated ones of both languages are to be avoided. Definitions and notes become the note,
 * contexts the examples, subject fields the tags.
 */
export const tbxReader: FormatReader = {
  format: 'tbx',
  recognise: (head) => (isXmlWith(head, /<(?:martif|tbx)[\s>]/) ? 0.95 : 0),
  open,
};

/** Reads the XML of MultiTerm (`mtf`, `conceptGrp`), as TBX is read. */
export const multitermReader: FormatReader = {
  format: 'multiterm',
  recognise: (head) => (isXmlWith(head, /<mtf[\s>][^]{0,2000}<conceptGrp/) ? 0.95 : 0),
  open,
};

function isXmlWith(head: Uint8Array, root: RegExp): boolean {
  const text = headLines(head)?.join('\n') ?? '';
  return /^\s*</.test(text) && root.test(text);
}

/** Concepts that are read to find the title. */
const SAMPLE_CONCEPTS = 200;

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = xmlEncoding(main, choices.encoding);
  const chunks = () => readTextChunks(main, encoding);
  const { root, title } = aboutOf(chunks());
  const tags = languageTagsOf(chunks());
  if (tags.length === 0) throw new BadFile('no-entries');
  const languages = termLanguages(tags, root, choices.columns);
  const { columns } = languages;
  const columnFor = (role: TableColumn['role']) =>
    columns.findIndex((column) => column.role === role);
  const headword = columnFor('headword');
  const translation = columnFor('translation');
  if (headword === -1) throw new BadFile('no-headword-column');
  return {
    name: title,
    source: '',
    licence: '',
    headwordLanguage: columns[headword]?.header ?? null,
    translationLanguage: columns[translation]?.header ?? null,
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns,
    claimedCount: null,
    *records(onProgress) {
      for (const part of readConcepts(chunks())) {
        if (part.kind === 'concept') yield toItem(part.concept, languages, headword, translation);
        else if (part.kind === 'progress') onProgress?.(part.share);
      }
    },
    media: () => [],
  };
}

/** What the head says; a file that is no sound XML is refused here. */
function aboutOf(chunks: Iterable<TextChunk>): { readonly root: string; readonly title: string } {
  let root = '';
  let title = '';
  let concepts = 0;
  for (const part of readConcepts(chunks)) {
    if (part.kind === 'about') {
      root ||= part.language;
      title ||= part.title;
    } else if (part.kind === 'concept') concepts += 1;
    if (concepts === SAMPLE_CONCEPTS) break;
  }
  return { root, title };
}

function toItem(
  { line, sections, notes, tags, isTooLong }: Concept,
  { columnOf }: TermLanguages,
  headword: number,
  translation: number,
): ReadItem {
  if (isTooLong) return { kind: 'skipped', line, reason: 'too-long' };
  const own = sections.filter(({ language }) => columnOf(language) === headword);
  const other =
    translation === -1 ? [] : sections.filter(({ language }) => columnOf(language) === translation);
  const said = [
    ...notes,
    ...own.flatMap((section) => section.notes),
    ...other.flatMap((section) => section.notes),
  ];
  const wanted = termsOf(own, isWanted);
  const avoid = [...termsOf(own, isAvoided), ...termsOf(other, isAvoided)];
  return fieldsToItem(
    // A concept of nothing but deprecated terms is found by them.
    wanted.length > 0 ? wanted : termsOf(own, isAvoided),
    {
      kind: 'fields',
      translation: termsOf(other, isWanted).join('\n'),
      reading: '',
      examples: own.flatMap(({ contexts }) => contexts),
      tags,
      note: [...new Set(said)].join('\n'),
      ...withAvoid(wanted.length > 0 ? avoid : termsOf(other, isAvoided)),
    },
    line,
  );
}

const ORDER = ['preferred', null, 'admitted'] as const;

const isAvoided = ({ status }: Term): boolean => status === 'deprecated';
const isWanted = (term: Term): boolean => !isAvoided(term);

/** Each once, preferred ones first. */
function termsOf(
  sections: readonly LanguageSection[],
  isMeant: (term: Term) => boolean,
): readonly string[] {
  const terms = sections.flatMap((section) => section.terms).filter(isMeant);
  const placeOf = ({ status }: Term): number => ORDER.findIndex((each) => each === status);
  return [...new Set(terms.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ text }) => text))];
}

/** XML says its encoding in its first line; what was chosen and a byte order mark say it better. */
function xmlEncoding(main: ByteSource, chosen: string | undefined): TextEncoding {
  const start = String.fromCharCode(...main.read(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // What was read a byte a character is no UTF-16, whatever it says.
  const isFalse = /^utf-?16/i.test(declared ?? '');
  return detectEncoding(main, chosen ?? (isFalse ? undefined : declared));
}
