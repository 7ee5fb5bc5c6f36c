import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { HitText } from '../../entry/HitText.tsx';
import { dictionaryName } from '../../i18n/dictionaryName.ts';
import { rowReason } from '../../search/reasonText.ts';
import styles from './HitRow.module.css';

/** So many dictionaries are named; the others are counted. */
const BADGES = 2;

interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  /** Whether it says which dictionaries have it. */
  readonly isNamed: boolean;
  readonly isActive: boolean;
  readonly position: number;
  readonly total: number;
  readonly onOpen: () => void;
}

export function HitRow(props: HitRowProps) {
  const { id, hit, isNamed, isActive, position, total, onOpen } = props;
  const { t } = useTranslation();
  const { entry, others } = hit;
  const reason = rowReason(t, hit);
  const names = [
    ...new Set(
      [entry, ...others].map((each) => dictionaryName(t, each.dictionaryId, each.dictionaryName)),
    ),
  ];
  const more = names.length - BADGES;
  return (
    // Its keys are those of the search field, which keeps the focus: so the pointer must not take it.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <div className={styles.line}>
        <span className={styles.headword}>
          <HitText hit={hit} field="headword" />
        </span>
        {isNamed ? (
          <span className={styles.badges}>
            {names.slice(0, BADGES).map((name) => (
              <span key={name} className={styles.badge}>
                {name}
              </span>
            ))}
            {more > 0 ? (
              <span
                className={styles.more}
                aria-label={t('search.moreDictionaries', { count: more })}
              >{`+${more}`}</span>
            ) : null}
          </span>
        ) : null}
      </div>
      <div className={styles.line}>
        <span className={styles.translation}>
          <HitText hit={hit} field="translation" />
        </span>
        {reason === null ? null : <span className={styles.reason}>{reason}</span>}
      </div>
    </div>
  );
}
