import { type Field, FIELDS } from '../../shared/settings.ts';
import type { Sense, WordDetails } from '../../shared/word.ts';

/** The labels of dictionaries for a field. */
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  computing: ['计', 'computing'],
  mathematics: ['数', '统计', 'math', 'mathematics'],
  physics: ['物', '天', 'physics', 'astronomy'],
  electronics: ['电', 'electronics'],
  engineering: ['机', '建', '矿', 'engineering'],
  chemistry: ['化', '生化', 'chemistry'],
  biology: ['生', '植', '动', '微', '昆', '鸟', '鱼', 'biology', 'botany', 'zoology'],
  medicine: ['医', '解', '药', '症', '病', 'medicine', 'anatomy'],
  economics: ['经', '会计', '贸易', 'economics', 'finance'],
  law: ['法', '律', 'law'],
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => LABELS[field].map((label) => [label, field] as const)),
);

/** The field that a label stands for; null for another label. */
export const fieldOf = (label: string): Field | null => FIELD_OF.get(label) ?? null;

/**
 * The senses as they are shown: those of one part of speech and one field in one line, each rendering
 * once; the reader's fields first, the other fields after what has none.
 */
export function senseGroups(senses: readonly Sense[], fields: readonly Field[]): readonly Sense[] {
  const groups = new Map<string, { sense: Sense; glosses: string[] }>();
  for (const sense of senses) {
    const key = JSON.stringify([sense.partOfSpeech, sense.labels]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { sense, glosses: [...sense.glosses] });
    else known.glosses.push(...sense.glosses);
  }
  const own = new Set(fields.flatMap((field) => LABELS[field]));
  const placeOf = ({ labels }: Sense): number =>
    labels.some((label) => own.has(label)) ? 0 : labels.length === 0 ? 1 : 2;
  return [...groups.values()]
    .map(({ sense, glosses }) => ({ ...sense, glosses: [...new Set(glosses)] }))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The renderings that most readers want, best first; those of all senses where that is not said. */
export function usualRenderings({
  senses,
  usual,
}: Pick<WordDetails, 'senses' | 'usual'>): readonly string[] {
  const all = senses.flatMap(({ glosses }) => glosses);
  return usual === undefined ? all : usual.flatMap((place) => all[place] ?? []);
}
