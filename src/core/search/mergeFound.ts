import type { DictionaryInfo, Entry } from '../../shared/entry.ts';
import type { Found } from './found.ts';

/** One row of an answer: the best find with the entries of the same word elsewhere. */
export interface FoundRow {
  readonly found: Found;
  /** The face of the row, see {@link mergeFound}. */
  readonly entry: Entry;
  /** Those of the other dictionaries, in the order in which they speak. */
  readonly others: readonly Entry[];
}

/**
 * Joins finds of one word in different dictionaries into rows.
 *
 * One word is one folded headword, whatever script, hyphens, or acronym in brackets it is written
 * with; an entry that says only that it is an old way to write the word is left out beside it, unless
 * it is what was typed; but an acronym is only one with itself in its own letter case (`DoG` is no `dog`). Two
 * entries of one headword in the same dictionary stay two rows where they are read or
 * written differently, or in a glossary; otherwise they are one, and its page shows them all. Tier and reason of a row are the best
 * of all its entries.
 *
 * The entry that is written as the query is the face of its row; where the query is another form of
 * the word, one without an acronym in brackets, which `operating system` would have found as
 * written; or else the first to speak:
 * 1. The dictionaries speak in the reader's order,
 * 2. but those that explain a word in its own language after those that translate it, unless the
 *    reader has put one first of all;
 * 3. and of one of the {@link COMMON_RANK} commonest words a shipped glossary speaks after the first
 *    translating dictionary: what `pull` or `job` is called in its field is not what it mostly means.
 *
 * @param found In the order that readers see.
 * @param dictionaries In the reader's order.
 * @param query As it was searched.
 */
export function mergeFound(
  found: readonly Found[],
  dictionaries: readonly DictionaryInfo[],
  query: string,
): readonly FoundRow[] {
  const rows: Row[] = [];
  const byWord = new Map<string, Row[]>();
  const infos = new Map(dictionaries.map((info, place) => [info.id, { info, place }]));
  const isOnPageOf = ({ dictionaryId, headword, reading, variant }: Entry, row: Row): boolean =>
    infos.get(dictionaryId)?.info.kind === 'dictionary' &&
    row.entries.some(
      (each) =>
        each.dictionaryId === dictionaryId &&
        each.headword === headword &&
        each.reading === reading &&
        each.variant === variant,
    );
  for (const one of found) {
    const word = wordOf(one);
    const known = byWord.get(word) ?? [];
    if (isMereVariant(one.entry, query) && known.length > 0) continue;
    if (known.some((row) => isOnPageOf(one.entry, row))) continue;
    const open = known.filter((row) =>
      row.entries.every(({ dictionaryId }) => dictionaryId !== one.entry.dictionaryId),
    );
    const same = open.find(({ entries }) =>
      entries.some(({ headword }) => headword === one.entry.headword),
    );
    const row = same ?? open[0];
    if (row) row.entries.push(one.entry);
    else {
      const added = { found: one, entries: [one.entry] };
      rows.push(added);
      byWord.set(word, [...known, added]);
    }
  }
  return rows.map(({ found: best, entries }) => {
    if (entries.length === 1) return { found: best, entry: best.entry, others: [] };
    const inTurn = inSpeakingOrder(entries, infos);
    const plain =
      best.tier === 'inflected' || best.tier === 'typo' ? inTurn.find(isPlain) : undefined;
    const face =
      inTurn.find((entry) => isWritten(entry, query)) ?? plain ?? inTurn[0] ?? best.entry;
    return { found: best, entry: face, others: inTurn.filter((entry) => entry !== face) };
  });
}

/** Of words that are commoner than this, a shipped glossary tells a special sense. */
const COMMON_RANK = 1_000;

/** Whether an entry is headed by this very text, in one of its scripts. */
function isWritten({ headword, variant }: Entry, text: string): boolean {
  return headword === text || variant === text;
}

/** An entry that says no more than that it is the same word in a character of old. */
function isMereVariant({ headword, variant, translation }: Entry, query: string): boolean {
  return variant !== query && MERE_VARIANT.exec(translation)?.[1] === headword;
}

const MERE_VARIANT = /^(?:old |archaic )?variant of (?:[^|[\s]+\|)?([^|[\s]+)(?:\[[^\]]*\])?$/;

/** Whether a headword is written without an acronym in brackets. */
function isPlain({ headword }: Entry): boolean {
  return !BRACKET_AT_END.test(headword);
}

/** Whether a headword is an acronym or the like, which is another word in other letter case. */
export function isAcronym(headword: string): boolean {
  return ACRONYM.test(headword);
}

/** Two capitals and no space. */
const ACRONYM = /^(?=\S{2,12}$)\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u;
const BRACKET_AT_END = / [([][^()[\]]{2,12}[)\]]$/;

interface Row {
  readonly found: Found;
  readonly entries: Entry[];
}

/** What makes an entry one word with others, see {@link mergeFound}. */
export function wordOf({ key, entry }: Found): string {
  if (isAcronym(entry.headword)) return `${key} ${entry.headword}`;
  if (!HAS_MARK.test(key)) return key;
  const [bracket = ''] = BRACKET_AT_END.exec(entry.headword) ?? [];
  const bare = isAcronym(bracket.slice(2, -1)) ? key.replace(BRACKET_AT_END, '') : key;
  return bare.replace(/-/g, ' ');
}

const HAS_MARK = /[-)\]]/;

type Infos = ReadonlyMap<string, { readonly info: DictionaryInfo; readonly place: number }>;

function inSpeakingOrder(entries: readonly Entry[], infos: Infos): readonly Entry[] {
  const ranks = entries.flatMap(({ rank }) => rank ?? []);
  const isCommon = ranks.length > 0 && Math.min(...ranks) <= COMMON_RANK;
  const placeOf = ({ dictionaryId }: Entry): number => {
    const { info, place } = infos.get(dictionaryId) ?? {};
    const isLate = info !== undefined && place !== 0 && isMonolingual(info);
    return (place ?? 0) + (isLate ? infos.size : 0);
  };
  const inOrder = entries.toSorted((a, b) => placeOf(a) - placeOf(b));
  if (!isCommon) return inOrder;
  const isSpecial = ({ dictionaryId }: Entry): boolean => {
    const info = infos.get(dictionaryId)?.info;
    return info !== undefined && info.isShipped && info.kind === 'glossary';
  };
  const isGeneral = (entry: Entry): boolean =>
    !isSpecial(entry) && entry.headwordLanguage !== entry.translationLanguage;
  const general = inOrder.find(isGeneral);
  if (general === undefined || !inOrder.slice(0, inOrder.indexOf(general)).every(isSpecial)) {
    return inOrder;
  }
  return [general, ...inOrder.filter((entry) => entry !== general)];
}

function isMonolingual({ headwordLanguage, translationLanguage }: DictionaryInfo): boolean {
  return headwordLanguage === translationLanguage;
}
