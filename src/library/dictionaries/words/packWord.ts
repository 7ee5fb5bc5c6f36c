import { crc32 } from 'node:zlib';
import { FORM_KINDS, LEVELS, type WordDetails } from '../../../shared/word.ts';

/** All that is kept of an entry. */
export interface StoredWord {
  readonly headword: string;
  /** In the other Chinese script; '' where there is none. */
  readonly variant: string;
  readonly reading: string;
  /** 1 for the commonest; 0 where it is not known. */
  readonly rank: number;
  /** Empty lists for a row of a table. */
  readonly details: WordDetails;
  /** Of a row of a table, as it stands there; otherwise ''. */
  readonly translation: string;
  readonly examples: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
}

export const NO_DETAILS: WordDetails = {
  senses: [],
  definitions: [],
  forms: [],
  levels: [],
  classifiers: [],
  references: [],
};

/*
 * A word is kept as one text, its lists parted by control characters, which no text of it holds:
 *
 *     headword 1 variant 1 reading 1 rank 1 senses 1 definitions 1 ...
 *     senses:   part of speech 3 labels 3 glosses   2   part of speech 3 labels 3 glosses
 *     glosses:  gloss 4 gloss
 *
 * What is empty at the end is left out. One text is read and checked faster than many columns, and
 * takes a byte for each border.
 */
const FIELD = '\u0001';
const ITEM = '\u0002';
const PART = '\u0003';
const PIECE = '\u0004';
// oxlint-disable-next-line no-control-regex -- the characters that part the lists
const BORDERS = /[\0-\u0008]/g;
// oxlint-disable-next-line no-control-regex -- the characters that part the lists
const HAS_BORDER = /[\0-\u0008\ud800-\udfff]/;
const RADIX = 36;

/**
 * Writes a word as the text that is kept of it.
 *
 * @param said See {@link packSaid}.
 */
export function packWord(word: StoredWord, said = packSaid(word)): string {
  const { headword, variant, reading, rank } = word;
  const numbered = rank === 0 ? '' : rank.toString(RADIX);
  const head = clean(headword) + FIELD + clean(variant) + FIELD + clean(reading) + FIELD + numbered;
  return said === '' ? head : head + FIELD + said;
}

/** What is said of a word, whichever of the headwords of a record it is. */
export function packSaid(word: StoredWord): string {
  if (word.details === NO_DETAILS) return packTableRow(word);
  const { senses, definitions, forms, levels, classifiers, references, usual = [] } = word.details;
  const fields = [
    senses
      .map(
        ({ partOfSpeech, labels, glosses }) =>
          clean(partOfSpeech) + PART + packList(labels, PIECE) + PART + packList(glosses, PIECE),
      )
      .join(ITEM),
    definitions
      .map(({ partOfSpeech, text }) => clean(partOfSpeech) + PART + clean(text))
      .join(ITEM),
    forms
      .map(({ kind, text }) => FORM_KINDS.indexOf(kind).toString(RADIX) + clean(text))
      .join(ITEM),
    levels.map((level) => LEVELS.indexOf(level).toString(RADIX)).join(''),
    packList(classifiers, ITEM),
    packList(references, ITEM),
    clean(word.translation),
    packList(word.examples, ITEM),
    packList(word.tags, ITEM),
    clean(word.note),
    usual.map((place) => place.toString(RADIX)).join(ITEM),
  ];
  let count = fields.length;
  while (count > 0 && fields[count - 1] === '') count -= 1;
  return fields.slice(0, count).join(FIELD);
}

/** The same for what has no details. */
function packTableRow({ translation, examples, tags, note }: StoredWord): string {
  const fields = [clean(translation), packList(examples, ITEM), packList(tags, ITEM), clean(note)];
  while (fields.at(-1) === '') fields.pop();
  return fields.length === 0 ? '' : NO_LISTS + fields.join(FIELD);
}

/** The lists of {@link WordDetails}, all of them empty. */
const NO_LISTS = FIELD.repeat(6);

/** Undoes {@link packWord}; the checksum of the row has been checked. */
export function unpackWord(packed: string): StoredWord {
  let details: WordDetails | undefined;
  const [
    headword = '',
    variant = '',
    reading = '',
    rank = '',
    senses = '',
    definitions = '',
    forms = '',
    levels = '',
    classifiers = '',
    references = '',
    translation = '',
    examples = '',
    tags = '',
    note = '',
    usual = '',
  ] = packed.split(FIELD);
  return {
    headword,
    variant,
    reading,
    rank: rank === '' ? 0 : Number.parseInt(rank, RADIX),
    get details() {
      const lists = { senses, definitions, forms, levels, classifiers, references, usual };
      return (details ??= unpackDetails(lists));
    },
    translation,
    examples: unpackList(examples, ITEM),
    tags: unpackList(tags, ITEM),
    note,
  };
}

/** Lists of a packed word, each as it stands there. */
interface PackedDetails {
  readonly senses: string;
  readonly definitions: string;
  readonly forms: string;
  readonly levels: string;
  readonly classifiers: string;
  readonly references: string;
  readonly usual: string;
}

function unpackDetails(packed: PackedDetails): WordDetails {
  const { senses, definitions, forms, levels, classifiers, references, usual } = packed;
  return {
    senses: unpackList(senses, ITEM).map((sense) => {
      const [partOfSpeech = '', labels = '', glosses = ''] = sense.split(PART);
      return {
        partOfSpeech,
        labels: unpackList(labels, PIECE),
        glosses: unpackList(glosses, PIECE),
      };
    }),
    definitions: unpackList(definitions, ITEM).map((definition) => {
      const [partOfSpeech = '', text = ''] = definition.split(PART);
      return { partOfSpeech, text };
    }),
    forms: unpackList(forms, ITEM).flatMap((form) => {
      const kind = FORM_KINDS[Number.parseInt(form.charAt(0), RADIX)];
      return kind === undefined ? [] : [{ kind, text: form.slice(1) }];
    }),
    levels: Array.from(levels).flatMap((level) => LEVELS[Number.parseInt(level, RADIX)] ?? []),
    classifiers: unpackList(classifiers, ITEM),
    references: unpackList(references, ITEM),
    ...(usual !== '' && {
      usual: usual.split(ITEM).map((place) => Number.parseInt(place, RADIX)),
    }),
  };
}

/** Checksum of a row: a damaged one is never shown. Signed, which SQLite keeps in four bytes. */
export function wordChecksum(id: number, ordinal: number, packed: string): number {
  return crc32(packed, (id ^ Math.imul(ordinal, 0x9e3779b1)) >>> 0) | 0;
}

function clean(text: string): string {
  return HAS_BORDER.test(text) ? text.toWellFormed().replace(BORDERS, '') : text;
}

/** A text of nothing between two others would be taken for none. */
function packList(texts: readonly string[], border: string): string {
  if (texts.length === 0) return '';
  if (texts.length === 1) return clean(texts[0] ?? '');
  return texts
    .map(clean)
    .filter((text) => text !== '')
    .join(border);
}

function unpackList(packed: string, border: string): readonly string[] {
  return packed === '' ? [] : packed.split(border);
}
