import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { HitText } from '../../entry/HitText.tsx';
import { rowReason } from '../../search/reasonText.ts';
import { rowText } from '../../search/rowText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import styles from './PopupRow.module.css';

interface PopupRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** A hit in one line, or in two where all of it is to be read. */
export function PopupRow({ id, hit, isActive, onOpen }: PopupRowProps) {
  const { t } = useTranslation();
  const isTerm = hit.tier === 'passage';
  // Of other words the best hit is reason enough.
  const reason = isTerm ? rowReason(t, hit) : null;
  const { text, lang, marks } = rowText(hit);
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={isTerm ? `${styles.row} ${styles.term}` : styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span className={styles.headword}>
        <HitText hit={hit} field="headword" />
      </span>
      <span className={styles.translation}>
        <MarkedText text={text} lang={lang} marks={{ match: marks }} />
      </span>
      {reason === null ? null : <span className={styles.reason}>{reason}</span>}
    </div>
  );
}
