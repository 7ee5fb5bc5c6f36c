import type { WordDetails } from '../../shared/word.ts';

/** The renderings that most readers want, best first; those of all senses where that is not said. */
export function usualRenderings({
  senses,
  usual,
}: Pick<WordDetails, 'senses' | 'usual'>): readonly string[] {
  const all = senses.flatMap(({ glosses }) => glosses);
  return usual === undefined ? all : usual.flatMap((place) => all[place] ?? []);
}
