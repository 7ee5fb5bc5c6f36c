import type { Hit, MatchRange } from '../../shared/hit.ts';
import { MarkedText, type TextRange } from '../ui/MarkedText.tsx';

interface HitTextProps {
  readonly hit: Hit;
  readonly field: 'headword' | 'translation';
}

/** One side of a hit, with what matched marked. */
export function HitText({ hit, field }: HitTextProps) {
  const { entry } = hit;
  const lang = field === 'headword' ? entry.headwordLanguage : entry.translationLanguage;
  return (
    <MarkedText
      text={entry[field]}
      lang={lang}
      traditional={field === 'headword' ? entry.variant : undefined}
      marks={{ match: fieldMarks(markedMatches(hit), field) }}
    />
  );
}

/** The parts of one text of an entry that matched the query. */
export function fieldMarks(
  matches: readonly MatchRange[],
  field: MatchRange['field'],
  index = 0,
): readonly TextRange[] {
  return matches
    .filter((range) => range.field === field && range.index === index)
    .map(({ start, end }) => ({ start, end }));
}

/**
 * What of a hit is drawn as a mark: nothing where all of a word is what was asked for, so that a mark
 * tells only which part of a longer text was found.
 */
export const markedMatches = ({ tier, matches }: Pick<Hit, 'tier' | 'matches'>) =>
  WHOLE.has(tier) ? NONE : matches;

const WHOLE: ReadonlySet<Hit['tier']> = new Set(['exact', 'inflected', 'passage']);

const NONE: readonly MatchRange[] = [];

/**
 * The same words that are marked in a text, where they stand in another line made of its parts: whole
 * words where they were whole, each place once.
 */
export function lineMarks(
  text: string,
  marks: readonly TextRange[],
  line: string,
): readonly TextRange[] {
  const taken = new Set<number>();
  return marks.flatMap(({ start, end }) => {
    const marked = text.slice(start, end);
    if (marked === '') return [];
    for (let at = line.indexOf(marked); at >= 0; at = line.indexOf(marked, at + 1)) {
      const isAlike =
        isLetter(line, at - 1) === isLetter(text, start - 1) &&
        isLetter(line, at + marked.length) === isLetter(text, end);
      if (!isAlike || taken.has(at)) continue;
      taken.add(at);
      return [{ start: at, end: at + marked.length }];
    }
    return [];
  });
}

/** Of an alphabet: characters of Chinese stand beside each other without making one word. */
const isLetter = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/\p{Script=Han}/u.test(text.charAt(at));
