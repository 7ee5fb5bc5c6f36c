import { wordAsFields } from '../../../core/formats/wordFields.ts';
import { BadFile, type DictionaryRecord } from '../../../core/formats/formatReader.ts';
import { textBytesOf, withAvoid } from '../../../core/formats/glossaryRow.ts';
import type { NewGlossaryRow } from '../../../shared/library.ts';
import { GLOSSARY_LIMITS } from '../../userData/stores/glossaryLimits.ts';
import type { ReadingReport } from '../take/importMessages.ts';
import type { Lifeline } from '../take/lifeline.ts';
import type { SourceToImport } from './openSource.ts';
import type { createProgressMeter } from '../take/progressMeter.ts';
import { ReadingTally } from '../take/readingTally.ts';
import { recordsOf } from '../take/recordsOf.ts';

/**
 * Reads the rows that a glossary is made of, one for each headword.
 *
 * @throws BadFile `too-large-for-glossary`, and what the reader throws.
 */
export function readRows(
  source: SourceToImport,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
): { readonly rows: readonly NewGlossaryRow[] } & ReadingReport {
  const tally = new ReadingTally();
  const rows: NewGlossaryRow[] = [];
  let bytes = 0;
  for (const item of recordsOf(source, tally, lifeline)) {
    for (const row of toRows(item.record)) {
      rows.push(row);
      bytes += textBytesOf(row);
    }
    if (rows.length > GLOSSARY_LIMITS.entries || bytes > GLOSSARY_LIMITS.textBytes) {
      throw new BadFile('too-large-for-glossary');
    }
    progress('headwords', rows.length, 0);
  }
  progress('finishing', rows.length, 0);
  return { rows, ...tally.report() };
}

/** The rows of a record; an article gives its words without markup. */
export function toRows({ headwords, content: given }: DictionaryRecord): readonly NewGlossaryRow[] {
  const content = given.kind === 'word' ? wordAsFields(given) : given;
  const said =
    content.kind === 'fields'
      ? content
      : { ...content, translation: content.text, examples: [], note: '', avoid: [] };
  const { translation, reading, examples, tags, note, avoid = [] } = said;
  return headwords.map((headword) => ({
    headword,
    translation,
    reading,
    examples,
    tags,
    note,
    ...withAvoid(avoid),
  }));
}
