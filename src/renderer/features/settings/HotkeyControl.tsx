import type { TFunction } from 'i18next';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotkeyName, HotkeyRefusal, HotkeyState } from '../../../shared/hotkey.ts';
import { assertNever } from '../../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { api } from '../../api.ts';
import { hotkeysQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps, keyNames } from '../../ui/KeyCaps.tsx';
import { HotkeyRecorder } from './HotkeyRecorder.tsx';
import styles from './HotkeySettings.module.css';

type Refused = Extract<HotkeyState, { kind: 'refused' }>;

interface HotkeyControlProps {
  readonly name: HotkeyName;
  readonly state: HotkeyState;
}

const DEFAULTS = {
  popup: DEFAULT_SETTINGS.hotkey,
  main: DEFAULT_SETTINGS.mainHotkey,
  screen: DEFAULT_SETTINGS.screenHotkey,
} as const;

/** One global hotkey: what it is, whether it works, and the way to another one. */
export function HotkeyControl({ name, state }: HotkeyControlProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const titleId = useId();
  const [isRecording, setIsRecording] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const test = useHotkeyTest(name);

  const begin = (): void => {
    setRefused(null);
    test.forget();
    setIsRecording(true);
  };
  const set = async (wanted: string): Promise<void> => {
    test.forget();
    const next = await api.setHotkey(name, wanted);
    // One that is refused changes nothing: the one before goes on.
    setRefused(next.kind === 'refused' ? next : null);
    await queryClient.invalidateQueries(hotkeysQuery);
  };

  const accelerator = state.kind === 'off' ? '' : state.accelerator;
  const keys = keyNames(accelerator, platform).join(' ');
  const suggestions = (refused ?? (state.kind === 'refused' ? state : null))?.suggestions ?? [];
  // Where keys would stand it takes no line of its own.
  const isPlainlyOff = state.kind === 'off' && name !== 'popup' && test.outcome === null;
  const isUsable = state.kind === 'active' || state.kind === 'unknown';
  return (
    <div role="group" aria-labelledby={titleId}>
      <div className={styles.hotkey}>
        <div className={styles.text}>
          <h3 id={titleId} className={styles.name}>
            {t(`hotkey.${name}`)}
          </h3>
          <p>{t(`hotkey.${name}Help`)}</p>
          {isPlainlyOff ? null : (
            <p role="status" className={styles.state} data-kind={test.outcome ?? state.kind}>
              {test.text(keys) ?? hotkeyStateText(t, name, state)}
            </p>
          )}
          {refused === null ? null : (
            <p role="alert" className={styles.refused}>
              {t('hotkey.notSet', {
                keys: keyNames(refused.accelerator, platform).join(' '),
                why: refusalText(t, refused.reason),
              })}
            </p>
          )}
        </div>
        {isPlainlyOff ? (
          <span role="status" className={styles.none}>
            {hotkeyStateText(t, name, state)}
          </span>
        ) : accelerator === '' ? (
          <span className={styles.none}>{t('hotkey.none')}</span>
        ) : (
          <KeyCaps names={keyNames(accelerator, platform)} />
        )}
        <div className={styles.buttons}>
          {isRecording ? (
            <HotkeyRecorder
              onRecorded={(recorded) => void set(recorded)}
              onEnd={() => setIsRecording(false)}
            />
          ) : (
            <>
              {isUsable ? (
                <Button disabled={test.outcome === 'waiting'} onClick={test.begin}>
                  {t('hotkey.test')}
                </Button>
              ) : null}
              <Button onClick={begin}>
                {t(accelerator === '' ? 'hotkey.set' : 'hotkey.change')}
              </Button>
              {accelerator === DEFAULTS[name] || DEFAULTS[name] === '' ? null : (
                <Button onClick={() => void set(DEFAULTS[name])}>{t('hotkey.useDefault')}</Button>
              )}
              {state.kind === 'off' ? null : (
                <Button onClick={() => void set('')}>{t('hotkey.switchOff')}</Button>
              )}
            </>
          )}
        </div>
      </div>
      {suggestions.length === 0 || isRecording ? null : (
        <div className={`${styles.buttons} ${styles.below}`}>
          <span className={styles.none}>{t('hotkey.free')}</span>
          {suggestions.map((free) => (
            <Button key={free} onClick={() => void set(free)}>
              {t('hotkey.use', { keys: keyNames(free, platform).join(' ') })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const REFUSALS = {
  taken: 'hotkey.taken',
  reserved: 'hotkey.reserved',
  'single-key': 'hotkey.singleKey',
  'unknown-key': 'hotkey.notKnown',
  ours: 'hotkey.ours',
  'not-saved': 'hotkey.notSaved',
} as const satisfies Record<HotkeyRefusal, string>;

/** Why a combination cannot be the hotkey. */
const refusalText = (t: TFunction, reason: HotkeyRefusal): string => t(REFUSALS[reason]);

/** How a hotkey stands, in plain words, with a way on where it does not work. */
function hotkeyStateText(t: TFunction, name: HotkeyName, state: HotkeyState): string {
  switch (state.kind) {
    case 'active':
      return t(state.isVerified ? 'hotkey.verified' : 'hotkey.active');
    case 'unknown':
      return t(state.isVerified ? 'hotkey.verified' : 'hotkey.unknown');
    case 'refused':
      return t('hotkey.refused', { why: refusalText(t, state.reason) });
    case 'off':
      return t(name === 'popup' ? 'hotkey.offPopup' : 'hotkey.off');
    default:
      return assertNever(state);
  }
}

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
function useHotkeyTest(name: HotkeyName): HotkeyTestView {
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
