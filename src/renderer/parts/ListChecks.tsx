import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListId } from '../../shared/favorite.ts';
import { useListChanges, useLists } from '../data/useLists.ts';
import { Button } from '../ui/Button.tsx';
import styles from './lists.module.css';

interface ListChecksProps {
  readonly chosen: readonly ListId[];
  readonly onChoose: (lists: readonly ListId[]) => void;
}

/** A check box a list, and a field for a new one. */
export function ListChecks({ chosen, onChoose }: ListChecksProps) {
  const { t } = useTranslation();
  const lists = useLists();
  const { add } = useListChanges();
  const [name, setName] = useState('');

  const create = async (event: { readonly preventDefault: () => void }): Promise<void> => {
    event.preventDefault();
    const list = await add(name);
    if (list === null) return;
    setName('');
    onChoose([...chosen, list.id]);
  };

  return (
    <fieldset className={styles.checks}>
      <legend className={styles.legend}>{t('lists.title')}</legend>
      {lists.map((list) => (
        <label key={list.id} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(list.id)}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, list.id]
                  : chosen.filter((each) => each !== list.id),
              )
            }
          />
          {list.name}
        </label>
      ))}
      <form className={styles.create} onSubmit={(event) => void create(event)}>
        <input
          aria-label={t('lists.name')}
          placeholder={t('lists.add')}
          className={styles.field}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <Button disabled={name.trim() === ''} onClick={(event) => void create(event)}>
          {t('lists.create')}
        </Button>
      </form>
    </fieldset>
  );
}
