import Papa from 'papaparse';
import type { MissedWord } from '../../shared/favorite.ts';
import { isoTime } from './recordColumns.ts';

/**
 * Writes words that were not found as comma-separated values (RFC 4180) in UTF-8 with the mark that
 * tells spreadsheets so: the word, how often it was looked up, and when last (ISO 8601, in UTC). The
 * first column is one that an import takes for headwords.
 */
export function missedCsv(words: readonly MissedWord[]): string {
  const cells = words.map(({ word, count, lastAt }) => [word, String(count), isoTime(lastAt)]);
  const rows = [['Headword', 'Lookups', 'Last'], ...cells];
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
