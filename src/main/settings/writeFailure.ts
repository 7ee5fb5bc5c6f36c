import type { FailureReason } from '../../shared/outcome.ts';

/** Why a file could not be written, by the error that the system gave. */
export function writeFailure(error: unknown): FailureReason {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    default:
      return 'unknown';
  }
}
