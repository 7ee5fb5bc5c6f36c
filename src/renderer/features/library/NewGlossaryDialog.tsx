import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { openGlossary } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageOptions } from '../../i18n/languageNames.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NewGlossaryDialog.module.css';

interface NewGlossaryDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Begins an own glossary, and opens it. */
export function NewGlossaryDialog({ isOpen, onClose }: NewGlossaryDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('library.newGlossaryTitle')}
      closeLabel={t('common.close')}
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      <NewGlossaryForm onClose={onClose} />
    </Dialog>
  );
}

function NewGlossaryForm({ onClose }: Pick<NewGlossaryDialogProps, 'onClose'>) {
  const { t, i18n } = useTranslation();
  const { create } = useLibraryChanges();
  const [name, setName] = useState<string>(t('library.newGlossaryName'));
  const [headwordLanguage, setHeadwordLanguage] = useState('en');
  const [translationLanguage, setTranslationLanguage] = useState('zh-Hans');
  const languages = languageOptions(t, i18n.language, []);

  const begin = async (): Promise<void> => {
    const made = await create({ name: name.trim(), headwordLanguage, translationLanguage });
    if (made === null) return;
    onClose();
    openGlossary(made.id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TextField label={t('import.name')} value={name} maxLength={200} onValue={setName} />
      <Select
        label={t('import.headwordLanguage')}
        value={headwordLanguage}
        options={languages}
        onChoose={setHeadwordLanguage}
      />
      <Select
        label={t('import.translationLanguage')}
        value={translationLanguage}
        options={languages}
        onChoose={setTranslationLanguage}
      />
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="accent" type="submit" disabled={name.trim() === ''}>
          {t('library.create')}
        </Button>
      </div>
    </form>
  );
}
