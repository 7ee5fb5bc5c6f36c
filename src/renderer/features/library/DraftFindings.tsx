import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftFinding, type DraftReport, LONGEST_DRAFT } from '../../../shared/draft.ts';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { FailureReason } from '../../../shared/outcome.ts';
import { api } from '../../api.ts';
import { attempt } from '../../data/failureText.ts';
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

/** This many are drawn; the others come when these are mended. */
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

/** What is known of a draft. */
type DraftState =
  | { readonly kind: 'tooLong' }
  /** What was found in the text before is shown until then; its places are no longer right. */
  | { readonly kind: 'checking'; readonly report: DraftReport | null }
  | { readonly kind: 'checked'; readonly report: DraftReport }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** Milliseconds without a change after which a draft is checked. */
const PAUSE = 250;

/** Checks the draft against the glossary whenever it has been left alone for a moment. */
export function useDraftReport(id: DictionaryId, draft: string): DraftState {
  const [checked, setChecked] = useState<{ readonly draft: string; readonly state: DraftState }>();
  useEffect(() => {
    if (draft.length > LONGEST_DRAFT) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void attempt(api.checkDraft(id, draft)).then((outcome) => {
        if (!isWanted) return;
        const state: DraftState =
          outcome.kind === 'done'
            ? { kind: 'checked', report: outcome.value }
            : { kind: 'failed', reason: outcome.reason };
        setChecked({ draft, state });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id, draft]);
  if (draft.length > LONGEST_DRAFT) return { kind: 'tooLong' };
  if (checked?.draft === draft) return checked.state;
  return {
    kind: 'checking',
    report: checked?.state.kind === 'checked' ? checked.state.report : null,
  };
}

/** The draft with what is proposed at these places; they must not overlap. */
export function replaceFindings(
  draft: string,
  findings: readonly Pick<DraftFinding, 'start' | 'end' | 'proposal'>[],
): string {
  let text = '';
  let at = 0;
  for (const { start, end, proposal } of findings.toSorted((a, b) => a.start - b.start)) {
    text += draft.slice(at, start) + proposal;
    at = end;
  }
  return text + draft.slice(at);
}
