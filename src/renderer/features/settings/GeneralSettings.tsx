import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type Settings,
} from '../../../shared/settings.ts';
import { trayQuery } from '../../data/queries.ts';
import { Choice, Switch } from '../../ui/Choice.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

interface GeneralSettingsProps {
  readonly settings: Settings;
  readonly onChange: (
    change: Partial<
      Pick<Settings, 'language' | 'theme' | 'textSize' | 'startAtLogin' | 'startHidden'>
    >,
  ) => void;
}

const LANGUAGES = Object.keys(INTERFACE_LANGUAGES) as readonly InterfaceLanguage[];

/** How the app looks, and how it starts. */
export function GeneralSettings({ settings, onChange }: GeneralSettingsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SettingsGroup title={t('settings.appearance')}>
        <Choice
          label={t('settings.language')}
          value={settings.language}
          options={[
            { value: 'system', label: t('settings.languageSystem') },
            ...LANGUAGES.map((value) => ({
              value,
              label: INTERFACE_LANGUAGES[value],
              lang: value,
            })),
          ]}
          onChoose={(language) => onChange({ language })}
        />
        <Choice
          label={t('settings.theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
          onChoose={(theme) => onChange({ theme })}
        />
        <Choice
          label={t('settings.textSize')}
          value={settings.textSize}
          options={[
            { value: 'normal', label: '100%' },
            { value: 'large', label: '125%' },
            { value: 'larger', label: '150%' },
          ]}
          onChoose={(textSize) => onChange({ textSize })}
        />
      </SettingsGroup>
      <StartSettings
        startAtLogin={settings.startAtLogin}
        startHidden={settings.startHidden}
        onChange={onChange}
      />
    </>
  );
}

interface StartSettingsProps extends Pick<Settings, 'startAtLogin' | 'startHidden'> {
  readonly onChange: (change: Partial<Pick<Settings, 'startAtLogin' | 'startHidden'>>) => void;
}

/** How the app starts, and what brings it back when its window is closed. */
function StartSettings({ startAtLogin, startHidden, onChange }: StartSettingsProps) {
  const { t } = useTranslation();
  const { data: hasTray } = useQuery(trayQuery);
  return (
    <SettingsGroup title={t('start.title')}>
      <Switch
        label={t('start.atLogin')}
        help={t('start.atLoginHelp')}
        isOn={startAtLogin}
        onSwitch={(isOn) => onChange({ startAtLogin: isOn })}
      />
      <Switch
        label={t('start.hidden')}
        help={t('start.hiddenHelp')}
        isOn={startHidden}
        onSwitch={(isOn) => onChange({ startHidden: isOn })}
      />
      {hasTray === undefined ? null : (
        <p role="note">{t(hasTray ? 'start.tray' : 'start.noTray')}</p>
      )}
    </SettingsGroup>
  );
}
