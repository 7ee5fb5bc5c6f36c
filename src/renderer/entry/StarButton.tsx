import { Star as StarIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Star } from '../data/useStar.ts';
import { IconButton } from '../ui/IconButton.tsx';

interface StarButtonProps {
  readonly star: Star;
  readonly keys?: string;
}

/** Fills only after the favorite is on disk. Its name stays; whether it is pressed tells the rest. */
export function StarButton({ star, keys }: StarButtonProps) {
  const { t } = useTranslation();
  return (
    <IconButton
      icon={StarIcon}
      label={t('entry.favorite')}
      aria-pressed={star.isStarred}
      isFilled={star.isStarred}
      onClick={() => void star.toggle()}
      {...(keys === undefined ? {} : { keys })}
    />
  );
}
