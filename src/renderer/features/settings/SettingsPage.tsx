import { useTranslation } from 'react-i18next';
import { useChangeSettings } from '../../data/useChangeSettings.ts';
import { useSettings } from '../../data/useSettings.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Page } from '../../ui/Page.tsx';
import { About } from './About.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { HotkeySettings } from './HotkeySettings.tsx';
import { ReviewOptions } from './ReviewOptions.tsx';
import styles from './SettingsPage.module.css';
import { PopupSettings } from './PopupSettings.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { StartSettings } from './StartSettings.tsx';
import { WordSettings } from './WordSettings.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const change = useChangeSettings();

  return (
    <Page title={t('section.settings')}>
      <div className={styles.settings}>
        <SettingsGroup title={t('settings.appearance')}>
          <Choice
            label={t('settings.language')}
            value={settings.language}
            options={[
              { value: 'system', label: t('settings.languageSystem') },
              // Each language is called as its readers call it.
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
            ]}
            onChoose={(language) => void change({ language })}
          />
          <Choice
            label={t('settings.theme')}
            value={settings.theme}
            options={[
              { value: 'system', label: t('settings.themeSystem') },
              { value: 'light', label: t('settings.themeLight') },
              { value: 'dark', label: t('settings.themeDark') },
            ]}
            onChoose={(theme) => void change({ theme })}
          />
          <Choice
            label={t('settings.textSize')}
            value={settings.textSize}
            options={[
              { value: 'normal', label: '100%' },
              { value: 'large', label: '125%' },
              { value: 'larger', label: '150%' },
            ]}
            onChoose={(textSize) => void change({ textSize })}
          />
          <Choice
            label={t('settings.chineseScript')}
            value={settings.chineseScript}
            options={[
              { value: 'as-written', label: t('settings.scriptAsWritten') },
              { value: 'simplified', label: '简体', lang: 'zh-Hans' },
              { value: 'traditional', label: '繁體', lang: 'zh-Hant' },
            ]}
            onChoose={(chineseScript) => void change({ chineseScript })}
          />
        </SettingsGroup>
        <WordSettings />
        <HotkeySettings />
        <PopupSettings
          place={settings.popupPlace}
          onPlace={(popupPlace) => void change({ popupPlace })}
        />
        <StartSettings
          startAtLogin={settings.startAtLogin}
          startHidden={settings.startHidden}
          onChange={(changed) => void change(changed)}
        />
        <DataSettings
          recordHistory={settings.recordHistory}
          onRecordHistory={(recordHistory) => void change({ recordHistory })}
        />
        <ReviewOptions review={settings.review} onChange={(review) => void change({ review })} />
        <BackupSettings />
        <About />
      </div>
    </Page>
  );
}
