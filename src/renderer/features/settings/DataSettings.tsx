import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { attempt } from '../../data/attempt.ts';
import { failureText } from '../../data/failureText.ts';
import { historyQuery } from '../../data/queries.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { ClearHistory } from '../../history/ClearHistory.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './DataSettings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

interface DataSettingsProps {
  readonly recordHistory: boolean;
  readonly onRecordHistory: (isOn: boolean) => void;
}

/** What is kept, where, and how to have less of it. */
export function DataSettings({ recordHistory, onRecordHistory }: DataSettingsProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const { dataFolder } = useAppInfo();
  const { data } = useQuery(historyQuery);
  const isEmpty = data?.kind === 'done' && data.value.length === 0;

  const openFolder = async (): Promise<void> => {
    const outcome = await attempt(api.openDataFolder());
    if (outcome.kind === 'done') return;
    say({
      text: t('settings.notOpened', { why: failureText(t, outcome.reason) }),
      isFailure: true,
    });
  };

  return (
    <SettingsGroup title={t('settings.data')}>
      <Switch
        label={t('settings.keepHistory')}
        help={t('settings.keepHistoryHelp')}
        isOn={recordHistory}
        onSwitch={onRecordHistory}
      />
      <div className={styles.row}>
        <p className={styles.text}>{t('settings.clearHistoryHelp')}</p>
        <ClearHistory isEmpty={isEmpty} />
      </div>
      <div className={styles.row}>
        <div className={styles.text}>
          <p>{t('settings.dataHelp')}</p>
          <p className={styles.folder}>{dataFolder}</p>
        </div>
        <Button icon={FolderOpen} onClick={() => void openFolder()}>
          {t('settings.openDataFolder')}
        </Button>
      </div>
    </SettingsGroup>
  );
}
