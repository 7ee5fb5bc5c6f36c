import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import type { Star } from '../../data/useStar.ts';
import { StarButton } from '../../entry/StarButton.tsx';
import type { Lookup } from '../../search/useLookup.ts';
import { BestHit } from './BestHit.tsx';
import styles from './PopupHits.module.css';
import { PopupRow } from './PopupRow.tsx';

/** The search field names the list and the active hit by these ids. */
export const POPUP_LIST_ID = 'popup-results';
export const optionId = (index: number): string => `popup-result-${index}`;

interface PopupHitsProps {
  readonly lookup: Lookup;
  readonly hits: readonly Hit[];
  /** Index of the hit that the keys act on. */
  readonly active: number;
  /** Of the active hit. */
  readonly star: Star;
  readonly onOpen: (hit: Hit) => void;
}

/** The best hit as a small entry, the others in a line each. */
export function PopupHits({ lookup, hits, active, star, onOpen }: PopupHitsProps) {
  const { t } = useTranslation();
  if (hits.length === 0) {
    const hasNothing = lookup.answer !== null && lookup.isComplete;
    const text = lookup.isFailed ? 'search.failed' : hasNothing ? 'popup.nothing' : 'popup.hint';
    return (
      <p role="status" className={styles.message}>
        {/* While the first answer is awaited there is nothing to tell. */}
        {lookup.isSettled || lookup.isFailed ? t(text) : null}
      </p>
    );
  }
  return (
    <div className={styles.hits}>
      <div role="listbox" id={POPUP_LIST_ID} aria-label={t('search.results')}>
        {hits.map((hit, index) => {
          const props = {
            id: optionId(index),
            hit,
            isActive: index === active,
            onOpen: () => onOpen(hit),
          };
          return index === 0 ? (
            <BestHit key={hit.entry.id} {...props} />
          ) : (
            <PopupRow key={hit.entry.id} {...props} />
          );
        })}
      </div>
      {/* Beside the list, not in it: an option holds no buttons. */}
      <div className={styles.star}>
        <StarButton star={star} />
      </div>
    </div>
  );
}
