import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './FavoriteDialog.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly saveLabel: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a list. */
export function NameDialog({ title, name, saveLabel, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const submit = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    if (text.trim() !== '') onSave(text);
  };
  return (
    <Dialog title={title} closeLabel={t('common.close')} isOpen onOpenChange={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.part}>
          <span className={styles.label}>{t('lists.name')}</span>
          <input
            className={styles.field}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className={styles.actions}>
          <Button look="accent" disabled={text.trim() === ''} onClick={submit}>
            {saveLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
