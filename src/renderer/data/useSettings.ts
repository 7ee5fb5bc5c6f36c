import { useSuspenseQuery } from '@tanstack/react-query';
import type { Settings } from '../../shared/settings.ts';
import { settingsQuery } from './queries.ts';

/** The settings as they hold now; read before the page is drawn. */
export const useSettings = (): Settings => useSuspenseQuery(settingsQuery).data;
