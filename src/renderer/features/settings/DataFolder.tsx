import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { attempt } from '../../data/attempt.ts';
import { failureText } from '../../data/failureText.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { Button } from '../../ui/Button.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import styles from './DataSettings.module.css';

/** Where everything is kept. */
export function DataFolder() {
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
