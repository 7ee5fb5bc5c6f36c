import type { ImportReport } from '../shared/import.ts';
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
      `${garbled.lost} texts have lost bytes and cannot be restored; they were taken in as they are:\n`,
    );
    for (const { line, text } of garbled.samples) tell(`  line ${line}: ${text}\n`);
  }
  if (skipped.count > 0) {
    tell(`${skipped.count} lines gave no entry:\n`);
    for (const { line, reason } of skipped.lines) tell(`  line ${line}: ${describeSkip(reason)}\n`);
    const left = skipped.count - skipped.lines.length;
    if (left > 0) tell(`  and ${left} more\n`);
  }
}
