import type { LookupReport } from './lookUp.ts';

/** Prints a report for people: a line a hit with its reason, the example below it. */
export function formatReport({ query, searchedAs, hits, tookMs, pattern }: LookupReport): string {
  const lines = searchedAs === query ? [] : [`Searched as: ${searchedAs}`];
  if (hits.length === 0) lines.push('Nothing found.');
  for (const { headword, translation, reading, reason, example } of hits) {
    const side = [translation, reading && `[${reading}]`].filter((part) => part !== '').join(' ');
    lines.push(`${headword}  ${side}  (${reason})`);
    if (example !== '') lines.push(`    ${example}`);
  }
  if (pattern !== undefined) {
    const least = pattern.isAll ? '' : 'at least ';
    lines.push(`Pattern: ${least}${pattern.count} headwords match`);
  }
  const count = hits.length === 1 ? '1 hit' : `${hits.length} hits`;
  lines.push(`${count} in ${tookMs.toFixed(1)} ms`);
  return `${lines.join('\n')}\n`;
}
