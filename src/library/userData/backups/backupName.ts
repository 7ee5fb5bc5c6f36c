import { BACKUP_KINDS, type BackupKind } from '../../../shared/backup.ts';

/** What the name of a backup says. */
export interface NamedBackup {
  readonly name: string;
  readonly kind: BackupKind;
  /** Milliseconds since 1970-01-01 UTC, whole seconds. */
  readonly madeAt: number;
}

const NAME = new RegExp(
  `^user-(\\d{4}-\\d{2}-\\d{2})T(\\d{2})-(\\d{2})-(\\d{2})(?:-\\d+)?\\.(${BACKUP_KINDS.join('|')})\\.db$`,
);

/** A time that a name can tell, whatever the clock says. */
const withinNames = (now: number): number =>
  Number.isFinite(now) ? Math.min(Math.max(now, 0), Date.UTC(9999, 11, 31)) : 0;

/** Milliseconds of the steps in which names tell the time. */
const SECOND = 1_000;

/** `user-2026-11-03T10-20-30.day.db`, in UTC; with `-2`, `-3` ... when `isTaken` says so. */
export function nameBackup(
  kind: BackupKind,
  now: number,
  isTaken: (name: string) => boolean,
): NamedBackup {
  const madeAt = Math.floor(withinNames(now) / SECOND) * SECOND;
  const time = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const name = `user-${time}${count === 1 ? '' : `-${count}`}.${kind}.db`;
    if (!isTaken(name)) return { name, kind, madeAt };
  }
}

/** Reads a name that {@link nameBackup} gave; null for any other. */
export function parseBackupName(name: string): NamedBackup | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds, kind] = parts;
  const madeAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(madeAt) ? null : { name, kind: kind as BackupKind, madeAt };
}
