import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_KINDS, type CardKind, type ReviewSettings } from '../../../shared/review.ts';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

interface ReviewOptionsProps {
  readonly review: ReviewSettings;
  readonly onChange: (review: ReviewSettings) => void;
}

const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;

const KIND_NAMES = {
  forward: 'review.forwardSetting',
  backward: 'review.backwardSetting',
  cloze: 'review.clozeSetting',
} as const satisfies Record<CardKind, string>;

/** How much is to be remembered, how much is asked on one day, and which questions. */
export function ReviewOptions({ review, onChange }: ReviewOptionsProps) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const retentions = [...new Set([...RETENTIONS, review.retention])].toSorted((a, b) => a - b);
  return (
    <SettingsGroup title={t('review.settings')}>
      <label className={styles.row}>
        {t('review.retentionSetting')}
        <select
          className={styles.field}
          value={review.retention}
          onChange={(event) => onChange({ ...review, retention: Number(event.target.value) })}
        >
          {retentions.map((retention) => (
            <option key={retention} value={retention}>
              {percent.format(retention)}
            </option>
          ))}
        </select>
      </label>
      <DailyLimit
        label={t('review.newPerDay')}
        value={review.newPerDay}
        onValue={(newPerDay) => onChange({ ...review, newPerDay })}
      />
      <DailyLimit
        label={t('review.reviewsPerDay')}
        value={review.reviewsPerDay}
        onValue={(reviewsPerDay) => onChange({ ...review, reviewsPerDay })}
      />
      <fieldset>
        <legend className={styles.legend}>{t('review.kinds')}</legend>
        {CARD_KINDS.map((kind) => {
          const isOn = review.kinds.includes(kind);
          const rest = review.kinds.filter((each) => each !== kind);
          return (
            <label key={kind} className={styles.check}>
              <input
                type="checkbox"
                checked={isOn}
                // One question must be left.
                disabled={isOn && rest.length === 0}
                onChange={() =>
                  onChange({
                    ...review,
                    kinds: CARD_KINDS.filter((each) =>
                      each === kind ? !isOn : review.kinds.includes(each),
                    ),
                  })
                }
              />
              {t(KIND_NAMES[kind])}
            </label>
          );
        })}
      </fieldset>
    </SettingsGroup>
  );
}

interface DailyLimitProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

const MOST = 9_999;

/** A number that is kept when the field is left. */
function DailyLimit({ label, value, onValue }: DailyLimitProps) {
  const [text, setText] = useState(String(value));
  const keep = (): void => {
    const typed = Number(text);
    const isNumber = text.trim() !== '' && Number.isInteger(typed) && typed >= 0 && typed <= MOST;
    if (isNumber && typed !== value) onValue(typed);
    if (!isNumber) setText(String(value));
  };
  return (
    <label className={styles.row}>
      {label}
      <input
        type="number"
        min={0}
        max={MOST}
        className={styles.field}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </label>
  );
}
