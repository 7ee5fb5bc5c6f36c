import type { DraftFinding } from '../../../shared/draft.ts';

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
