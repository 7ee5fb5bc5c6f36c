import { Star as StarIcon } from 'lucide-react';
import { type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Star } from '../data/useStar.ts';
import { KeepDialog } from '../lists/KeepDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { ListChoice } from './useListChoice.ts';

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
