import type { ImportPreview, ImportReport } from '../shared/import.ts';
import { describeSkip } from './describeFault.ts';

/** What `--json` prints of an import. */
export const importJson = ({ id, name, storedAs, entryCount, skipped, ...rest }: ImportReport) => ({
  id,
  name,
  kind: storedAs,
  entries: entryCount,
  skipped: skipped.lines,
  tookMs: rest.tookMs,
  bytes: rest.bytes,
});

/** Tells what was left out or could not be restored: nothing is lost in silence. */
export function tellLosses(
  { skipped, garbled }: Pick<ImportReport, 'skipped' | 'garbled'>,
  tell: (text: string) => void,
): void {
  if (garbled.repaired > 0) tell(`${garbled.repaired} garbled texts were restored.\n`);
  if (garbled.lost > 0) {
    tell(
      `${garbled.lost} texts have lost bytes and cannot be restored; they were imported as they are:\n`,
    );
    for (const { line, text } of garbled.samples) tell(`  line ${line}: ${text}\n`);
  }
  if (skipped.count > 0) {
    tell(`${skipped.count === 1 ? '1 line was' : `${skipped.count} lines were`} skipped:\n`);
    for (const { line, reason } of skipped.lines) tell(`  line ${line}: ${describeSkip(reason)}\n`);
    const left = skipped.count - skipped.lines.length;
    if (left > 0) tell(`  and ${left} more\n`);
  }
}

/** Tells which columns of a table were not sure, which are left out, and of other sheets. */
export function tellColumns(
  { columns, sheets }: Pick<ImportPreview, 'columns' | 'sheets'>,
  tell: (text: string) => void,
): void {
  const nameOf = (header: string, place: number): string =>
    header === '' ? `Column ${place + 1}` : `Column ${place + 1} (${header})`;
  for (const [place, { header, role, isGuessed }] of (columns ?? []).entries()) {
    if (isGuessed === true && role !== null) {
      tell(`${nameOf(header, place)} is read as the ${role}; if that is wrong, use --columns.\n`);
    }
  }
  const left = (columns ?? []).flatMap(({ header, role }, place) =>
    role === null ? [nameOf(header, place)] : [],
  );
  if (left.length > 0) tell(`Not imported: ${left.join(', ')}.\n`);
  if (sheets === null || sheets.names.length < 2) return;
  const others = sheets.names.flatMap((name, place) =>
    place === sheets.chosen ? [] : [`${place + 1} (${name})`],
  );
  tell(`Sheet ${sheets.chosen + 1} (${sheets.names[sheets.chosen] ?? ''}) is imported. Others: `);
  tell(`${others.join(', ')}; to choose, use --sheet.\n`);
}
