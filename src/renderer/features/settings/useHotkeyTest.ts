import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotkeyName } from '../../../shared/hotkey.ts';
import { api } from '../../api.ts';

type Shown = 'waiting' | 'arrived' | 'missed';

interface HotkeyTestView {
  /** null while there was no test. */
  readonly outcome: Shown | null;
  /** What is to be told instead of the state; null when there is nothing. */
  readonly text: (keys: string) => string | null;
  readonly begin: () => void;
  readonly forget: () => void;
}

/** "Press it now": whether a press reaches the app. */
export function useHotkeyTest(name: HotkeyName): HotkeyTestView {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Shown | null>(null);
  // An answer to a test before this one is none to it.
  const count = useRef(0);

  const forget = (): void => {
    count.current += 1;
    setOutcome(null);
  };
  const run = async (): Promise<void> => {
    forget();
    const mine = count.current;
    setOutcome('waiting');
    const came = await api.testHotkey(name);
    if (mine === count.current) setOutcome(came === 'stopped' ? null : came);
  };
  return {
    outcome,
    text: (keys) => {
      if (outcome === null) return null;
      return outcome === 'waiting' ? t('hotkey.testing', { keys }) : t(`hotkey.${outcome}`);
    },
    begin: () => void run(),
    forget,
  };
}
