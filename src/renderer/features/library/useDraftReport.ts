import { useEffect, useState } from 'react';
import type { DictionaryId } from '../../../shared/entry.ts';
import { type DraftReport, LONGEST_DRAFT } from '../../../shared/draft.ts';
import type { FailureReason } from '../../../shared/outcome.ts';
import { api } from '../../api.ts';
import { attempt } from '../../data/attempt.ts';

/** What is known of a draft. */
export type DraftState =
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
