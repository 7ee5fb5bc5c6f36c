import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { HitText } from '../../entry/HitText.tsx';
import { dictionaryName } from '../../i18n/dictionaryName.ts';
import { hitReason, rowReason } from '../../search/reasonText.ts';
import { rowText } from '../../search/rowText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import styles from './HitRow.module.css';

interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  /** Whether it says which dictionary has it. */
  readonly isNamed: boolean;
  readonly isActive: boolean;
  readonly position: number;
  readonly total: number;
  readonly onOpen: () => void;
}

/** A hit in one line: the word and what it means. */
export function HitRow(props: HitRowProps) {
  const { id, hit, isNamed, isActive, position, total, onOpen } = props;
  const { t } = useTranslation();
  const { entry } = hit;
  const reason = rowReason(t, hit);
  const { text, lang, marks } = rowText(hit);
  return (
    // Its keys are those of the search field, which keeps the focus: so the pointer must not take it.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      title={hitReason(t, hit)}
      className={styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <div className={styles.line}>
        <span className={styles.headword}>
          <HitText hit={hit} field="headword" />
        </span>
        <span className={styles.translation}>
          <MarkedText text={text} lang={lang} marks={{ match: marks }} />
        </span>
        {reason === null ? null : <span className={styles.remark}>{reason}</span>}
        {isNamed ? (
          <span className={styles.remark}>
            {dictionaryName(t, entry.dictionaryId, entry.dictionaryName)}
          </span>
        ) : null}
      </div>
    </div>
  );
}
