import type { DictionaryId, Entry } from '../../shared/entry.ts';
import type { WordDetails } from '../../shared/word.ts';
import { lemmaCandidates } from '../../text/lemma.ts';
import { usualRenderings } from '../../text/senses/senseGroups.ts';
import { mergeFound } from '../search/mergeFound.ts';
import { askQuestion } from '../search/question.ts';
import type { SearchSource } from '../search/source.ts';
import { isFunctionWord } from '../search/stopWords.ts';

/** What the library knows of one word, whatever the text. */
export interface WordFacts {
  /** The word that it is a form of; itself where it is none. */
  readonly lemma: string;
  /** Null where no dictionary knows how common it is. */
  readonly rank: number | null;
  /** The entry that speaks for it; null where no dictionary has it. */
  readonly entry: Entry | null;
  /** What it is called in the other language, the usual renderings first. */
  readonly glosses: readonly string[];
  /** Parts of speech, as the letters that dictionaries begin them with: `n`, `v`, `a`. */
  readonly partsOfSpeech: ReadonlySet<string>;
}

/** Asks all sources for words; each once, since a paper has few words many times. */
export class WordFactsReader {
  readonly #sources: readonly SearchSource[];
  readonly #facts = new Map<string, WordFacts>();

  constructor(sources: readonly SearchSource[]) {
    // Their headwords are no words of scripts with spaces; what these are called in Chinese, others say.
    this.#sources = sources.filter(({ info }) => !/^zh\b/.test(info.headwordLanguage));
  }

  /** The facts of a folded word. */
  of(word: string): WordFacts {
    const known = this.#facts.get(word);
    if (known !== undefined) return known;
    const facts = this.#read(word);
    this.#facts.set(word, facts);
    return facts;
  }

  #read(word: string): WordFacts {
    const lemma = this.#lemmaOf(word);
    if (lemma !== word) {
      const facts = this.of(lemma);
      const rank = least([facts.rank, this.#rankOf(word)]);
      return { ...facts, lemma: facts.lemma, rank };
    }
    const { entry, details } = this.#lookUp(word);
    return {
      lemma: word,
      rank: this.#rankOf(word),
      entry,
      glosses: glossesOf(entry, details[0]),
      partsOfSpeech: new Set(
        details.flatMap(({ senses }) =>
          senses
            .map(({ partOfSpeech }) => partOfSpeech.charAt(0))
            .filter((letter) => letter !== ''),
        ),
      ),
    };
  }

  /** What a dictionary calls its word, or else what the rules of English do where it has no such word. */
  #lemmaOf(word: string): string {
    if (isFunctionWord(word)) return word;
    const vocabularies = this.#sources.map(({ vocabulary }) => vocabulary);
    const isWord = vocabularies.some(({ has }) => has(word));
    const rank = this.#rankOf(word);
    for (const { lemma, distance } of lemmaCandidates(word)) {
      // `data` is commoner than `datum`: it has become a word of its own.
      if (rank !== null && (this.#rankOf(lemma) ?? Infinity) > rank) continue;
      const said = vocabularies.some(({ related }) => related(word).get(lemma) === SAID);
      const isLemma = said || (!isWord && distance < GUESSED);
      if (isLemma && lemma.length > 1 && vocabularies.some(({ has }) => has(lemma))) return lemma;
    }
    return word;
  }

  #rankOf(word: string): number | null {
    return least(this.#sources.map(({ vocabulary }) => vocabulary.rank?.(word) ?? null));
  }

  #lookUp(word: string): { entry: Entry | null; details: readonly WordDetails[] } {
    const question = askQuestion(word);
    const found = this.#sources
      .flatMap((source) => source.findExact(question, MOST_EXACT))
      .filter(({ key, reason }) => key === word && reason.kind === 'exact');
    const infos = this.#sources.map(({ info }) => info);
    const [row] = mergeFound(found, infos, word);
    if (row === undefined) return { entry: null, details: [] };
    const bySource = new Map<DictionaryId, SearchSource>(
      this.#sources.map((source) => [source.info.id, source]),
    );
    const details = [row.entry, ...row.others].flatMap(
      ({ id, dictionaryId }) => bySource.get(dictionaryId)?.getDetails(id) ?? [],
    );
    return { entry: row.entry, details };
  }
}

const MOST_EXACT = 20;
/** The distance of a form that a dictionary or the list of exceptions says itself. */
const SAID = 1;
/** Rules from here on are for comparatives, which few words have. */
const GUESSED = 5;
const MOST_GLOSSES = 4;

const least = (ranks: readonly (number | null)[]): number | null => {
  const known = ranks.filter((rank) => rank !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** The usual renderings of an entry, each once, without remarks in brackets. */
function glossesOf(entry: Entry | null, details: WordDetails | undefined): readonly string[] {
  const usual = details === undefined ? [] : usualRenderings(details);
  const all = usual.length > 0 ? usual : (entry?.translation.split(/[;；,，、\n]/) ?? []);
  const bare = all.map((gloss) => gloss.replace(/[([（【][^)\]）】]*[)\]）】]/g, '').trim());
  return [...new Set(bare.filter((gloss) => gloss !== ''))].slice(0, MOST_GLOSSES);
}
