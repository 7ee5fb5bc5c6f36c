import type { GlossaryRow, NewGlossaryRow } from '../../../shared/library.ts';

/** The columns of a glossary's table, in the order in which rows are pasted. */
export const GLOSSARY_FIELDS = [
  'headword',
  'translation',
  'reading',
  'examples',
  'tags',
  'note',
  'avoid',
] as const;

/** See {@link GLOSSARY_FIELDS}. */
export type GlossaryField = (typeof GLOSSARY_FIELDS)[number];

const EMPTY: NewGlossaryRow = {
  headword: '',
  translation: '',
  reading: '',
  examples: [],
  tags: [],
  note: '',
};

/** What a cell shows and is edited as: an example a line, tags parted by commas, what is to be avoided by semicolons. */
export function cellText(row: NewGlossaryRow, field: GlossaryField): string {
  if (field === 'examples') return row.examples.join('\n');
  if (field === 'tags') return row.tags.join(', ');
  if (field === 'avoid') return (row.avoid ?? []).join('; ');
  return row[field];
}

/** The row with one of its cells as it was typed. */
export function withCell<R extends NewGlossaryRow | GlossaryRow>(
  row: R,
  field: GlossaryField,
  text: string,
): R {
  if (field === 'examples') return { ...row, examples: parts(text, /\n/) };
  if (field === 'tags') return { ...row, tags: parts(text, /[,，、;；\n]/) };
  if (field === 'avoid') {
    const avoid = parts(text, /[;；\n]/);
    const { avoid: _, ...others } = row;
    return (avoid.length === 0 ? others : { ...others, avoid }) as R;
  }
  return { ...row, [field]: text.replace(/\s+/g, ' ').trim() };
}

/** A row that is new, of the texts of its first cells. */
export const rowOfCells = (cells: readonly string[]): NewGlossaryRow =>
  GLOSSARY_FIELDS.reduce<NewGlossaryRow>(
    (row, field, index) => withCell(row, field, cells[index] ?? ''),
    EMPTY,
  );

const parts = (text: string, between: RegExp): readonly string[] => [
  ...new Set(
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
