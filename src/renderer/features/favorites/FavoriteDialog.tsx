import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Favorite,
  type FavoriteChange,
  KEPT_LIMITS,
  type ListId,
} from '../../../shared/favorite.ts';
import { ListChecks } from '../../parts/ListChecks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './FavoriteDialog.module.css';

interface FavoriteDialogProps {
  readonly favorite: Favorite;
  readonly onSave: (change: FavoriteChange) => void;
  readonly onClose: () => void;
}

/** The translation as the reader wants it, and what the reader adds: lists, tags, a note, a sentence. */
export function FavoriteDialog({ favorite, onSave, onClose }: FavoriteDialogProps) {
  const { t } = useTranslation();
  const [lists, setLists] = useState<readonly ListId[]>(favorite.lists);
  const [tags, setTags] = useState(favorite.tags.join(', '));
  const [translation, setTranslation] = useState(favorite.translation);
  const [note, setNote] = useState(favorite.note);
  const [metIn, setMetIn] = useState(favorite.metIn);

  const save = (): void => {
    const wanted = readTags(tags);
    onSave({
      // Its marks are kept while it is not touched.
      ...(translation === favorite.translation ? {} : { translation: translation.trim() }),
      note,
      metIn,
      addTags: wanted.filter((tag) => !favorite.tags.includes(tag)),
      removeTags: favorite.tags.filter((tag) => !wanted.includes(tag)),
      addLists: lists.filter((list) => !favorite.lists.includes(list)),
      removeLists: favorite.lists.filter((list) => !lists.includes(list)),
    });
  };

  return (
    <Dialog title={favorite.headword} closeLabel={t('common.close')} isOpen onOpenChange={onClose}>
      <div className={styles.form}>
        <label className={styles.part}>
          <span className={styles.label}>{t('favorites.translation')}</span>
          <textarea
            className={styles.field}
            rows={2}
            lang={favorite.translationLanguage}
            maxLength={KEPT_LIMITS.text}
            value={translation}
            onChange={(event) => setTranslation(event.target.value)}
          />
        </label>
        <label className={styles.part}>
          <span className={styles.label}>{t('lists.note')}</span>
          <textarea
            className={styles.field}
            rows={3}
            maxLength={KEPT_LIMITS.note}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <TagField value={tags} onValue={setTags} />
        <label className={styles.part}>
          <span className={styles.label}>{t('lists.metIn')}</span>
          <textarea
            className={styles.field}
            rows={2}
            maxLength={KEPT_LIMITS.metIn}
            value={metIn}
            onChange={(event) => setMetIn(event.target.value)}
          />
        </label>
        <ListChecks chosen={lists} onChoose={setLists} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="accent" onClick={save}>
            {t('lists.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface TagFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Tags parted by commas. */
export function TagField({ value, onValue }: TagFieldProps) {
  const { t } = useTranslation();
  return (
    <label className={styles.part}>
      <span className={styles.label}>{t('lists.tags')}</span>
      <input
        className={styles.field}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <span className={styles.help}>{t('lists.tagsHelp')}</span>
    </label>
  );
}

/** Tags as they are typed, parted by commas of either language; none twice. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/[,，、;；]/).map((tag) => tag.trim().slice(0, KEPT_LIMITS.tag));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
