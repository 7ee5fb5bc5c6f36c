import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/outcome.ts';
import type {
  ConflictChoice,
  ConflictField,
  ImportConflict,
  KeptPreview,
} from '../../shared/transfer.ts';
import { api } from '../api.ts';
import { attempt, failureText, fileFailureText } from '../data/failureText.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFeedback } from '../ui/Feedback.tsx';
import styles from './FavoritesImport.module.css';

interface ImportDialogProps {
  readonly preview: KeptPreview;
  readonly onClose: () => void;
}

/** What an import would do, and the choice that is left to the reader. */
export function ImportDialog({ preview, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const { added, same, conflicts, skipped, besides } = preview;
  const [choices, setChoices] = useState<readonly ConflictChoice[]>(() =>
    conflicts.map(() => 'mine'),
  );

  const run = async (): Promise<void> => {
    const outcome = await attempt(api.importFavorites(preview.token, choices));
    onClose();
    if (outcome.kind === 'done') say({ text: t('transfer.done', { ...outcome.value }) });
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('transfer.notDone', { why }), isFailure: true });
    }
  };

  return (
    <Dialog
      title={t('transfer.previewTitle', { file: preview.fileName })}
      closeLabel={t('common.close')}
      isOpen
      onOpenChange={onClose}
    >
      <ul className={styles.counts}>
        <li>{t('transfer.added', { count: added })}</li>
        <li>{t('transfer.same', { count: same })}</li>
        {conflicts.length === 0 ? null : (
          <li>{t('transfer.conflicts', { count: conflicts.length })}</li>
        )}
        {besides === null || besides.lookups === 0 ? null : (
          <li>{t('transfer.lookups', { count: besides.lookups })}</li>
        )}
        {besides === null || besides.glossaries === 0 ? null : (
          <li>
            {t('transfer.glossaries', {
              count: besides.glossaries,
              entries: besides.glossaryEntries,
            })}
          </li>
        )}
        {besides === null || besides.papers === 0 ? null : (
          <li>{t('transfer.papers', { count: besides.papers })}</li>
        )}
        {besides === null || besides.knownWords === 0 ? null : (
          <li>{t('transfer.knownWords', { count: besides.knownWords })}</li>
        )}
        {skipped.length === 0 ? null : <li>{t('transfer.skipped', { count: skipped.length })}</li>}
      </ul>
      {conflicts.length === 0 ? null : (
        <Conflicts conflicts={conflicts} choices={choices} onChoose={setChoices} />
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="accent" onClick={() => void run()}>
          {t('transfer.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

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
function Conflicts({ conflicts, choices, onChoose }: ConflictsProps) {
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

interface Import {
  /** What is shown before anything is imported; null when nothing is. */
  readonly preview: KeptPreview | null;
  readonly begin: (asking: Promise<Outcome<KeptPreview | null>>) => Promise<void>;
  readonly end: () => void;
}

/** An import from its file to the preview of it; what cannot be read is told. */
export function useImport(): Import {
  const { t } = useTranslation();
  const say = useFeedback();
  const [preview, setPreview] = useState<KeptPreview | null>(null);
  return {
    preview,
    begin: async (asking) => {
      const outcome = await attempt(asking);
      if (outcome.kind === 'done') setPreview(outcome.value);
      else {
        const isOther = outcome.fault?.kind === 'not-recognised';
        const why = isOther ? t('transfer.notAFile') : fileFailureText(t, outcome);
        say({ text: t('transfer.notRead', { why }), isFailure: true });
      }
    },
    end: () => setPreview(null),
  };
}
