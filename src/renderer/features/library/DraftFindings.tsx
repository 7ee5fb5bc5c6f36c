import { useTranslation } from 'react-i18next';
import type { DraftFinding } from '../../../shared/draft.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DraftFindings.module.css';

interface DraftFindingsProps {
  readonly findings: readonly DraftFinding[];
  /** Their places are those of the draft as it is. */
  readonly isReady: boolean;
  readonly onShow: (finding: DraftFinding) => void;
  readonly onReplace: (finding: DraftFinding) => void;
}

/** So many are drawn; the others come when these are mended. */
const MOST = 200;

/** Each finding with its place, which a click shows in the draft, and what should stand there. */
export function DraftFindings({ findings, isReady, onShow, onReplace }: DraftFindingsProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul aria-label={t('draft.findings')} className={styles.list}>
      {findings.slice(0, MOST).map((finding) => {
        const { rule, start, line, found, proposal, headword, excerpt, excerptStart } = finding;
        const number = numberText(line, i18n.language);
        const end = excerptStart + found.length;
        return (
          <li key={start} className={styles.finding}>
            <p className={styles.why}>
              <span>{t(`draft.why.${rule}`, { headword })}</span>
              <span>{t('draft.line', { number })}</span>
            </p>
            <button
              type="button"
              className={styles.place}
              disabled={!isReady}
              onClick={() => onShow(finding)}
            >
              {excerpt.slice(0, excerptStart)}
              <mark className={styles.mark}>{excerpt.slice(excerptStart, end)}</mark>
              {excerpt.slice(end)}
            </button>
            <p>
              <Button look="link" disabled={!isReady} onClick={() => onReplace(finding)}>
                {t('draft.use')} <strong>{proposal}</strong>
              </Button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
