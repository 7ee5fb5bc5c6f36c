import { mediaName } from '../../../markup/mediaMentions.ts';
import { treeText } from '../../../markup/treeText.ts';
import type { BodyNode } from '../../../shared/body.ts';
import { countWhile } from '../../../shared/countWhile.ts';
import type { Language } from '../../../shared/entry.ts';
import { type Article, articleItem } from '../articleItem.ts';
import { createOutputMeter } from '../bytes/unpack.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type MediaFile,
  type ReadItem,
  type SourceFiles,
} from '../formatReader.ts';
import { guessLanguage } from '../languageGuess.ts';
import { listOf, readJsonElements, textOf, wordsOf } from './jsonElements.ts';
import { frequencyNumber, readKanji, readTermMeta } from './readTermMeta.ts';
import { readDefinition } from './structuredContent.ts';
import { readYomitanIndex, type YomitanIndex } from './yomitanIndex.ts';

const TERMS = /^term_bank_(\d+)\.json$/i;
const KANJI = /^kanji_bank_(\d+)\.json$/i;
const TERM_META = /^term_meta_bank_(\d+)\.json$/i;
const KANJI_META = /^kanji_meta_bank_(\d+)\.json$/i;
/** Rows that are looked at to tell the language of the headwords. */
const SAMPLE_ROWS = 50;

/**
 * Dictionaries of Yomitan (and Yomichan), versions 1 to 3: `index.json` beside numbered banks of
 * terms or kanji, and pictures. Banks of frequencies, accents and phonetics are entries of their own
 * where there are no others.
 */
export const yomitanReader: FormatReader = {
  format: 'yomitan',
  recognise(head, { main, names }) {
    const text = new TextDecoder().decode(head);
    const isIndex = /^index\.json$/i.test(main.name) && /^\ufeff?\s*\{/.test(text);
    if (!isIndex || !/"title"\s*:/.test(text)) return 0;
    if (names.some((name) => /_bank_\d+\.json$/i.test(name))) return 1;
    return /"revision"\s*:/.test(text) && /"(?:format|version)"\s*:/.test(text) ? 0.9 : 0.6;
  },
  open({ files }) {
    const banks = banksOf(files);
    if (banks.length === 0) throw new BadFile('part-missing', 'term_bank_1.json');
    const index = readYomitanIndex(files.main);
    return {
      name: index.title,
      source: index.source,
      licence: index.licence,
      headwordLanguage: index.sourceLanguage ?? languageOfBank(files, banks[0] ?? ''),
      translationLanguage: index.targetLanguage,
      encoding: null,
      delimiter: null,
      columns: null,
      claimedCount: null,
      records: (onProgress) => readRecords(files, banks, index, onProgress),
      media: () => readMedia(files),
    };
  },
};

/** Terms before kanji, each in the order of their numbers; what is about words when that is all. */
function banksOf({ names }: SourceFiles): readonly string[] {
  const of = (patterns: readonly RegExp[]): readonly string[] =>
    patterns.flatMap((pattern) =>
      names
        .filter((name) => pattern.test(name))
        .toSorted((a, b) => Number(pattern.exec(a)?.[1]) - Number(pattern.exec(b)?.[1])),
    );
  const banks = of([TERMS, KANJI]);
  return banks.length > 0 ? banks : of([TERM_META, KANJI_META]);
}

/** By the script of the first headwords and readings; null when that does not tell. */
function languageOfBank(files: SourceFiles, name: string): Language | null {
  const source = files.sibling(name);
  if (source === null) return null;
  const words: string[] = [];
  try {
    for (const { value } of readJsonElements(source)) {
      const [term, reading] = listOf(value);
      words.push(`${textOf(term)} ${textOf(reading)}`);
      if (words.length === SAMPLE_ROWS) break;
    }
  } catch (error) {
    // Reading the records will say what is wrong.
    if (!(error instanceof BadFile)) throw error;
  }
  return guessLanguage(words);
}

function* readRecords(
  files: SourceFiles,
  banks: readonly string[],
  { version, frequencyMode }: YomitanIndex,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const sources = banks.map((name) => files.sibling(name)).filter((source) => source !== null);
  const count = createOutputMeter(sources.reduce((sum, { size }) => sum + size, 0));
  const rankOf = frequencyRanks(sources.filter(isMeta), frequencyMode);
  let line = 0;
  for (const [done, source] of sources.entries()) {
    onProgress?.(done / sources.length);
    const isAboutWords = isMeta(source);
    const read = isAboutWords ? readTermMeta : TERMS.test(source.name) ? readTerm : readKanji;
    for (const { value } of readJsonElements(source)) {
      line += 1;
      const article = read(value, version);
      if (article === null) yield { kind: 'skipped', line, reason: 'not-understood' };
      else {
        count(article.text.length);
        const rank = isAboutWords ? rankOf(value) : 0;
        yield rank === 0 ? articleItem({ line, ...article }) : rankItem({ line, ...article }, rank);
      }
    }
  }
}

const isMeta = ({ name }: ByteSource): boolean => /_meta_bank_/i.test(name);

/** A word of which nothing but its rank is known, which orders the words of its dictionary. */
function rankItem({ line, headwords, reading = '', tags = [] }: Article, rank: number): ReadItem {
  const content = {
    kind: 'fields',
    translation: '',
    reading,
    examples: [],
    tags,
    note: '',
  } as const;
  return { kind: 'record', record: { line, headwords, content: { ...content, rank } } };
}

function* readMedia(files: SourceFiles): Generator<MediaFile> {
  for (const path of files.names) {
    const name = mediaName(path);
    const file = name === null ? null : files.sibling(path);
    if (name !== null && file !== null) yield { name, bytes: file.read(0, file.size).slice() };
  }
}

/**
 * Reads a row of a term bank; null when it is none.
 *
 *     version 1     [term, reading, tags, rules, score, ...definitions]
 *     from 3 on     [term, reading, tags, rules, score, definitions, number, tags of the term]
 *
 * Version 2 is as 3. Each definition becomes a sense when there are several.
 */
function readTerm(row: unknown, version: 1 | 2 | 3): Omit<Article, 'line'> | null {
  const cells = listOf(row);
  const [term, reading, tags, , , fifth, , termTags] = cells;
  if (typeof term !== 'string' || cells.length < 6) return null;
  const definitions = (version === 1 ? cells.slice(5) : listOf(fifth)).map(readDefinition);
  const said = definitions.filter((nodes) => nodes.length > 0);
  const nodes: readonly BodyNode[] =
    said.length === 1
      ? (said[0] ?? [])
      : said.map((children) => ({ kind: 'sense', children }) as const);
  const allTags = version === 1 ? wordsOf(tags) : [...wordsOf(tags), ...wordsOf(termTags)];
  return {
    headwords: [term],
    // A word in kana alone is its own reading.
    reading: textOf(reading) === term ? '' : textOf(reading),
    tags: [...new Set(allTags)],
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}

/** The largest rank that is kept as it stands. */
const RAREST = 100_000_000;

/**
 * Gives the function that tells the rank of a row, 1 for the most frequent word; 0 where it has none.
 * Of numbers that count occurrences all are read first, since the largest stands for rank 1.
 */
function frequencyRanks(
  banks: readonly ByteSource[],
  mode: YomitanIndex['frequencyMode'],
): (row: unknown) => number {
  if (mode === null) return () => 0;
  if (mode === 'rank-based') {
    return (row) => Math.min(RAREST, Math.ceil(frequencyNumber(row) ?? 0));
  }
  const counts: number[] = [];
  for (const bank of banks) {
    for (const { value } of readJsonElements(bank)) {
      const count = frequencyNumber(value);
      if (count !== null) counts.push(count);
    }
  }
  const sorted = Float64Array.from(counts).toSorted();
  return (row) => {
    const count = frequencyNumber(row);
    return count === null ? 0 : 1 + sorted.length - countWhile(sorted, (other) => other <= count);
  };
}
