import { Pencil, Tags, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite, FavoriteChange } from '../../../shared/favorite.ts';
import { useLists } from '../../data/useLists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FavoriteDialog, readTags, TagField } from './FavoriteDialog.tsx';
import styles from './FavoriteDialog.module.css';
import type { Scope } from './useSortedFavorites.ts';

interface FavoriteActionsProps {
  readonly selected: readonly Favorite[];
  readonly scope: Scope;
  readonly onChange: (favorites: readonly Favorite[], change: FavoriteChange) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** What can be done to the favorites that are chosen, one at least. */
export function FavoriteActions({ selected, scope, onChange, onRemove }: FavoriteActionsProps) {
  const { t } = useTranslation();
  const lists = useLists();
  const [open, setOpen] = useState<'edit' | 'tag' | null>(null);
  const [tags, setTags] = useState('');
  const [only] = selected;

  const close = (): void => {
    setOpen(null);
    setTags('');
  };
  const change = async (changed: FavoriteChange): Promise<void> => {
    if (await onChange(selected, changed)) close();
  };
  const toLists = (isMove: boolean) =>
    lists
      .filter(({ id }) => scope.kind !== 'list' || scope.list !== id)
      .map(({ id, name }) => ({
        key: id,
        label: name,
        run: () => {
          // From all lists, a move leaves each of them.
          const from =
            scope.kind === 'list'
              ? [scope.list]
              : [...new Set(selected.flatMap((favorite) => favorite.lists))].filter(
                  (list) => list !== id,
                );
          void change(isMove ? { addLists: [id], removeLists: from } : { addLists: [id] });
        },
      }));

  return (
    <>
      {selected.length === 1 ? (
        <Button icon={Pencil} onClick={() => setOpen('edit')}>
          {t('lists.edit')}
        </Button>
      ) : null}
      <Menu label={t('lists.copyTo')} items={toLists(false)} />
      <Menu label={t('lists.moveTo')} items={toLists(true)} />
      <Button icon={Tags} onClick={() => setOpen('tag')}>
        {t('lists.addTags')}
      </Button>
      <Button icon={Trash2} onClick={onRemove}>
        {t('favorites.remove')}
      </Button>
      {open === 'edit' && only !== undefined ? (
        <FavoriteDialog
          favorite={only}
          onSave={(changed) => void change(changed)}
          onClose={close}
        />
      ) : null}
      {open === 'tag' ? (
        <Dialog
          title={t('lists.ofMany', { count: selected.length })}
          closeLabel={t('common.close')}
          isOpen
          onOpenChange={close}
        >
          <div className={styles.form}>
            <TagField value={tags} onValue={setTags} />
            <div className={styles.actions}>
              <Button
                look="accent"
                disabled={readTags(tags).length === 0}
                onClick={() => void change({ addTags: readTags(tags) })}
              >
                {t('lists.addTags')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
