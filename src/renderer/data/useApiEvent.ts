import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '../../shared/ipc.ts';
import { api } from '../api.ts';

/** Calls `listener` at each event of this name while the component is shown. */
export function useApiEvent<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => api.on(event, (payload) => onEvent(payload)), [event]);
}
