import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LIST, type ListId } from '../../shared/favorite.ts';
import { useFavoriteChanges } from '../data/useFavoriteChanges.ts';
import type { Star } from '../data/useStar.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ListChecks } from './ListChecks.tsx';
import styles from './lists.module.css';

interface KeepDialogProps {
  readonly star: Star;
  readonly onClose: () => void;
}

/** The lists in which an entry is kept; none takes the star away. */
export function KeepDialog({ star, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const { change, remove } = useFavoriteChanges();
  const before = star.favorite?.lists ?? [];
  const [chosen, setChosen] = useState<readonly ListId[]>(
    star.favorite === null ? [DEFAULT_LIST] : before,
  );

  const save = async (): Promise<void> => {
    const { favorite } = star;
    const addLists = chosen.filter((list) => !before.includes(list));
    const removeLists = before.filter((list) => !chosen.includes(list));
    const isDone =
      favorite === null
        ? chosen.length === 0 || (await star.keep({ lists: chosen }))
        : chosen.length === 0
          ? await remove([favorite])
          : await change([favorite], { addLists, removeLists });
    if (isDone) onClose();
  };

  return (
    <Dialog
      title={t('lists.of', { headword: star.headword })}
      closeLabel={t('common.close')}
      isOpen
      onOpenChange={onClose}
    >
      <ListChecks chosen={chosen} onChoose={setChosen} />
      <div className={styles.actions}>
        <Button look="accent" onClick={() => void save()}>
          {t('lists.save')}
        </Button>
      </div>
    </Dialog>
  );
}
