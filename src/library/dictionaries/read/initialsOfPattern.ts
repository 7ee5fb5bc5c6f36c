import type { PinyinPattern } from '../../../text/matchPinyin.ts';
import { readingsOfCharacter } from '../../../text/pinyin.ts';
import { parseSyllable } from '../../../text/pinyinTerms.ts';

/** Ways to part a query into syllables that are followed further at each of its letters. */
const MAX_WAYS = 12;
const LONGEST_SYLLABLE = 6;
const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?$/;

/**
 * Gives the first letters of the syllables that typed pinyin may have, the likeliest first: those
 * with the fewest syllables that were not typed in full. A syllable may be typed by its first letter
 * or `zh ch sh` alone.
 *
 *     moxingbk    mo xing b k: mxbk      m o xing b k: moxbk ...
 */
export function initialsOfPattern(pattern: PinyinPattern): readonly string[] {
  const known = KNOWN.get(pattern) ?? findInitials(pattern);
  KNOWN.set(pattern, known);
  return known;
}

/** Each dictionary asks for those of the same query. */
const KNOWN = new WeakMap<PinyinPattern, readonly string[]>();

function findInitials({ units }: PinyinPattern): readonly string[] {
  const letters = units.map(({ character }) => character);
  const ways: Map<string, number>[] = letters.map(() => new Map<string, number>());
  ways.push(new Map());
  ways[0]?.set('', 0);
  letters.forEach((letter, at) => {
    const here = [...(ways[at] ?? [])].toSorted((a, b) => a[1] - b[1]).slice(0, MAX_WAYS);
    for (const [length, initial, cost] of stepsAt(letters, letter, at)) {
      const there = ways[at + length];
      for (const [initials, before] of here) {
        const known = there?.get(initials + initial) ?? Infinity;
        if (before + cost < known) there?.set(initials + initial, before + cost);
      }
    }
  });
  const done = [...(ways[letters.length] ?? [])].filter(([initials]) => initials.length > 1);
  return done
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, MAX_WAYS)
    .map(([initials]) => initials);
}

type Step = readonly [length: number, initial: string, cost: number];

function stepsAt(letters: readonly string[], letter: string, at: number): readonly Step[] {
  if (letter === ' ') return [[1, '', 0]];
  if (!/[a-z]/.test(letter)) {
    const read = parseSyllable(readingsOfCharacter(letter)[0] ?? letter).plain;
    return [[1, read.charAt(0), 0]];
  }
  const steps: Step[] = [[1, letter, 1]];
  if (letters[at + 1] === 'h' && /[zcs]/.test(letter)) steps.push([2, letter, 1]);
  for (let length = 1; length <= LONGEST_SYLLABLE; length += 1) {
    const syllable = letters.slice(at, at + length).join('');
    if (syllable.length < length) break;
    if (SYLLABLE.test(syllable)) steps.push([length, letter, 0]);
  }
  return steps;
}
