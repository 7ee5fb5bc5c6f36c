import { Star as StarIcon } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LIST, type ListId } from '../../shared/favorite.ts';
import { type Star, useFavoriteChanges } from '../data/useFavorites.ts';
import styles from '../parts/lists.module.css';
import { ListChecks } from '../parts/ListChecks.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface StarButtonProps {
  readonly star: Star;
  readonly keys?: string;
  /** What Shift or a long press opens; left out where there is no room for it. */
  readonly choice?: ListChoice;
}

/** A press that lasts so long, in milliseconds, asks for the choice of lists. */
const LONG_PRESS = 500;

/** Fills only after the favorite is on disk. Its name stays; whether it is pressed tells the rest. */
export function StarButton({ star, keys, choice }: StarButtonProps) {
  const { t } = useTranslation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasLong = useRef(false);

  const press = (): void => {
    wasLong.current = false;
    if (choice === undefined) return;
    timer.current = setTimeout(() => {
      wasLong.current = true;
      choice.onOpenChange(true);
    }, LONG_PRESS);
  };
  const release = (): void => clearTimeout(timer.current);
  const click = ({ shiftKey }: MouseEvent): void => {
    release();
    if (wasLong.current) wasLong.current = false;
    else if (choice !== undefined && shiftKey) choice.onOpenChange(true);
    else void star.toggle();
  };

  return (
    <>
      <IconButton
        icon={StarIcon}
        label={t('entry.favorite')}
        aria-pressed={star.isStarred}
        isFilled={star.isStarred}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={release}
        onClick={click}
        {...(keys === undefined ? {} : { keys })}
      />
      {choice?.isOpen === true ? (
        <KeepDialog star={star} onClose={() => choice.onOpenChange(false)} />
      ) : null}
    </>
  );
}

/** Whether the lists of an entry are being chosen. */
export interface ListChoice {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function useListChoice(): ListChoice {
  const [isOpen, onOpenChange] = useState(false);
  return { isOpen, onOpenChange };
}

interface KeepDialogProps {
  readonly star: Star;
  readonly onClose: () => void;
}

/** The lists in which an entry is kept; none takes the star away. */
function KeepDialog({ star, onClose }: KeepDialogProps) {
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
