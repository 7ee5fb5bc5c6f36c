import type { DraftFinding, DraftReport, DraftRule } from '../../shared/draft.ts';
import { lemmaCandidates } from '../../text/lemma.ts';
import { hasHan } from '../../text/script.ts';
import {
  createTermMatcher,
  type HouseTerm,
  type Rendering,
  type TermMatch,
} from './termMatcher.ts';

/**
 * Checks a draft against the terms of a glossary, see `DraftRule` for what is looked for. A place
 * gets one finding at most. A rendering that one term avoids and another one wants is left alone.
 *
 * @param draft Chinese, English or both.
 * @param known terms of other glossaries: what stands inside of one is not found.
 */
export function checkDraft(
  draft: string,
  terms: readonly HouseTerm[],
  known: readonly string[] = [],
): DraftReport {
  const matches = createTermMatcher(terms, known)(draft);
  const used = usedRenderings(matches);
  const isChinese = isMostlyChinese(draft);
  const mentioned = new Set<HouseTerm>();
  const place = placeIn(draft);
  const findings: DraftFinding[] = [];
  for (const match of matches) {
    const say = (rule: DraftRule, term: HouseTerm, proposal: string): void => {
      // Of two that overlap only one can be changed.
      if (match.start < (findings.at(-1)?.end ?? 0)) return;
      const found = draft.slice(match.start, match.end);
      findings.push({ rule, found, proposal, headword: term.headword, ...place(match) });
    };
    const { renderings } = match;
    const avoided = renderings.find(({ status }) => status === 'avoided');
    const wanted = renderings.filter(({ status }) => status !== 'avoided');
    const proposal = avoided === undefined ? null : proposalFor(draft, match, avoided);
    const [only] = wanted;
    if (avoided !== undefined && proposal !== null && only === undefined) {
      say('avoided', avoided.term, proposal);
    } else if (only !== undefined) {
      const { term, text } = only;
      const isOwn = wanted.length === 1;
      const better =
        isOwn && isInconsistent(used.get(term), text) ? proposalFor(draft, match, only) : null;
      if (better !== null) say('inconsistent', term, better);
      else if (isChinese && hasHan(text) && wanted.every((each) => !mentioned.has(each.term))) {
        const english = wanted.flatMap((each) => each.term.latin);
        const [first] = english;
        if (first !== undefined && !isExplained(draft, match, english)) {
          say('first-mention', term, `${draft.slice(match.start, match.end)}（${first}）`);
        }
      }
    }
    for (const { term } of renderings) mentioned.add(term);
  }
  return { findings, termCount: mentioned.size };
}

/** The renderings of each term that stand in the draft and are its own alone. */
function usedRenderings(
  matches: readonly TermMatch[],
): ReadonlyMap<HouseTerm, ReadonlySet<string>> {
  const used = new Map<HouseTerm, Set<string>>();
  for (const { renderings } of matches) {
    const [only, another] = renderings.filter(({ status }) => status !== 'avoided');
    if (only === undefined || another !== undefined) continue;
    const texts = used.get(only.term) ?? new Set();
    used.set(only.term, texts.add(only.text));
  }
  return used;
}

/** Whether another rendering in the same language is used as well, and this is not the preferred one. */
function isInconsistent(used: ReadonlySet<string> | undefined, text: string): boolean {
  return [...(used ?? [])].some((other) => other !== text && hasHan(other) === hasHan(text));
}

/**
 * The preferred rendering in the language of the place, with its first letter and its plural as they
 * stand there; null when it is that already, or there is none.
 */
function proposalFor(
  draft: string,
  { start, end }: TermMatch,
  rendering: Rendering,
): string | null {
  const { term, text } = rendering;
  const preferred = (hasHan(text) ? term.chinese : term.latin)[0];
  if (preferred === undefined || preferred === text) return null;
  const found = draft.slice(start, end);
  if (hasHan(preferred)) return preferred;
  const inflected = isPlural(found, text) ? pluralOf(preferred) : preferred;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(text);
  return isCapital ? inflected.charAt(0).toUpperCase() + inflected.slice(1) : inflected;
}

function isPlural(found: string, text: string): boolean {
  const last = lastWord(found);
  const own = lastWord(text);
  return (
    last !== own &&
    lemmaCandidates(last).some(
      ({ lemma, inflection }) => lemma === own && inflection === 'number' && !last.includes("'"),
    )
  );
}

const lastWord = (text: string): string => (/[^\s-]+$/.exec(text)?.[0] ?? text).toLowerCase();

function pluralOf(text: string): string {
  if (/[^aeiou]y$/i.test(text)) return `${text.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(text) ? `${text}es` : `${text}s`;
}

/** Whether its English stands in brackets behind it, or before it with this in brackets. */
function isExplained(
  draft: string,
  { start, end }: TermMatch,
  english: readonly string[],
): boolean {
  const behind = /^\s{0,2}["”』」》]?\s{0,2}[（(]([^（）()]{1,200})/.exec(
    draft.slice(end, end + 210),
  )?.[1];
  const before = /([^\n（(]{1,200})[（(]\s{0,2}["“『「《]?$/.exec(
    draft.slice(Math.max(0, start - 210), start),
  )?.[1];
  return english.some((text) => {
    const words = wordsOf(text);
    return (
      (behind !== undefined && wordsOf(behind).includes(words)) ||
      (before !== undefined && wordsOf(before).endsWith(words))
    );
  });
}

/** Small letters and single spaces; plural endings are left to `includes`. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\-‐‑]+/g, ' ')
    .trim();

/** Whether it has more Chinese characters than words of other scripts. */
function isMostlyChinese(draft: string): boolean {
  const characters = draft.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters > (draft.match(/\p{Script=Latin}+/gu)?.length ?? 0);
}

/** This much of the line is shown on each side. */
const AROUND = 40;

/** Tells where in the draft a match stands; matches must come in their order. */
function placeIn(draft: string) {
  let line = 1;
  let lineStart = 0;
  return ({ start, end }: TermMatch) => {
    for (
      let next = draft.indexOf('\n', lineStart);
      next !== -1 && next < start;
      next = draft.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = next + 1;
    }
    const lineEnd = draft.indexOf('\n', end);
    const from = wholeFrom(draft, Math.max(lineStart, start - AROUND));
    const to = wholeFrom(draft, Math.min(lineEnd === -1 ? draft.length : lineEnd, end + AROUND));
    const excerpt = draft.slice(from, to).replace(/\s/g, ' ');
    return { start, end, line, column: start - lineStart + 1, excerpt, excerptStart: start - from };
  };
}

/** Does not begin with the second half of a character. */
const wholeFrom = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
