import type { GlossaryToWrite } from '../glossaryRow.ts';

const HEADERS = ['Headword', 'Translation', 'Reading', 'Example', 'Tags', 'Note'];
/** A column that is there only where an entry has it. */
const AVOID = 'Avoid';

/**
 * Writes a glossary as Markdown with front matter, as `parseGlossary` reads it. Signs that Markdown
 * would take for markup are escaped; a line break in a cell is a `<br>`.
 */
export function writeGlossaryMarkdown(glossary: GlossaryToWrite): string {
  const { name, headwordLanguage, translationLanguage, source, licence, rows } = glossary;
  const about = [
    ['name', name],
    ['headword-language', headwordLanguage],
    ['translation-language', translationLanguage],
    ['source', source],
    ['licence', licence],
  ] as const;
  const front = about
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: "${value.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`);
  const hasAvoid = rows.some(({ avoid }) => avoid !== undefined);
  const table = rows.map(({ headword, translation, reading, examples, tags, note, avoid = [] }) => {
    const cells = [headword, translation, reading, examples.join('\n'), tags.join(', '), note];
    return line([...cells, ...(hasAvoid ? [avoid.join('\n')] : [])].map(cell));
  });
  const headers = hasAvoid ? [...HEADERS, AVOID] : HEADERS;
  const head = [line(headers), line(headers.map(() => '---'))];
  return `${['---', ...front, '---', '', ...head, ...table].join('\n')}\n`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cell = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+\-.!|&~:]/g, '\\$&').replaceAll('\n', '<br>');
