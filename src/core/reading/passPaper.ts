import type { DictionaryInfo } from '../../shared/entry.ts';
import type { PaperPass, PaperTerm, PaperText, PaperWord } from '../../shared/reading.ts';
import { fold } from '../../text/fold.ts';
import { hasHan } from '../../text/script.ts';
import type { Found } from '../search/found.ts';
import { isAcronym, wordOf } from '../search/mergeFound.ts';
import { chooseAllTerms, type TermInPassage } from '../search/passage.ts';
import { askQuestion, type Question } from '../search/question.ts';
import type { SearchSource } from '../search/source.ts';
import { isFunctionWord } from '../search/stopWords.ts';
import { acronymsInText } from './acronymsInText.ts';
import { cutSentence, sentencesOf } from '../../text/sentences.ts';
import { type ReadSentence, unlistedTerms } from './unlistedTerms.ts';
import { WordFactsReader } from './wordFacts.ts';

/** What a pass goes by. */
export interface PassOptions {
  /** In the reader's order. */
  readonly sources: readonly SearchSource[];
  /** Folded words that the reader knows, whatever their rank. */
  readonly known: ReadonlySet<string>;
  /** Runs at each sentence. */
  readonly onStep: () => void;
}

/**
 * Goes over a paper once and gives what a reader wants to know before reading it: its words with how
 * common they are, its terms, those that no dictionary has, and the acronyms that it explains.
 *
 * Terms are found as in any passage that is searched: the longest first, each word in any inflection.
 * What one place of the text is counted for is the term there; its words are counted as words too.
 */
export function passPaper(paper: PaperText, options: PassOptions): PaperPass {
  const facts = new WordFactsReader(options.sources);
  const counts = new WordCounts(facts);
  const terms = new TermCounts(options.sources);
  const read: ReadSentence[] = [];
  for (const { text } of paper.blocks.flatMap((block) => sentencesOf(block.text))) {
    options.onStep();
    const question = askQuestion(text);
    const chosen = terms.find(question);
    counts.add(question, text, chosen);
    const taken = chosen.flatMap(([term]) =>
      term === undefined ? [] : terms.take(term, question),
    );
    read.push({ text, taken });
  }
  const acronyms = acronymsInText(read.map(({ text }) => text));
  const explained = new Set(
    acronyms.flatMap(({ acronym, meaning }) => [fold(acronym), fold(meaning)]),
  );
  const unlisted = unlistedTerms(
    read,
    facts,
    (folded) => explained.has(folded) || isHeadword(folded, options.sources),
  );
  return {
    paper,
    words: counts.words(options.known),
    terms: terms.list(),
    unlisted,
    acronyms: acronyms.map((one) => ({ ...one, sentence: cutSentence(one.sentence, 0) })),
  };
}

function isHeadword(folded: string, sources: readonly SearchSource[]): boolean {
  const question = askQuestion(folded);
  return sources.some((source) =>
    source
      .findExact(question, MOST_EXACT)
      .some(({ reason }) => reason.kind === 'exact' && reason.field === 'headword'),
  );
}

const MOST_EXACT = 5;

interface Count {
  count: number;
  readonly forms: Set<string>;
  readonly sentence: string;
  readonly at: number;
  /** It is no name: it came in small letters, or a dictionary has it. */
  isWord: boolean;
}

class WordCounts {
  readonly #facts: WordFactsReader;
  readonly #counts = new Map<string, Count>();
  readonly #chinese = new Map<string, Found>();

  constructor(facts: WordFactsReader) {
    this.#facts = facts;
  }

  add(question: Question, sentence: string, chosen: readonly (readonly TermInPassage[])[]): void {
    for (const { kind, text, surface, start } of question.terms) {
      // RAG is no rag; in a line of capitals nothing can be told.
      const isName = isAcronym(surface) && sentence !== sentence.toUpperCase();
      if (kind !== 'word' || isName || !LATIN.test(text)) continue;
      const { lemma, entry } = this.#facts.of(text.replace(/'s$/, ''));
      const isWord = entry !== null || surface === surface.toLowerCase();
      this.#count(lemma, text, sentence, start, isWord);
    }
    for (const [term] of chosen) {
      if (term === undefined || !hasHan(question.folded.slice(term.start, term.end))) continue;
      const { found, start, end } = term;
      if (!hasHan(found.key)) continue;
      this.#chinese.set(found.key, found);
      this.#count(found.key, question.folded.slice(start, end), sentence, start, true);
    }
  }

  words(known: ReadonlySet<string>): readonly PaperWord[] {
    const words = [...this.#counts].flatMap(([word, { count, forms, sentence, at, isWord }]) => {
      if (!isWord) return [];
      const chinese = this.#chinese.get(word)?.entry;
      const { rank, entry, glosses } = this.#facts.of(word);
      const isKnown =
        known.has(word) || isFunctionWord(word) || [...forms].some((form) => known.has(form));
      return {
        word,
        forms: [...forms],
        rank: chinese?.rank ?? rank,
        count,
        isKnown,
        entryId: chinese?.id ?? entry?.id ?? null,
        translation: glosses.join('；') || (chinese?.translation ?? ''),
        sentence: cutSentence(sentence, at),
      };
    });
    return words.toSorted(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.count - a.count,
    );
  }

  #count(lemma: string, form: string, sentence: string, at: number, isWord: boolean): void {
    const known = this.#counts.get(lemma);
    if (known) {
      known.count += 1;
      known.forms.add(form);
      known.isWord ||= isWord;
    } else this.#counts.set(lemma, { count: 1, forms: new Set([form]), sentence, at, isWord });
  }
}

/** Words of letters, at least two of them; `a` and `i` are small words that everybody knows. */
const LATIN = /^(?=\D*$)\p{Script=Latin}[\p{Script=Latin}'’]+$/u;

interface CountedTerm extends Omit<PaperTerm, 'count' | 'sentence'> {
  count: number;
  readonly sentence: string;
}

/** A source with its way to look through many passages. */
interface PassageSource {
  readonly info: DictionaryInfo;
  readonly find: (question: Question) => readonly TermInPassage[];
}

class TermCounts {
  readonly #sources: readonly PassageSource[];
  readonly #infos: ReadonlyMap<string, { readonly info: DictionaryInfo; readonly place: number }>;
  readonly #terms = new Map<string, CountedTerm>();

  constructor(sources: readonly SearchSource[]) {
    this.#sources = sources.map((source) => ({
      info: source.info,
      find: source.openPassages?.() ?? ((question) => source.findInPassage(question)),
    }));
    this.#infos = new Map(sources.map(({ info }, place) => [info.id as string, { info, place }]));
  }

  find(question: Question): readonly (readonly TermInPassage[])[] {
    const isChinese = hasHan(question.folded);
    const found = this.#sources
      .filter(
        ({ info }) => isChinese === isAbout(info, 'zh') || (isChinese && info.kind === 'glossary'),
      )
      .flatMap(({ find }) => find(question));
    return chooseAllTerms(found, question.folded, {
      placeOf: ({ entry }) => this.#infos.get(entry.dictionaryId)?.place ?? -1,
      isListed: this.#isListed,
    });
  }

  /** Counts a term that readers may want to see; gives its place where it has several words. */
  take(term: TermInPassage, question: Question): readonly { start: number; end: number }[] {
    const { found, start, end } = term;
    const words = question.folded.slice(start, end).split(/[\s-]+/);
    const isInGlossary = this.#isListed(found);
    if (!(isInGlossary ? isTelling(found) : isPhrase(words))) return [];
    const key = wordOf(found);
    const known = this.#terms.get(key);
    if (known) known.count += 1;
    else {
      const { id, headword, translation, dictionaryName } = found.entry;
      const sentence = cutSentence(question.text, start);
      this.#terms.set(key, {
        entryId: id,
        headword,
        translation,
        dictionaryName,
        isInGlossary,
        count: 1,
        sentence,
      });
    }
    return words.length > 1 ? [{ start, end }] : [];
  }

  list(): readonly PaperTerm[] {
    return [...this.#terms.values()].toSorted(
      (a, b) =>
        Number(b.isInGlossary) - Number(a.isInGlossary) ||
        b.count - a.count ||
        a.headword.localeCompare(b.headword),
    );
  }

  readonly #isListed = ({ entry }: Found): boolean =>
    this.#infos.get(entry.dictionaryId)?.info.kind === 'glossary';
}

/** Whether the headwords of a dictionary are of this language. */
const isAbout = ({ headwordLanguage }: DictionaryInfo, language: string): boolean =>
  headwordLanguage.split('-')[0] === language;

/** Of the commonest words a glossary tells a special sense that is rarely meant. */
const COMMON_RANK = 1_000;

const isTelling = ({ entry }: Found): boolean =>
  isAcronym(entry.headword) || (entry.rank ?? Infinity) > COMMON_RANK;

/** A dictionary of words has phrases of all kinds: those that begin and end with a word of their own. */
function isPhrase(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    words.length > 1 && [first, last].every((word) => word.length > 2 && !isFunctionWord(word))
  );
}
