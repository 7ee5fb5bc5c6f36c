import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FIELDS, type Settings } from '../../../shared/settings.ts';
import { historyQuery } from '../../data/queries.ts';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { useHasVoice } from '../../entry/SpeakButton.tsx';
import { ClearHistory } from '../../parts/ClearHistory.tsx';
import { Choice, Switch } from '../../ui/Choice.tsx';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';
import wordSettingsStyles from './WordSettings.module.css';

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

/** What the page of a word shows first, and whether it shows pinyin. */
export function WordSettings() {
  const { t } = useTranslation();
  const { fields, pinyin } = useSettings();
  const change = useChangeSettings();
  return (
    <SettingsGroup title={t('word.settings')}>
      <fieldset className={wordSettingsStyles.fields}>
        <legend className={wordSettingsStyles.legend}>{t('word.fields')}</legend>
        <p className={wordSettingsStyles.help}>{t('word.fieldsHelp')}</p>
        {FIELDS.map((field) => (
          <label key={field} className={wordSettingsStyles.field}>
            <input
              type="checkbox"
              checked={fields.includes(field)}
              onChange={({ target }) =>
                void change({
                  fields: target.checked
                    ? [...fields, field]
                    : fields.filter((each) => each !== field),
                })
              }
            />
            {t(`word.field.${field}`)}
          </label>
        ))}
      </fieldset>
      <Choice
        label={t('word.pinyin')}
        value={pinyin}
        options={[
          { value: 'auto', label: t('word.pinyinAuto') },
          { value: 'shown', label: t('word.pinyinShown') },
          { value: 'hidden', label: t('word.pinyinHidden') },
        ]}
        onChoose={(chosen) => void change({ pinyin: chosen })}
      />
    </SettingsGroup>
  );
}
