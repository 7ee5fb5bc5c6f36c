import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SETTINGS, type HotkeyState } from '../../../shared/settings.ts';
import { api } from '../../api.ts';
import { hotkeyQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import { HotkeyRecorder } from './HotkeyRecorder.tsx';
import styles from './HotkeySettings.module.css';
import { hotkeyStateText } from './hotkeyStateText.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

type HotkeyRefusal = Extract<HotkeyState, { kind: 'refused' }>;

const REFUSALS = {
  taken: 'hotkey.notSetTaken',
  invalid: 'hotkey.notSetInvalid',
  'not-saved': 'hotkey.notSetNotSaved',
} as const satisfies Record<HotkeyRefusal['reason'], string>;

/** The popup's hotkey: what it is, whether it works, and the way to another one. */
export function HotkeySettings() {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const { data: hotkey } = useQuery(hotkeyQuery);
  const [isRecording, setIsRecording] = useState(false);
  const [refused, setRefused] = useState<HotkeyRefusal | null>(null);

  const begin = (): void => {
    setRefused(null);
    setIsRecording(true);
  };
  const set = async (accelerator: string): Promise<void> => {
    const state = await api.setHotkey(accelerator);
    // One that is refused changes nothing: the one before goes on.
    if (state.kind === 'refused') setRefused(state);
    else queryClient.setQueryData(hotkeyQuery.queryKey, state);
  };

  if (hotkey === undefined) return null;
  const accelerator = hotkey.kind === 'off' ? '' : hotkey.accelerator;
  const isDefault = accelerator === DEFAULT_SETTINGS.hotkey;
  return (
    <SettingsGroup title={t('settings.hotkey')}>
      <div className={styles.hotkey}>
        <div className={styles.text}>
          <p>{t('settings.hotkeyHelp')}</p>
          <p role="status" className={styles.state} data-kind={hotkey.kind}>
            {hotkeyStateText(t, hotkey)}
          </p>
          {refused === null ? null : (
            <p role="alert" className={styles.refused}>
              {t(REFUSALS[refused.reason], {
                keys: keyNames(refused.accelerator, platform).join(' '),
              })}
            </p>
          )}
        </div>
        {accelerator === '' ? (
          <span className={styles.none}>{t('hotkey.none')}</span>
        ) : (
          <KeyCaps names={keyNames(accelerator, platform)} />
        )}
      </div>
      <div className={styles.buttons}>
        {isRecording ? (
          <HotkeyRecorder
            onRecorded={(recorded) => void set(recorded)}
            onEnd={() => setIsRecording(false)}
          />
        ) : (
          <>
            <Button onClick={begin}>{t('hotkey.change')}</Button>
            {isDefault ? null : (
              <Button onClick={() => void set(DEFAULT_SETTINGS.hotkey)}>
                {t('hotkey.useDefault')}
              </Button>
            )}
            {hotkey.kind === 'off' ? null : (
              <Button onClick={() => void set('')}>{t('hotkey.switchOff')}</Button>
            )}
          </>
        )}
      </div>
    </SettingsGroup>
  );
}
