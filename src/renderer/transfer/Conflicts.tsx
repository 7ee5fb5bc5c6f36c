import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictChoice, ConflictField, ImportConflict } from '../../shared/transfer.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Conflicts.module.css';

interface ConflictsProps {
  readonly conflicts: readonly ImportConflict[];
  /** One for each of the conflicts. */
  readonly choices: readonly ConflictChoice[];
  readonly onChoose: (choices: readonly ConflictChoice[]) => void;
}

const FIELDS = {
  translation: 'transfer.fieldTranslation',
  reading: 'transfer.fieldReading',
  example: 'transfer.fieldExample',
  note: 'transfer.fieldNote',
  metIn: 'transfer.fieldMetIn',
} as const satisfies Record<ConflictField, string>;

/** Where the file and what is kept differ: one after the other, each with its own choice. */
export function Conflicts({ conflicts, choices, onChoose }: ConflictsProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const conflict = conflicts[at];
  const choice = choices[at];
  if (conflict === undefined || choice === undefined) return null;
  const { headword, fields } = conflict;
  const isOne = conflicts.length === 1;
  const options = [
    { value: 'mine', label: t('transfer.mine') },
    { value: 'theirs', label: t('transfer.theirs') },
    { value: 'both', label: t('transfer.both') },
  ] as const;
  const all = choices.every((each) => each === choices[0]) ? choices[0] : undefined;
  return (
    <section className={styles.conflicts} aria-label={t('transfer.choice')}>
      {isOne ? null : (
        <div className={styles.bar}>
          <p role="status" className={styles.place}>
            {t('transfer.conflictOf', { place: at + 1, count: conflicts.length })}
          </p>
          <IconButton
            icon={ChevronLeft}
            label={t('transfer.previous')}
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          />
          <IconButton
            icon={ChevronRight}
            label={t('transfer.next')}
            disabled={at === conflicts.length - 1}
            onClick={() => setAt(at + 1)}
          />
        </div>
      )}
      <div
        className={styles.texts}
        role="group"
        aria-label={headword}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it has the focus
        tabIndex={0}
      >
        <p className={styles.headword}>{headword}</p>
        <dl className={styles.fields}>
          {fields.map(({ field, mine, theirs }) => (
            <div key={field}>
              <dt className={styles.whose}>{t(FIELDS[field])}</dt>
              <dd className={styles.text}>
                <span className={styles.whose}>{t('transfer.yours')}</span> {mine}
              </dd>
              <dd className={styles.text}>
                <span className={styles.whose}>{t('transfer.inFile')}</span> {theirs}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Choice
        label={t(isOne ? 'transfer.choice' : 'transfer.forThis')}
        value={choice}
        options={options}
        onChoose={(chosen) => onChoose(choices.with(at, chosen))}
      />
      {isOne ? null : (
        <Choice<ConflictChoice | 'mixed'>
          label={t('transfer.forAll')}
          value={all ?? 'mixed'}
          options={options}
          onChoose={(chosen) => {
            if (chosen !== 'mixed') onChoose(choices.map(() => chosen));
          }}
        />
      )}
    </section>
  );
}
