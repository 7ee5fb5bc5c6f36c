import type { BackupInfo } from '../shared/backup.ts';

/** Says in one line what a backup holds. */
export function describeBackup({ name, holds }: BackupInfo): string {
  if (holds === null) return `${name}  damaged\n`;
  const { favorites, lists, lookups, glossaries } = holds;
  const kept = `favorites ${favorites}, lists ${lists}, own glossaries ${glossaries}`;
  return `${name}  ${kept}, entries looked up ${lookups}\n`;
}
