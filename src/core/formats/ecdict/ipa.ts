/**
 * Writes the pronunciation of a word as it is written today. ECDICT has it as old dictionaries for
 * learners had: `'` and `,` for the stresses, `:` for length, a Cyrillic `ә`, `^` for ɡ, and `i`, `u`,
 * `ɔ` and `ә:` for what is ɪ, ʊ, ɒ and ɜː now.
 *
 *     kә'læps   kəˈlæps        'mitigeit   ˈmɪtɪɡeɪt        bә:d   bɜːd
 *
 * What is written in the new way already keeps its vowels. A comma before a space or a hyphen parts two
 * pronunciations, and stays. Some thousand words have other signs for the same: `.` before a syllable for
 * the second stress, Greek or Cyrillic letters for `e`, `\\\\` for ɜ, `(?@)` before what Americans say.
 */
export function modernIpa(old: string): string {
  const text = old.trim().replace(/[[\]/]/g, '');
  const isNew = /[ɪʊɜ]/.test(text);
  const marked = text
    .replace(/[әӘ]/g, 'ə')
    .replace(/\^|g/g, 'ɡ')
    .replace(/['’ˊ`]/g, 'ˈ')
    .replace(/\s*\(\?@\)/g, '')
    .replace(/,(?=-)/g, ', ')
    .replace(/,(?=\S)|\.(?=\p{L})/gu, 'ˌ')
    .replace(/:/g, 'ː')
    .replace(/\\+(?=ː)/g, 'ɜ')
    .replace(/[єε]/g, 'e')
    .replace(/ɒː/g, 'ɔː');
  if (isNew) return marked;
  return marked
    .replace(/əː/g, 'ɜː')
    .replace(/ɛə|ɛ(?=r)/g, 'eə')
    .replace(/ɛ/g, 'e')
    .replace(/ɔ(?![ːi])/g, 'ɒ')
    .replace(/i(?!ː|$|[\s,;)])/g, 'ɪ')
    .replace(/(?<=[aeɔ])i/g, 'ɪ')
    .replace(/u(?!ː)/g, 'ʊ');
}
