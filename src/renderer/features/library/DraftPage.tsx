import { ArrowLeft, Copy, ReplaceAll } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAFT_RULES, type DraftFinding, LONGEST_DRAFT } from '../../../shared/draft.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { api } from '../../api.ts';
import { attempt, failureText } from '../../data/failureText.ts';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { goBack } from '../../screen/screenStore.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Choice.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import { Page } from '../../ui/Page.tsx';
import { DraftFindings, replaceFindings, useDraftReport } from './DraftFindings.tsx';
import styles from './DraftPage.module.css';

/** A draft beside what in it goes against a glossary, changed by a click; nothing of it is kept. */
export function DraftPage({ item }: { readonly item: LibraryItem }) {
  const { t, i18n } = useTranslation();
  const say = useFeedback();
  const { mutedRules } = useSettings();
  const changeSettings = useChangeSettings();
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useDraftReport(item.id, draft);
  const isChecked = state.kind === 'checked';
  const report = isChecked || state.kind === 'checking' ? state.report : null;
  const findings = report?.findings.filter(({ rule }) => !mutedRules.includes(rule)) ?? [];

  const replace = (chosen: readonly DraftFinding[]): void => {
    setDraft(replaceFindings(draft, chosen));
    say({
      text: t('draft.replaced', { count: chosen.length }),
      action: { label: t('common.undo'), run: () => setDraft(draft) },
    });
  };
  const show = ({ start, end }: DraftFinding): void => {
    const { current } = field;
    if (current === null) return;
    // The caret scrolls into view when the field gets the focus.
    current.blur();
    current.setSelectionRange(start, start);
    current.focus();
    current.setSelectionRange(start, end);
  };
  const copy = async (): Promise<void> => {
    const outcome = await attempt(api.copyText(draft));
    if (outcome.kind === 'done') say({ text: t('draft.copied') });
    else {
      const why = failureText(t, outcome.reason);
      say({ text: t('entry.notCopied', { why }), isFailure: true });
    }
  };
  const take = async (file: File): Promise<void> => {
    const text = await readTextFile(file);
    if (text === null) say({ text: t('draft.noText', { name: file.name }), isFailure: true });
    else setDraft(text);
  };
  const status = (): string => {
    if (state.kind === 'tooLong') return t('draft.tooLong');
    if (report === null || draft.trim() === '') return '';
    if (report.termCount === 0) return t('draft.noTerm');
    if (findings.length === 0) return t('draft.none');
    const number = numberText(findings.length, i18n.language);
    return t('draft.count', { count: findings.length, number });
  };
  return (
    <Page
      title={t('draft.title', { name: item.name })}
      tools={
        <>
          <Button icon={Copy} disabled={draft === ''} onClick={() => void copy()}>
            {t('draft.copy')}
          </Button>
          <Button
            icon={ReplaceAll}
            look="accent"
            disabled={!isChecked || findings.length === 0}
            onClick={() => replace(findings)}
          >
            {t('draft.all')}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <Button icon={ArrowLeft} onClick={goBack}>
          {t('glossary.back')}
        </Button>
        <p role="status" className={styles.status}>
          {status()}
        </p>
      </div>
      {state.kind === 'failed' ? (
        <p role="alert" className={styles.failure}>
          {t('draft.failed', { why: failureText(t, state.reason) })}
        </p>
      ) : null}
      <div className={styles.panes}>
        <textarea
          ref={field}
          className={styles.draft}
          aria-label={t('draft.label')}
          placeholder={t('draft.placeholder')}
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onDragEnter={keepFromImport}
          onDragOver={keepFromImport}
          onDrop={(event) => {
            const file = event.dataTransfer.files[0];
            if (file === undefined) return;
            keepFromImport(event);
            if (file.size > LONGEST_DRAFT * MOST_BYTES) {
              say({ text: t('draft.tooLong'), isFailure: true });
            } else void take(file);
          }}
        />
        <div className={styles.side}>
          <fieldset className={styles.rules}>
            <legend className={styles.legend}>{t('draft.rules')}</legend>
            {DRAFT_RULES.map((rule) => (
              <Switch
                key={rule}
                label={t(`draft.rule.${rule}`)}
                isOn={!mutedRules.includes(rule)}
                onSwitch={(isOn) =>
                  void changeSettings({
                    mutedRules: DRAFT_RULES.filter((each) =>
                      each === rule ? !isOn : mutedRules.includes(each),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
          <DraftFindings
            findings={findings}
            isReady={isChecked}
            onShow={show}
            onReplace={(each) => replace([each])}
          />
        </div>
      </div>
    </Page>
  );
}

/** Bytes of a character in the encodings of text files. */
const MOST_BYTES = 4;

/** A file over the draft is read, not imported. */
function keepFromImport(event: DragEvent): void {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Reads a dropped file as text: UTF-8, UTF-16 with its mark, else GB 18030; null for what is no text. */
export async function readTextFile(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`;
  const labels =
    mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not of this encoding.
    }
  }
  return null;
}
