/** What a name in the table `name` names its entry by. Kinds 0 to 3 are looked up as they are. */
export const NAME_KIND = {
  /** The whole folded headword. */
  headword: 0,
  /** A part of it that can stand alone, see `formsOf`. */
  headwordForm: 1,
  /** The whole folded translation, where it is short enough to be a name. */
  translation: 2,
  translationForm: 3,
  /** The words of the headword with one space between them, where its signs are others. */
  spaced: 4,
  /** An acronym in brackets; the initials of the words. */
  acronym: 5,
  initials: 6,
  /** Pinyin of the Chinese side: all letters, and the first letter of each syllable. */
  pinyin: 7,
  pinyinInitials: 8,
} as const;

/** See {@link NAME_KIND}. */
export type NameKind = (typeof NAME_KIND)[keyof typeof NAME_KIND];

/**
 * Folded text is parted by FTS5 as `tokenize` parts it; what stands between two words never matters.
 * The default categories would take Hindi, Thai and vocalised Arabic apart.
 */
const TOKENIZER = `"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"`;

/**
 * Tables of a dictionary's file.
 *
 *     entry    one row a headword; `extra` holds examples, tags and note, `name_length` how much of
 *              the translation is a name, `sum` a checksum of the row; where `article` is 0 the
 *              translation is a short article as it stands
 *     block    articles in order, 32 KiB at a time, see articleBlock.ts; `first` is the first one's
 *              number
 *     name     everything that an entry can be looked up by, sorted and packed, see nameBlob.ts
 *     name_place  for each row of `name`, from which text on names are found in it
 *     beginning   for each beginning of many headwords, the entries of the shortest of them
 *     phrase   the texts of several words, those with fewer words first: the row order of an answer
 *              of `phrase_fts` is the order in which readers want it
 *     word     the words of all headwords, packed by length
 */
export const DICTIONARY_TABLES = `
  CREATE TABLE meta (data TEXT NOT NULL);
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, headword TEXT NOT NULL, ordinal INTEGER NOT NULL,
    translation TEXT, reading TEXT, extra TEXT, article INTEGER, name_length INTEGER NOT NULL,
    sum INTEGER NOT NULL
  );
  CREATE TABLE block (first INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE name (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE name_place (
    kind INTEGER NOT NULL, first BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, first, id)
  ) WITHOUT ROWID;
  CREATE TABLE beginning (
    id INTEGER PRIMARY KEY, letters TEXT NOT NULL UNIQUE, entries BLOB NOT NULL
  );
  CREATE TABLE phrase (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL);
  CREATE VIRTUAL TABLE phrase_fts USING fts5(
    text, content='', columnsize=0, detail=full, prefix='1 2 3', tokenize=${TOKENIZER}
  );
  CREATE TABLE word (length INTEGER PRIMARY KEY, count INTEGER NOT NULL, is_wide INTEGER NOT NULL,
    letters BLOB NOT NULL, signatures BLOB NOT NULL);
  CREATE TABLE media (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, data BLOB NOT NULL);
`;

/**
 * Tables of the file with a dictionary's full text: what is said about each entry by its words; and
 * of the words that stand in several entries, in how many.
 */
export const TEXT_TABLES = `
  CREATE TABLE meta (data TEXT NOT NULL);
  CREATE VIRTUAL TABLE text_fts USING fts5(
    text, content='', columnsize=0, detail=full, tokenize=${TOKENIZER}
  );
  CREATE TABLE term (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
`;
