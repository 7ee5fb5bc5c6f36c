import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { historyQuery } from '../../data/queries.ts';
import { useHasVoice } from '../../entry/SpeakButton.tsx';
import { ClearHistory } from '../../history/ClearHistory.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';
import { WordSettings } from './WordSettings.tsx';

interface LookupSettingsProps {
  readonly settings: Settings;
  readonly onChange: (
    change: Partial<Pick<Settings, 'chineseScript' | 'speakAtOnce' | 'recordHistory'>>,
  ) => void;
}

/** How entries are shown, and whether it is kept what was looked up. */
export function LookupSettings({ settings, onChange }: LookupSettingsProps) {
  const { t } = useTranslation();
  const hasVoice = useHasVoice();
  const { data } = useQuery(historyQuery);
  const isEmpty = data?.kind === 'done' && data.value.length === 0;
  return (
    <>
      <SettingsGroup title={t('settings.entries')}>
        <Choice
          label={t('settings.chineseScript')}
          value={settings.chineseScript}
          options={[
            { value: 'as-written', label: t('settings.scriptAsWritten') },
            { value: 'simplified', label: '简体', lang: 'zh-Hans' },
            { value: 'traditional', label: '繁體', lang: 'zh-Hant' },
          ]}
          onChoose={(chineseScript) => onChange({ chineseScript })}
        />
        {hasVoice ? (
          <Switch
            label={t('settings.speakAtOnce')}
            isOn={settings.speakAtOnce}
            onSwitch={(speakAtOnce) => onChange({ speakAtOnce })}
          />
        ) : null}
      </SettingsGroup>
      <WordSettings />
      <SettingsGroup title={t('section.history')}>
        <Switch
          label={t('settings.keepHistory')}
          help={t('settings.keepHistoryHelp')}
          isOn={settings.recordHistory}
          onSwitch={(recordHistory) => onChange({ recordHistory })}
        />
        <div className={styles.row}>
          <p className={styles.text}>{t('settings.clearHistoryHelp')}</p>
          <ClearHistory isEmpty={isEmpty} />
        </div>
      </SettingsGroup>
    </>
  );
}
