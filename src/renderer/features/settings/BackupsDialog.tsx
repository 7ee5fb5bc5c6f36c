import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BackupInfo, BackupKind, CutTexts } from '../../../shared/backup.ts';
import { api } from '../../api.ts';
import { attempt, fileFailureText } from '../../data/failureText.ts';
import { backupsQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { whenText } from '../../i18n/whenText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import styles from './BackupsDialog.module.css';

const KINDS = {
  day: 'backups.kindDay',
  migration: 'backups.kindMigration',
  change: 'backups.kindChange',
  wish: 'backups.kindWish',
} as const satisfies Record<BackupKind, string>;

interface BackupsDialogProps {
  readonly backups: readonly BackupInfo[];
  readonly onClose: () => void;
}

/** What each backup holds, and the way to have it back. */
export function BackupsDialog({ backups, onClose }: BackupsDialogProps) {
  const { t, i18n } = useTranslation();
  const say = useFeedback();

  const restore = async ({ name, madeAt }: Pick<BackupInfo, 'name' | 'madeAt'>): Promise<void> => {
    const outcome = await attempt(api.restoreBackup(name));
    await queryClient.invalidateQueries(backupsQuery);
    if (outcome.kind === 'failed') {
      const why = fileFailureText(t, outcome);
      say({ text: t('backups.notRestored', { why }), isFailure: true });
      return;
    }
    onClose();
    say({
      text: [
        t('backups.restored', { when: whenText(madeAt, i18n.language) }),
        cutText(t, outcome.value.cut),
      ]
        .join(' ')
        .trim(),
      action: { label: t('common.undo'), run: () => void restore(outcome.value) },
    });
  };

  return (
    <Dialog
      title={t('backups.choose')}
      closeLabel={t('common.close')}
      isOpen
      onOpenChange={onClose}
    >
      <p className={styles.help}>{t('backups.chooseHelp')}</p>
      <ul className={styles.list}>
        {backups.map((backup) => (
          <li key={backup.name} className={styles.row}>
            <div className={styles.text}>
              <p>{whenText(backup.madeAt, i18n.language)}</p>
              <p className={styles.help}>
                {backup.holds === null
                  ? t('backups.damaged')
                  : [
                      t('backups.favorites', { count: backup.holds.favorites }),
                      t('backups.lists', { count: backup.holds.lists }),
                      t('backups.glossaries', { count: backup.holds.glossaries }),
                      t('backups.lookups', { count: backup.holds.lookups }),
                      t(KINDS[backup.kind]),
                    ].join(' · ')}
              </p>
            </div>
            <Button
              aria-label={`${t('backups.restore')}: ${whenText(backup.madeAt, i18n.language)}`}
              disabled={backup.holds === null}
              onClick={() => void restore(backup)}
            >
              {t('backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What could not be taken in as it was; '' when all was. */
function cutText(t: TFunction, cut: CutTexts | null): string {
  if (cut === null) return '';
  const { count, file } = cut;
  const rows = cut.rows.slice(0, ROWS_TOLD).join('; ');
  return file === null
    ? t('backups.cutLookups', { count, rows })
    : t('backups.cutIn', { count, rows, file });
}

const ROWS_TOLD = 3;
