import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { HitText } from '../../entry/HitText.tsx';
import { rowReason } from '../../search/reasonText.ts';
import styles from './PopupRow.module.css';

interface PopupRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

export function PopupRow({ id, hit, isActive, onOpen }: PopupRowProps) {
  const { t } = useTranslation();
  const reason = rowReason(t, hit);
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span className={styles.headword}>
        <HitText hit={hit} field="headword" />
      </span>
      <span className={styles.translation}>
        <HitText hit={hit} field="translation" />
      </span>
      {reason === null ? null : <span className={styles.reason}>{reason}</span>}
    </div>
  );
}
