import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LIST, type ListId } from '../../../shared/favorite.ts';
import { useListChanges, useLists } from '../../data/useLists.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import styles from './FavoriteDialog.module.css';

interface ListToolsProps {
  readonly list: ListId;
  readonly onRemoved: () => void;
}

/** Another name for the list that is shown, and the way to be rid of it. */
export function ListTools({ list, onRemoved }: ListToolsProps) {
  const { t } = useTranslation();
  const lists = useLists();
  const { rename, remove } = useListChanges();
  const [isNaming, setIsNaming] = useState(false);
  const name = lists.find(({ id }) => id === list)?.name ?? '';
  const into = lists.find(({ id }) => id === DEFAULT_LIST)?.name ?? '';

  const save = async (text: string): Promise<void> => {
    if (await rename(list, text)) setIsNaming(false);
  };
  const removeList = async (): Promise<void> => {
    if (await remove(list)) onRemoved();
  };
  return (
    <>
      <Button onClick={() => setIsNaming(true)}>{t('lists.rename')}</Button>
      {list === DEFAULT_LIST ? null : (
        <ConfirmDialog
          trigger={t('lists.remove')}
          title={t('lists.confirmTitle', { name })}
          text={t('lists.confirm', { list: into })}
          confirmLabel={t('lists.remove')}
          cancelLabel={t('common.cancel')}
          onConfirm={() => void removeList()}
        />
      )}
      {isNaming ? (
        <NameDialog
          title={t('lists.rename')}
          name={name}
          saveLabel={t('lists.save')}
          onSave={(text) => void save(text)}
          onClose={() => setIsNaming(false)}
        />
      ) : null}
    </>
  );
}

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
