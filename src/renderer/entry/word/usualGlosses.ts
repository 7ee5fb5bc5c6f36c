import type { Sense, WordDetails } from '../../../shared/word.ts';

/** Renderings that are read at a glance. */
const GLANCE = 4;

/** The renderings that most readers want, each once, as one line in the translation's own script. */
export function usualGlosses(word: WordDetails, language: string): string {
  const separator = /^zh(?:-|$)/.test(language) ? '；' : '; ';
  return glancedAt(word).join(separator);
}

function glancedAt({ senses, usual }: WordDetails): readonly string[] {
  const all = senses.flatMap(({ glosses }) => glosses);
  const ordered = usual === undefined ? all : usual.flatMap((place) => all[place] ?? []);
  return [...new Set(ordered)].slice(0, GLANCE);
}

/**
 * The senses that are listed below the line of usual renderings: those of parts of speech or fields
 * whole, since they order what the line says; without such marks only what the line leaves out.
 */
export function sensesToList(word: WordDetails): readonly Sense[] {
  const { senses } = word;
  const isPlain = senses.every(
    ({ partOfSpeech, labels }) => partOfSpeech === '' && labels.length === 0,
  );
  if (!isPlain) return senses;
  const said = new Set(glancedAt(word));
  return senses
    .map((sense) => ({ ...sense, glosses: sense.glosses.filter((gloss) => !said.has(gloss)) }))
    .filter(({ glosses }) => glosses.length > 0);
}
