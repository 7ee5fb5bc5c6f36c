import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem, NewGlossaryRow } from '../../../shared/library.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { rowOfCells } from './glossaryCells.ts';
import styles from './NewEntryForm.module.css';
import { MAX_HEADWORD } from '../../../shared/limits.ts';

interface NewEntryFormProps {
  readonly item: LibraryItem;
  /** Filled in already; '' when there is none. */
  readonly headword: string;
  /** Gives whether the entry is in. */
  readonly onAdd: (row: NewGlossaryRow) => Promise<boolean>;
}

/** A new entry: headword, translation, Enter. */
export function NewEntryForm({ item, headword: given, onAdd }: NewEntryFormProps) {
  const { t } = useTranslation();
  const [headword, setHeadword] = useState(given);
  const [translation, setTranslation] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => {
    (given === '' ? first : second).current?.focus();
  }, [given]);

  const add = async (): Promise<void> => {
    if (!(await onAdd(rowOfCells([headword, translation])))) return;
    setHeadword('');
    setTranslation('');
    first.current?.focus();
  };
  return (
    <form
      className={styles.form}
      data-takes-rows=""
      onSubmit={(event) => {
        event.preventDefault();
        if (headword.trim() !== '') void add();
      }}
    >
      <TextField
        ref={first}
        label={t('glossary.newHeadword')}
        lang={item.headwordLanguage}
        value={headword}
        maxLength={MAX_HEADWORD}
        onValue={setHeadword}
      />
      <TextField
        ref={second}
        label={t('glossary.newTranslation')}
        lang={item.translationLanguage}
        value={translation}
        onValue={setTranslation}
      />
      <Button icon={Plus} look="accent" type="submit" disabled={headword.trim() === ''}>
        {t('glossary.add')}
      </Button>
    </form>
  );
}
