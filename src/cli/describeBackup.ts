import type { BackupInfo } from '../shared/backup.ts';

/** Says in one line what a backup holds. */
export function describeBackup({ name, holds }: BackupInfo): string {
  if (holds === null) return `${name}  damaged\n`;
  const { favorites, lists, lookups } = holds;
  return `${name}  favorites ${favorites}, lists ${lists}, entries looked up ${lookups}\n`;
}
