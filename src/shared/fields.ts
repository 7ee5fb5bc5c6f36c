/** Fields of knowledge that a reader may choose, whose senses then come first. */
export const FIELDS = [
  'computing',
  'mathematics',
  'physics',
  'electronics',
  'engineering',
  'chemistry',
  'biology',
  'medicine',
  'economics',
  'law',
] as const;

/** See {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];
