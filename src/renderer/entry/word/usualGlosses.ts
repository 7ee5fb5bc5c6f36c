import type { WordDetails } from '../../../shared/word.ts';

/** Renderings that are read at a glance. */
const GLANCE = 4;

/** The renderings that most readers want, each once, as one line in the translation's own script. */
export function usualGlosses({ senses, usual }: WordDetails, language: string): string {
  const all = senses.flatMap(({ glosses }) => glosses);
  const ordered = usual === undefined ? all : usual.flatMap((place) => all[place] ?? []);
  const separator = /^zh(?:-|$)/.test(language) ? '；' : '; ';
  return [...new Set(ordered)].slice(0, GLANCE).join(separator);
}

/** Whether the senses say what the line of usual renderings does not. */
export function hasMoreToSay({ senses }: WordDetails): boolean {
  const isPlain = senses.every(
    ({ partOfSpeech, labels }) => partOfSpeech === '' && labels.length === 0,
  );
  return !isPlain || new Set(senses.flatMap(({ glosses }) => glosses)).size > GLANCE;
}
