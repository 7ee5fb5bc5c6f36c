import { translationLine } from '../../../core/formats/wordFields.ts';
import { glossNames } from '../../../core/search/glossNames.ts';
import { type GlossPlace, isMarked } from '../../../core/search/rank.ts';
import type { FieldText, Row } from '../../../core/search/row.ts';
import { fold } from '../../../text/fold.ts';
import { chineseSyllables, type Syllable } from '../../../text/chineseSyllables.ts';
import { cleanText } from '../../../text/invisible.ts';
import { hasHan } from '../../../text/script.ts';
import { tokenize } from '../../../text/tokenize.ts';
import type { DictionaryInfo, Entry, EntryId } from '../../../shared/entry.ts';
import type { Sense, WordDetails } from '../../../shared/word.ts';
import { formsOf } from '../../../core/search/forms.ts';
import type { StoredWord } from './packWord.ts';

/** A longer translation of a table is an explanation: nobody looks an entry up by it. */
const MAX_NAME = 80;

/**
 * The senses by which an entry is found in the language of its translations: of a row of a table the
 * alternatives of its translation, each a gloss; none where that is an explanation, or in the
 * language of the headwords.
 */
export function namingSenses(
  { details, translation }: Pick<StoredWord, 'details' | 'translation'>,
  isBilingual: boolean,
): readonly Sense[] {
  if (!isBilingual) return [];
  if (translation === '') return details.senses;
  if (translation.length > MAX_NAME) return [];
  const glosses = tableGlosses(translation);
  return [{ partOfSpeech: '', labels: [], glosses }];
}

const GLOSS_END = /[;；、，\n]| \/ /;

/** Commas part the alternatives of a table only where each is of a word or two. */
function tableGlosses(translation: string): readonly string[] {
  const glosses: string[] = [];
  const add = (gloss: string): void => {
    if (gloss !== '') glosses.push(gloss);
  };
  const parts = GLOSS_END.test(translation) ? translation.split(GLOSS_END) : [translation];
  for (const untrimmed of parts) {
    const part = untrimmed.trim();
    const pieces = part.includes(',') ? part.split(',').map((piece) => piece.trim()) : [part];
    if (pieces.length > 1 && pieces.every((piece) => piece.split(' ').length <= 2)) {
      pieces.forEach(add);
    } else add(part);
  }
  return glosses;
}

/** An entry of a dictionary of words, folded and parted only when that is asked for. */
export class WordRow implements Row {
  /** Its number, from 1 on: its place in the order of ranks. */
  readonly position: number;
  readonly #ordinal: number;
  readonly #word: StoredWord;
  readonly #info: DictionaryInfo;
  readonly #isBilingual: boolean;
  #entry: Entry | undefined;
  #headword: FieldText | undefined;
  #translation: FieldText | undefined;
  #syllables: readonly (readonly Syllable[])[] | undefined;
  #names: ReadonlyMap<string, GlossPlace> | undefined;

  constructor(number: number, ordinal: number, word: StoredWord, info: DictionaryInfo) {
    this.position = number;
    this.#ordinal = ordinal;
    this.#word = word;
    this.#info = info;
    this.#isBilingual = info.headwordLanguage !== info.translationLanguage;
  }

  get entry(): Entry {
    return (this.#entry ??= this.#readEntry());
  }

  /** What the dictionary says as data; null for a row of a table. */
  get details(): WordDetails | null {
    const { details } = this.#word;
    return Object.values(details).every((list: readonly unknown[]) => list.length === 0)
      ? null
      : details;
  }

  get headword(): FieldText {
    return (this.#headword ??= this.#readHeadword());
  }

  /** All glosses; its forms are their names. */
  get translation(): FieldText {
    return (this.#translation ??= this.#readTranslation());
  }

  /** What of it is text and no name. */
  get definition(): string {
    return fold(this.definitions.join('\n'));
  }

  /** Texts that say what it means: definitions, and a translation that is no name. */
  get definitions(): readonly string[] {
    return definitionsOf(this.#word, this.#isBilingual);
  }

  /** Where a gloss stands that has this name; null when none has. */
  placeOf(name: string): GlossPlace | null {
    this.#names ??= this.#readNames();
    return this.#names.get(name) ?? null;
  }

  /** Whether this is an inflected form of it, folded. */
  hasForm(folded: string): boolean {
    return this.#word.details.forms.some(
      ({ kind, text }) => kind !== 'lemma' && fold(text) === folded,
    );
  }

  #readEntry(): Entry {
    const info = this.#info;
    const { headword, variant, rank, details, translation, reading } = this.#word;
    const suffix = this.#ordinal === 0 ? '' : `#${this.#ordinal + 1}`;
    return {
      id: `${info.id}:${headword}${suffix}` as EntryId,
      dictionaryId: info.id,
      dictionaryName: info.name,
      headword,
      ...(variant === '' ? {} : { variant }),
      headwordLanguage: info.headwordLanguage,
      ...(rank === 0 ? {} : { rank }),
      translation: translation === '' ? translationLine(details) : translation,
      translationLanguage: info.translationLanguage,
      reading,
      examples: this.#word.examples,
      tags: this.#word.tags,
      note: this.#word.note,
    };
  }

  /** The syllables of a Chinese headword, otherwise those of the translation of a table. */
  get syllables(): readonly (readonly Syllable[])[] {
    return (this.#syllables ??= this.#readSyllables());
  }

  #readSyllables(): readonly (readonly Syllable[])[] {
    const { headword, translation, reading } = this.#word;
    return chineseSyllables(hasHan(headword) ? headword : translation, reading);
  }

  #readHeadword(): FieldText {
    const { headword, variant } = this.#word;
    return new LazyText(fold(cleanText(headword)), (folded) => {
      const forms = formsOf(folded);
      return variant === ''
        ? forms
        : [...new Set([...forms, ...formsOf(fold(cleanText(variant)))])];
    });
  }

  #readTranslation(): FieldText {
    if (namingSenses(this.#word, this.#isBilingual).length === 0) return NO_TEXT;
    return new LazyText(fold(this.entry.translation), (folded) => {
      this.#names ??= this.#readNames();
      return [...new Set([...formsOf(folded), ...this.#names.keys()])];
    });
  }

  #readNames(): ReadonlyMap<string, GlossPlace> {
    const names = new Map<string, GlossPlace>();
    const { translationLanguage } = this.entry;
    for (const [name, place] of glossPlaces(this.#word, this.#isBilingual, translationLanguage)) {
      if (!names.has(name)) names.set(name, place);
    }
    return names;
  }
}

/** A text that is parted, and its forms found, only when that is asked for. */
class LazyText implements FieldText {
  readonly folded: string;
  readonly #readForms: (folded: string) => readonly string[];
  #tokens: FieldText['tokens'] | undefined;
  #forms: readonly string[] | undefined;

  constructor(folded: string, readForms: (folded: string) => readonly string[]) {
    this.folded = folded;
    this.#readForms = readForms;
  }

  get tokens(): FieldText['tokens'] {
    return (this.#tokens ??= tokenize(this.folded));
  }

  get forms(): readonly string[] {
    return (this.#forms ??= this.#readForms(this.folded));
  }
}

const NO_TEXT: FieldText = { folded: '', tokens: [], forms: [] };

/** The names of all glosses of an entry, each with its place; one may come twice. */
function* glossPlaces(
  word: Pick<StoredWord, 'details' | 'translation'>,
  isBilingual: boolean,
  language: string,
): Generator<readonly [name: string, place: GlossPlace, gloss: string]> {
  for (const [sense, said] of namingSenses(word, isBilingual).entries()) {
    const marked = isMarked(said);
    for (const [part, gloss] of said.glosses.entries()) {
      for (const { name, share } of glossNames(gloss, language)) {
        yield [name, { sense, part, share, isMarked: marked }, gloss];
      }
    }
  }
}

/** Texts of an entry that are read, not looked up: definitions, examples, notes. */
export function textsOf(word: StoredWord, isBilingual: boolean): readonly string[] {
  const { examples, note, tags } = word;
  const all = [...definitionsOf(word, isBilingual), ...examples, note, tags.join(' ')];
  return all.filter((text) => text !== '');
}

function definitionsOf(word: StoredWord, isBilingual: boolean): readonly string[] {
  const { details, translation } = word;
  const isName = translation === '' || namingSenses(word, isBilingual).length > 0;
  const definitions = details.definitions.map(({ text }) => text);
  return isName ? definitions : [translation, ...definitions];
}
