import type { GlossaryToWrite } from '../glossaryRow.ts';

/** Writes a glossary as a JSON object: what it says of itself, and its `entries`. */
export function writeGlossaryJson(glossary: GlossaryToWrite): string {
  const { name, headwordLanguage, translationLanguage, source, licence, rows } = glossary;
  const entries = rows.map(
    ({ headword, translation, reading, examples, tags, note, avoid = [] }) => ({
      headword,
      translation,
      reading,
      examples,
      tags,
      note,
      ...(avoid.length === 0 ? {} : { avoid }),
    }),
  );
  const about = { name, headwordLanguage, translationLanguage, source, licence };
  return `${JSON.stringify({ ...about, entries }, null, 2)}\n`;
}
