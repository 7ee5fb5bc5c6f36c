import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictChoice, KeptPreview } from '../../shared/transfer.ts';
import { api } from '../api.ts';
import { attempt } from '../data/attempt.ts';
import { failureText } from '../data/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFeedback } from '../ui/Feedback.tsx';
import styles from './ImportDialog.module.css';

interface ImportDialogProps {
  readonly preview: KeptPreview;
  readonly onClose: () => void;
}

/** Conflicts shown; the others are counted. */
const SHOWN = 50;

/** What an import would do, and the choice that is left to the reader. */
export function ImportDialog({ preview, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const [choice, setChoice] = useState<ConflictChoice>('mine');
  const { added, same, conflicts, skipped } = preview;

  const run = async (): Promise<void> => {
    const outcome = await attempt(api.importFavorites(preview.token, choice));
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
        {skipped.length === 0 ? null : <li>{t('transfer.skipped', { count: skipped.length })}</li>}
      </ul>
      {conflicts.length === 0 ? null : (
        <>
          <div
            className={styles.conflicts}
            role="group"
            aria-label={t('transfer.choice')}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing else in it has the focus
            tabIndex={0}
          >
            {conflicts.slice(0, SHOWN).map(({ headword, fields }, index) => (
              // The same headword may be there twice.
              // eslint-disable-next-line react/no-array-index-key
              <dl key={index} className={styles.conflict}>
                <dt className={styles.headword}>{headword}</dt>
                {fields.map(({ field, mine, theirs }) => (
                  <dd key={field} className={styles.field}>
                    <span className={styles.whose}>{t('transfer.yours')}</span> {mine}
                    <br />
                    <span className={styles.whose}>{t('transfer.inFile')}</span> {theirs}
                  </dd>
                ))}
              </dl>
            ))}
          </div>
          <Choice
            label={t('transfer.choice')}
            value={choice}
            options={[
              { value: 'mine', label: t('transfer.mine') },
              { value: 'theirs', label: t('transfer.theirs') },
              { value: 'both', label: t('transfer.both') },
            ]}
            onChoose={setChoice}
          />
        </>
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
