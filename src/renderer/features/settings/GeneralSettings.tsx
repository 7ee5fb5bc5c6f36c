import { useTranslation } from 'react-i18next';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type Settings,
} from '../../../shared/settings.ts';
import { Choice } from '../../ui/Choice.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { StartSettings } from './StartSettings.tsx';

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
