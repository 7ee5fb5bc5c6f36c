import type { DatabaseSync } from 'node:sqlite';
import type { DictionaryRecord } from '../../../core/formats/formatReader.ts';
import { namesOfGloss } from '../../../core/search/glossNames.ts';
import { glossCost, isMarked } from '../../../core/search/rank.ts';
import { STOP_WORDS } from '../../../core/search/stopWords.ts';
import { type FieldText, toFieldText } from '../../../core/search/row.ts';
import { fold } from '../../../text/fold.ts';
import { cleanText } from '../../../text/invisible.ts';
import { pinyinOf } from '../../../text/pinyin.ts';
import { hasHan } from '../../../text/script.ts';
import { type Token, tokenize } from '../../../text/tokenize.ts';
import type { SkipReason } from '../../../shared/import.ts';
import { nameKeys } from '../nameKeys.ts';
import { NameSorter } from '../build/nameSorter.ts';
import { MAX_PACKED_LENGTH } from '../build/packWords.ts';
import { ownText } from '../build/ownText.ts';
import { pinyinKeys } from '../build/pinyinKeys.ts';
import { packSaid, packWord, type StoredWord } from './packWord.ts';
import { TermPostings } from './termPostings.ts';
import { contentOf } from './wordContent.ts';
import { wordSyllables } from './wordSyllables.ts';
import { namingSenses, textsOf } from './wordRow.ts';
import { WordRanks } from './wordRanks.ts';
import { WORD_KIND } from './wordSchema.ts';
import { WordStage } from './wordStage.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';

/**
 * To read translations takes more time than all else, so that only tables of a size that people write
 * have it done; what is meant in a large dictionary is found in one of Chinese headwords.
 */
const MAX_READ_ALOUD = 20_000;
/** Words that are known to have been added: most come again and again. */
const KNOWN_WORDS = 200_000;

/** What the one who builds a dictionary may know better than its file does. */
export interface WordWeights {
  /** How common the headwords of a record are: 1 for the commonest, 0 where it is not known. */
  readonly rankOf?: (record: DictionaryRecord) => number;
  /**
   * How late a record comes among those that a gloss leads to: smaller is earlier; kept in sixteenths
   * from -4 to 11. By default `glossCost`.
   *
   * @param sense Index of the sense, and `part` that of the gloss in it.
   */
  readonly glossCost?: (
    record: DictionaryRecord,
    gloss: string,
    sense: number,
    part: number,
  ) => number;
}

/** The languages of a dictionary. */
export interface WordLanguages {
  readonly headword: string;
  readonly translation: string;
}

/** Takes in the records of a dictionary of words one by one; numbers them from 1 on, see `places`. */
export class WordWriter {
  entryCount = 0;
  textBytes = 0;
  /** All names of the entries so far; a gloss ends in its cost, see {@link costKey}. */
  readonly names: NameSorter;
  /** Words and characters of names, and of texts, with the places of their entries. */
  readonly terms: TermPostings;
  readonly textTerms: TermPostings;
  /** All words of names, of the kind of their length. */
  readonly words: NameSorter;
  /** How common those of them are that are headwords or forms of some. */
  readonly ranks = new WordRanks();
  /**
   * What orders the entries, by their places from 1 on: its rank; where that is not known
   * {@link UNRANKED_FROM} and the number of words of the headword.
   */
  orders = new Uint32Array(1024);
  /** Whether a headword ends as the id of a repeated one does: `C#2`, see `EntryId`. */
  hasNumbered = false;
  /** All of them, packed. */
  readonly stage: WordStage;
  readonly #languages: WordLanguages;
  readonly #isBilingual: boolean;
  readonly #weights: WordWeights;
  readonly #known = new Set<string>();

  constructor(db: DatabaseSync, languages: WordLanguages, weights: WordWeights) {
    this.stage = new WordStage(db, UNRANKED_FROM);
    this.terms = new TermPostings(db, 'word_terms');
    this.textTerms = new TermPostings(db, 'text_terms');
    this.names = new NameSorter(db, 'name_part');
    this.words = new NameSorter(db, 'word_part');
    this.#languages = languages;
    this.#isBilingual = languages.headword !== languages.translation;
    this.#weights = weights;
  }

  /** Adds a record; says why when it gives no entry. */
  add(record: DictionaryRecord): SkipReason | null {
    const said = contentOf(record);
    const packed = packSaid(said);
    const size = Buffer.byteLength(packed) + Buffer.byteLength(said.reading);
    if (size > MAX_ENTRY) return 'too-long';
    const headwords = new Map<string, FieldText>();
    let isTooLong = false;
    for (const given of record.headwords) {
      const headword = cleanText(given);
      if (headwords.has(headword)) continue;
      const text = headword.length > MAX_HEADWORD ? null : toFieldText(headword);
      if (text === null) isTooLong = true;
      else if (text.folded !== '') headwords.set(headword, text);
    }
    if (headwords.size === 0) return isTooLong ? 'headword-too-long' : 'no-headword';
    const rank = checkedRank(this.#weights.rankOf?.(record) ?? said.rank);
    this.textBytes += size;
    for (const [headword, text] of headwords) {
      this.#addWord(record, { ...said, headword, rank }, text, packed);
    }
    return null;
  }

  /** Writes everything that is not yet written. */
  flush(): void {
    this.stage.flush();
  }

  #addWord(record: DictionaryRecord, given: StoredWord, name: FieldText, packed: string): void {
    this.entryCount += 1;
    const place = this.entryCount;
    const { headword, rank } = given;
    const isRead = isChinese(this.#languages.headword) && hasHan(headword);
    const reading = given.reading === '' && isRead ? pinyinOf(headword) : given.reading;
    const variant = given.variant === headword ? '' : cleanText(given.variant);
    const isSame = reading === given.reading && variant === given.variant;
    const word: StoredWord = isSame ? given : { ...given, reading, variant };
    this.textBytes += Buffer.byteLength(headword);
    this.hasNumbered ||= headword.includes('#') && /#\d+$/.test(headword);
    if (place >= this.orders.length) this.orders = grown(this.orders);
    const order = rank === 0 ? UNRANKED_FROM + Math.min(countUnits(name), MAX_UNITS) : rank;
    this.orders[place] = order;
    this.#addHeadword(word, name, place);
    if (rank > 0) this.ranks.add(name.folded, rank);
    this.#addGlosses(record, word, place);
    for (const [kind, key] of pinyinKeys(this.#syllablesOf(word, isRead, place))) {
      this.names.add(kind, key, place);
    }
    for (const text of textsOf(word, this.#isBilingual)) {
      for (const token of tokenize(fold(text))) {
        if (!STOP_WORDS.has(token.text)) addTerm(token, this.textTerms, place);
      }
    }
    this.stage.add(order, packWord(word, packed));
  }

  #syllablesOf(
    { headword, reading, translation }: StoredWord,
    isRead: boolean,
    place: number,
  ): ReturnType<typeof wordSyllables> {
    if (isRead) return wordSyllables(headword, reading);
    const isWanted = isChinese(this.#languages.translation) && place <= MAX_READ_ALOUD;
    return isWanted && translation !== '' ? wordSyllables(translation, reading) : [];
  }

  #addHeadword(
    { headword, variant, details, rank }: StoredWord,
    text: FieldText,
    place: number,
  ): void {
    for (const [kind, key] of nameKeys(headword, text, NO_NAME)) this.names.add(kind, key, place);
    for (const { kind, text: word } of text.tokens) if (kind === 'word') this.#addVocabulary(word);
    // What is one word is found by its name.
    if (text.tokens.length > 1 || text.tokens[0]?.kind === 'run') {
      addTerms(text.tokens, this.terms, place);
    }
    if (variant !== '') {
      const other = fold(variant);
      if (other !== text.folded && other !== '') {
        this.names.add(WORD_KIND.headword, other, place);
        addTerms(tokenize(other), this.terms, place);
      }
    }
    for (const form of details.forms) {
      const key = fold(form.text);
      if (form.kind === 'lemma' || key === '' || key === text.folded) continue;
      if (key.length > MAX_HEADWORD) continue;
      this.names.add(WORD_KIND.form, key, place);
      if (rank > 0) this.ranks.add(key, rank);
      if (!key.includes(' ')) this.#addVocabulary(key);
    }
  }

  #addGlosses(record: DictionaryRecord, word: StoredWord, place: number): void {
    const { translation: language } = this.#languages;
    for (const [sense, said] of namingSenses(word, this.#isBilingual).entries()) {
      const marked = isMarked(said);
      for (const [part, gloss] of said.glosses.entries()) {
        const folded = fold(gloss);
        const cost = this.#weights.glossCost?.(record, gloss, sense, part);
        let alone = '';
        for (const { name, share } of namesOfGloss(folded, language)) {
          const kind = share === 1 ? WORD_KIND.translation : WORD_KIND.translationForm;
          const at = { sense, part, share, isMarked: marked };
          this.names.add(kind, costKey(name, cost ?? glossCost(at, word)), place);
          if (!IS_ONE_WORD.test(name)) continue;
          alone = name;
          this.#addVocabulary(name);
        }
        // What is one word is found by its name.
        for (const token of tokenize(folded)) {
          if (token.text !== alone) addTerm(token, this.terms, place);
        }
      }
    }
  }

  #addVocabulary(word: string): void {
    if (word.length > MAX_PACKED_LENGTH || this.#known.has(word)) return;
    if (this.#known.size >= KNOWN_WORDS) this.#known.clear();
    this.#known.add(ownText(word));
    this.words.add(word.length, word, 0);
  }
}

/** Above all ranks. */
export const UNRANKED_FROM = 2 ** 28;
/** Headwords of more words are all equally long. */
const MAX_UNITS = 255;
const IS_ONE_WORD = /^[a-z]+$/;
const NO_NAME = { folded: '', tokens: [], forms: [] };

/** Bytes of a name's key that are its cost. */
export const COST_BYTES = 3;

/**
 * Puts the cost of a gloss behind its name, so that equal names are sorted by it: a zero, and the
 * cost in two bytes of seven bits.
 */
function costKey(name: string, cost: number): string {
  const fine = Math.max(0, Math.min(0x3fff, Math.round((cost + 4) * FINE)));
  return `${name}\0${String.fromCharCode(fine >> 7, fine & 0x7f)}`;
}

/** The cost that {@link costKey} has put at the end of a key. */
export function costOfKey(key: Uint8Array, length: number): number {
  return (((key[length - 2] ?? 0) << 7) | (key[length - 1] ?? 0)) / FINE - 4;
}

const FINE = 1024;

function addTerms(tokens: readonly Token[], terms: TermPostings, place: number): void {
  for (const token of tokens) addTerm(token, terms, place);
}

function addTerm({ kind, text }: Token, terms: TermPostings, place: number): void {
  if (kind === 'word') terms.add(text, place);
  else for (const character of text) terms.add(character, place);
}

/** Words, and characters of unspaced scripts. */
function countUnits({ tokens }: FieldText): number {
  return tokens.reduce((sum, { kind, text }) => sum + (kind === 'word' ? 1 : text.length), 0);
}

function isChinese(language: string): boolean {
  return /^(?:zh|cmn)(?:-|$)/i.test(language);
}

function checkedRank(rank: number): number {
  return Number.isSafeInteger(rank) && rank > 0 && rank < UNRANKED_FROM ? rank : 0;
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
