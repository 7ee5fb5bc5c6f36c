import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hit, SearchAnswer } from '../../../shared/hit.ts';
import { lookupMemoryQuery } from '../../data/queries.ts';
import type { Star } from '../../data/useStar.ts';
import { isRepaired } from '../../search/isRepaired.ts';
import { hitReason } from '../../search/reasonText.ts';
import { Button } from '../../ui/Button.tsx';
import { isPassage } from './isPassage.ts';
import styles from './LookupMemoryLine.module.css';
import { isWorthKeeping, memoryText } from './memoryText.ts';

interface LookupMemoryLineProps {
  readonly answer: SearchAnswer | null;
  readonly hits: readonly Hit[];
  /** Of the best hit. */
  readonly star: Star;
  readonly onStar: () => void;
}

/**
 * What there is to know besides, in one line: how often the entry was met ("Third time; last on ...",
 * and at the third, keep it), why it was found where it is not the word itself, and as what the text
 * was searched.
 */
export function LookupMemoryLine({ answer, hits, star, onStar }: LookupMemoryLineProps) {
  const { t, i18n } = useTranslation();
  const [best] = hits;
  const isEntry = best !== undefined && !isPassage(hits);
  const { data } = useQuery({
    ...lookupMemoryQuery(best?.entry.id ?? ('' as Hit['entry']['id'])),
    enabled: isEntry,
  });
  const memory = isEntry && data?.kind === 'done' ? data.value : null;
  const isPlain =
    !isEntry || (best.script === null && best.reason.kind === 'exact') || best.tier === 'prefix';
  const parts = [
    memory === null ? null : memoryText(t, i18n.language, memory),
    isPlain ? null : hitReason(t, best),
    answer === null || !isRepaired(answer)
      ? null
      : t('search.searchedAs', { text: answer.searchedAs }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className={styles.line}>
      {parts.map((part) => (
        <span key={part} className={styles.part}>
          {part}
        </span>
      ))}
      {memory !== null && isWorthKeeping(memory) && !star.isStarred ? (
        <Button look="link" onClick={onStar}>
          {t('memory.keep')}
        </Button>
      ) : null}
    </p>
  );
}
