import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/isComposing.ts';
import styles from './RenameForm.module.css';

interface RenameFormProps {
  readonly name: string;
  readonly onRename: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The name as a field in its own place; Enter keeps it, Esc leaves it as it was. */
export function RenameForm({ name, onRename, onCancel }: RenameFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const next = text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (next === '' || next === name) onCancel();
        else void onRename(next);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <input
        ref={(input) => {
          if (input !== null && document.activeElement !== input) {
            input.focus();
            input.select();
          }
        }}
        aria-label={t('library.renameLabel', { name })}
        className={styles.input}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="accent" type="submit" disabled={next === ''}>
        {t('library.save')}
      </Button>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </form>
  );
}
