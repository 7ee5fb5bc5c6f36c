import type { TextRange } from '../ui/MarkedText.tsx';

/** Words that carry no meaning of their own; a mark on them alone would only distract. */
const SMALL_WORDS = new Set('a an and as at by for from in into of on or the to with'.split(' '));

const WORD = /[\p{L}\p{N}]+/gu;

/** What may stand between two words of one headword. */
const JOINT = /^[\s\-‐‑–'’]+$/u;

/**
 * Finds the headword in one of its examples, also inflected (`instruction datasets`), in part
 * (`quality control` of `data quality control`) and by the acronym in its brackets. The longest
 * runs win: single words are marked only where no two stand together.
 *
 * @returns ranges in order, not overlapping; empty when the example paraphrases the headword
 */
export function headwordMarks(headword: string, example: string): readonly TextRange[] {
  const stems = new Set([...headword.matchAll(WORD)].map(([word]) => stem(word)));
  const runs: Run[] = [];
  let end = -1;
  for (const match of example.matchAll(WORD)) {
    const word = match[0];
    const found = { start: match.index, end: match.index + word.length };
    if (!stems.has(stem(word))) continue;
    const last = runs.at(-1);
    if (last !== undefined && JOINT.test(example.slice(end, found.start))) last.push(found);
    else runs.push([found]);
    end = found.end;
  }
  const isSmall = ({ start, end: to }: TextRange): boolean =>
    SMALL_WORDS.has(example.slice(start, to).toLowerCase());
  const trimmed = runs
    .map((run) => run.slice(run.findIndex((word) => !isSmall(word))))
    .map((run) => run.slice(0, run.findLastIndex((word) => !isSmall(word)) + 1))
    .filter((run) => run.length > 0);
  const hasPhrase = trimmed.some((run) => run.length > 1);
  return trimmed
    .filter((run) => !hasPhrase || run.length > 1)
    .map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }));
}

type Run = TextRange[];

/** Endings of English inflection, longest first, with what takes their place. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['xes', 'x'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['ing', ''],
  ['ed', ''],
  ['s', ''],
];

/**
 * A rough stem, the same for the forms of one word. It need not be a word: both sides go through
 * it, and a mark too many does little harm.
 */
function stem(word: string): string {
  const lower = word.toLowerCase();
  const rule = ENDINGS.find(
    ([ending]) =>
      lower.endsWith(ending) && lower.length - ending.length >= 3 && !lower.endsWith('ss'),
  );
  const base = rule === undefined ? lower : lower.slice(0, -rule[0].length) + rule[1];
  // `tuning` and `tune`, `planning` and `plan`.
  return base.replace(/(?<=.{2})e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
