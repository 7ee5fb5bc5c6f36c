import { useTranslation } from 'react-i18next';
import { FIELDS } from '../../../shared/fields.ts';
import { useChangeSettings } from '../../data/useChangeSettings.ts';
import { useSettings } from '../../data/useSettings.ts';
import { Choice } from '../../ui/Choice.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import styles from './WordSettings.module.css';

/** What the page of a word shows first, and whether it shows pinyin. */
export function WordSettings() {
  const { t } = useTranslation();
  const { fields, pinyin } = useSettings();
  const change = useChangeSettings();
  return (
    <SettingsGroup title={t('word.settings')}>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t('word.fields')}</legend>
        <p className={styles.help}>{t('word.fieldsHelp')}</p>
        {FIELDS.map((field) => (
          <label key={field} className={styles.field}>
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
