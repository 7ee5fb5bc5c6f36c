import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../shared/entry.ts';
import { lookupMemoryQuery } from '../../data/queries.ts';
import type { Star } from '../../data/useStar.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LookupMemoryLine.module.css';
import { isWorthKeeping, memoryText } from './memoryText.ts';

interface LookupMemoryLineProps {
  readonly entryId: EntryId;
  readonly star: Star;
  readonly onStar: () => void;
}

/** "Third time; last on ...": told of an entry that was looked up before; at the third, keep it. */
export function LookupMemoryLine({ entryId, star, onStar }: LookupMemoryLineProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(lookupMemoryQuery(entryId));
  if (data?.kind !== 'done' || data.value === null) return null;
  return (
    <p className={styles.line}>
      {memoryText(t, i18n.language, data.value)}
      {isWorthKeeping(data.value) && !star.isStarred ? (
        <Button look="link" onClick={onStar}>
          {t('memory.keep')}
        </Button>
      ) : null}
    </p>
  );
}
