import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictChoice, KeptPreview } from '../../shared/transfer.ts';
import { api } from '../api.ts';
import { attempt } from '../data/attempt.ts';
import { failureText } from '../data/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFeedback } from '../ui/Feedback.tsx';
import { Conflicts } from './Conflicts.tsx';
import styles from './ImportDialog.module.css';

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
