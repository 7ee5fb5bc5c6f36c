import { Star as StarIcon } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Star } from '../data/useStar.ts';
import { KeepDialog } from '../lists/KeepDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface StarButtonProps {
  readonly star: Star;
  readonly keys?: string;
  /** Shift or a long press opens the choice of lists; not where there is no room for it. */
  readonly hasLists?: boolean;
}

/** A press that lasts so long, in milliseconds, asks for the choice of lists. */
const LONG_PRESS = 500;

/** Fills only after the favorite is on disk. Its name stays; whether it is pressed tells the rest. */
export function StarButton({ star, keys, hasLists = false }: StarButtonProps) {
  const { t } = useTranslation();
  const [isChoosing, setIsChoosing] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasLong = useRef(false);

  const press = (): void => {
    wasLong.current = false;
    if (!hasLists) return;
    timer.current = setTimeout(() => {
      wasLong.current = true;
      setIsChoosing(true);
    }, LONG_PRESS);
  };
  const release = (): void => clearTimeout(timer.current);
  const click = ({ shiftKey }: MouseEvent): void => {
    release();
    if (wasLong.current) wasLong.current = false;
    else if (hasLists && shiftKey) setIsChoosing(true);
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
      {isChoosing ? <KeepDialog star={star} onClose={() => setIsChoosing(false)} /> : null}
    </>
  );
}
