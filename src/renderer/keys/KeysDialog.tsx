import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysDialog.module.css';
import { KeyTable } from './KeyTable.tsx';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const { t } = useTranslation();
  const [mainId, popupId] = [useId(), useId()];
  return (
    <Dialog
      title={t('keys.title')}
      closeLabel={t('common.close')}
      look="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <div className={styles.groups}>
        <section aria-labelledby={mainId}>
          <h3 id={mainId} className={styles.title}>
            {t('hotkey.main')}
          </h3>
          <KeyTable />
        </section>
        <section aria-labelledby={popupId}>
          <h3 id={popupId} className={styles.title}>
            {t('hotkey.popup')}
          </h3>
          <KeyTable of="popup" />
        </section>
      </div>
    </Dialog>
  );
}
