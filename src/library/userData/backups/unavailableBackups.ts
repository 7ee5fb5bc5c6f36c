import { failed } from '../../../shared/outcome.ts';
import type { Backups } from './backups.ts';

const unavailable = () => failed('unavailable');

/** The backups of a run that could not open `user.db`: everything fails, nothing is touched. */
export const unavailableBackups: Backups = {
  list: unavailable,
  daily: async () => failed('unavailable'),
  make: async () => failed('unavailable'),
  restore: async () => failed('unavailable'),
  restoreFile: async () => failed('unavailable'),
  clearHistory: async () => failed('unavailable'),
};
