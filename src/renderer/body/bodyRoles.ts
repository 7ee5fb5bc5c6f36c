/** Looks that we have for parts of an article. */
export type BodyRole = 'label' | 'reading' | 'example' | 'translation' | 'note';

/** Words in the class names of well-known dictionaries, and what they stand for. */
const ROLES: readonly (readonly [words: RegExp, role: BodyRole])[] = [
  [/^(?:pos|gram|grammar|label|labels|reg|register|field|domain|usg|geo)$/, 'label'],
  [/^(?:pron|pronunciation|ipa|phon|phonetic|phonetics|pinyin|reading|kana)$/, 'reading'],
  [/^(?:ex|eg|example|examples|sentence|quote|exam|cit)$/, 'example'],
  [/^(?:trans|translation|tr|chn|cn)$/, 'translation'],
  [/^(?:note|notes|usage|info|comment)$/, 'note'],
];

/** What a dictionary's own class names say about an element; its style sheet is never used. */
export function roleOfClass(className: string): BodyRole | null {
  const words = className
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/);
  return ROLES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
}
