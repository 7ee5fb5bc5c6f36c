import { useSuspenseQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../shared/app.ts';
import type { EventName, Events } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText } from './failureText.ts';
import { appInfoQuery, settingsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** The settings as they hold now; read before the page is drawn. */
export const useSettings = (): Settings => useSuspenseQuery(settingsQuery).data;

/** Changes settings; what came of it is what is shown from then on, or told when it failed. */
export function useChangeSettings(): (change: Partial<Omit<Settings, 'hotkey'>>) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (change) => {
    const outcome = await attempt(api.changeSettings(change));
    if (outcome.kind === 'done') queryClient.setQueryData(settingsQuery.queryKey, outcome.value);
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('settings.notSaved', { why }), isFailure: true });
    }
  };
}

/** The width that the reader gave a pane, as the style of what holds it; none while it was not moved. */
export function usePaneWidth(pane: keyof Settings['paneWidths']): CSSProperties {
  const width = useSettings().paneWidths[pane];
  return width === 0 ? {} : ({ '--pane-width': `${width}rem` } as CSSProperties);
}

/** What the app is and runs on; read before the page is drawn. */
export const useAppInfo = (): AppInfo => useSuspenseQuery(appInfoQuery).data;

/** Calls `listener` at each event of this name while the component is shown. */
export function useApiEvent<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => api.on(event, (payload) => onEvent(payload)), [event]);
}
