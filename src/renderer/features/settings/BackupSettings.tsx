import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/outcome.ts';
import { api } from '../../api.ts';
import { attempt, failureText, fileFailureText } from '../../data/failureText.ts';
import { backupsQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useApiEvent, useAppInfo } from '../../data/useSettings.ts';
import { whenText } from '../../i18n/whenText.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Where the reader's data is kept, its backups, and everything in one file. */
export function BackupSettings() {
  const { t, i18n } = useTranslation();
  const say = useFeedback();
  const { data } = useQuery(backupsQuery);
  const [isOpen, setIsOpen] = useState(false);
  const backups = data?.kind === 'done' ? data.value : [];
  const last = backups[0];

  const make = async (): Promise<void> => {
    const outcome = await attempt(api.makeBackup());
    if (outcome.kind === 'done') {
      await queryClient.invalidateQueries(backupsQuery);
      say({ text: t('backups.made') });
    } else {
      const why = failureText(t, outcome.reason);
      say({ text: t('backups.notMade', { why }), isFailure: true });
    }
  };
  const exportAll = async (): Promise<void> => {
    const outcome = await attempt(api.exportEverything());
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('transfer.notExported', { why }), isFailure: true });
    } else if (outcome.value !== null) {
      await queryClient.invalidateQueries(backupsQuery);
      say({ text: t('transfer.exported', { file: outcome.value }) });
    }
  };
  const importAll = async (how: 'replace' | 'merge'): Promise<void> => {
    const outcome = await attempt(api.importEverything(how));
    if (outcome.kind === 'failed') {
      const isOther = outcome.fault?.kind === 'not-recognised';
      const why = isOther ? t('transfer.notEverything') : fileFailureText(t, outcome);
      say({ text: t('transfer.notDone', { why }), isFailure: true });
    } else if (outcome.value !== null) {
      await queryClient.invalidateQueries(backupsQuery);
      say({ text: t('transfer.done', { ...outcome.value }) });
    }
  };

  return (
    <SettingsGroup title={t('settings.data')}>
      <DataFolder />
      <div className={styles.row}>
        <div className={styles.text}>
          <p>
            {last === undefined
              ? t('backups.none')
              : t('backups.last', { when: whenText(last.madeAt, i18n.language) })}
          </p>
          <p className={styles.folder}>{t('backups.help')}</p>
          <BackupFailure outcome={data} />
          <WorkProgress />
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => void make()}>{t('backups.make')}</Button>
          <Button disabled={backups.length === 0} onClick={() => setIsOpen(true)}>
            {t('backups.open')}
          </Button>
        </div>
      </div>
      <div className={styles.row}>
        <p className={styles.text}>{t('transfer.everything')}</p>
        <div className={styles.buttons}>
          <Button onClick={() => void exportAll()}>{t('transfer.exportEverything')}</Button>
          <Button onClick={() => void importAll('merge')}>{t('transfer.merge')}</Button>
          <ConfirmDialog
            trigger={t('transfer.replace')}
            title={t('transfer.replaceTitle')}
            text={t('transfer.replaceText')}
            confirmLabel={t('transfer.replace')}
            cancelLabel={t('common.cancel')}
            onConfirm={() => void importAll('replace')}
          />
        </div>
      </div>
      {isOpen ? <BackupsDialog backups={backups} onClose={() => setIsOpen(false)} /> : null}
    </SettingsGroup>
  );
}

interface BackupFailureProps {
  readonly outcome: Outcome<unknown> | undefined;
}

function BackupFailure({ outcome }: BackupFailureProps) {
  const { t } = useTranslation();
  if (outcome?.kind !== 'failed') return null;
  return <p role="alert">{t('backups.notListed', { why: failureText(t, outcome.reason) })}</p>;
}

/** How far a backup or restore is, with a way to end it; nothing when none is under way. */
export function WorkProgress() {
  const { t } = useTranslation();
  const [share, setShare] = useState<number | null>(null);
  useApiEvent('workProgress', setShare);
  if (share === null) return null;
  return (
    <div>
      <progress
        max={1}
        value={share}
        aria-label={t('backups.working', { percent: Math.floor(share * 100) })}
      />{' '}
      <Button onClick={() => void api.cancelWork()}>{t('common.cancel')}</Button>
    </div>
  );
}

/** Where everything is kept. */
function DataFolder() {
  const { t } = useTranslation();
  const say = useFeedback();
  const { dataFolder } = useAppInfo();

  const openFolder = async (): Promise<void> => {
    const outcome = await attempt(api.openDataFolder());
    if (outcome.kind === 'done') return;
    say({
      text: t('settings.notOpened', { why: failureText(t, outcome.reason) }),
      isFailure: true,
    });
  };

  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <p>{t('settings.dataHelp')}</p>
        <p className={styles.folder}>{dataFolder}</p>
      </div>
      <Button icon={FolderOpen} onClick={() => void openFolder()}>
        {t('settings.openDataFolder')}
      </Button>
    </div>
  );
}
