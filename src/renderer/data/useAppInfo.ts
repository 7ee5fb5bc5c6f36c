import { useSuspenseQuery } from '@tanstack/react-query';
import type { AppInfo } from '../../shared/app.ts';
import { appInfoQuery } from './queries.ts';

/** What the app is and runs on; read before the page is drawn. */
export const useAppInfo = (): AppInfo => useSuspenseQuery(appInfoQuery).data;
