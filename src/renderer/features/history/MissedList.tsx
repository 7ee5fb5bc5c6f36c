import { useQuery } from '@tanstack/react-query';
import { BookPlus, SearchX, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import type { MissedWord } from '../../../shared/favorite.ts';
import { api } from '../../api.ts';
import { failureText, useChange } from '../../data/failureText.ts';
import { glossaryRowsQuery, missedQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useOwnGlossary } from '../../data/useOwnGlossary.ts';
import { dayText } from '../../i18n/whenText.ts';
import { open, openGlossary } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, useFeedback } from '../../ui/Feedback.tsx';
import styles from './HistoryPage.module.css';
import rowStyles from './LookupRow.module.css';

interface MissedListProps {
  /** What chooses between the lists. */
  readonly choice: ReactNode;
}

/** The words that were looked up and are in no dictionary. */
export function MissedList({ choice }: MissedListProps) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(missedQuery);
  const changes = useMissedChanges();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const words = data?.kind === 'done' ? data.value : null;
  const failure = data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null;
  const selected = (words ?? []).filter(({ word }) => chosen.has(word));
  const isAll = words !== null && selected.length === words.length;
  const act = async (change: (some: readonly MissedWord[]) => Promise<boolean>): Promise<void> => {
    if (await change(selected)) setChosen(new Set());
  };
  const toggle = (word: string): void => {
    const next = new Set(chosen);
    if (!next.delete(word)) next.add(word);
    setChosen(next);
  };
  return (
    <>
      <div className={styles.bar}>
        {choice}
        {words === null || words.length === 0 ? null : (
          <div className={styles.tools}>
            {selected.length === 0 ? (
              <>
                <Button onClick={() => void changes.exportAll()}>{t('missed.export')}</Button>
                <Button onClick={() => void changes.remove(words)}>{t('missed.clear')}</Button>
              </>
            ) : (
              <>
                <Button icon={BookPlus} onClick={() => void act(changes.addToGlossary)}>
                  {t('nothing.add')}
                </Button>
                <Button icon={Trash2} onClick={() => void act(changes.remove)}>
                  {t('missed.remove')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.message}>
          {t('history.failed', { why: failureText(t, failure) })}
        </p>
      )}
      {words?.length === 0 ? (
        <EmptyState icon={SearchX} title={t('missed.emptyTitle')}>
          <p>{t('missed.empty')}</p>
        </EmptyState>
      ) : null}
      {words === null || words.length === 0 ? null : (
        <>
          <label className={styles.all}>
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => setChosen(isAll ? new Set() : new Set(words.map(({ word }) => word)))}
            />
            {selected.length === 0
              ? t('missed.selectAll')
              : t('missed.selected', { count: selected.length })}
          </label>
          <section aria-label={t('missed.title')} className={styles.list}>
            <Virtualizer data={words}>
              {(missed) => (
                <MissedRow
                  key={missed.word}
                  missed={missed}
                  isChosen={chosen.has(missed.word)}
                  onToggle={() => toggle(missed.word)}
                />
              )}
            </Virtualizer>
          </section>
        </>
      )}
    </>
  );
}

interface MissedRowProps {
  readonly missed: MissedWord;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function MissedRow({ missed, isChosen, onToggle }: MissedRowProps) {
  const { t, i18n } = useTranslation();
  const { word, count, lastAt } = missed;
  return (
    <div className={rowStyles.row}>
      <input
        type="checkbox"
        aria-label={t('missed.select', { word })}
        checked={isChosen}
        onChange={onToggle}
      />
      <button type="button" className={rowStyles.entry} onClick={() => open(word, null)}>
        <span className={rowStyles.headword}>{word}</span>
      </button>
      <span className={rowStyles.remark}>
        <span className={rowStyles.times}>{t('history.times', { count })}</span>
        <span className={rowStyles.times}>{dayText(lastAt, i18n.language)}</span>
      </span>
    </div>
  );
}

/** What can be done to the words that were not found; each says whether it was done. */
interface MissedChanges {
  readonly remove: (words: readonly MissedWord[]) => Promise<boolean>;
  /** Makes rows of them, without a translation yet, and opens the glossary to have them filled in. */
  readonly addToGlossary: (words: readonly MissedWord[]) => Promise<boolean>;
  readonly exportAll: () => Promise<boolean>;
}

/** Changes of the list of words not found; the reader is told what came of each. */
function useMissedChanges(): MissedChanges {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  const ownGlossary = useOwnGlossary();
  const namesOf = (words: readonly MissedWord[]) => words.map(({ word }) => word);
  const readAgain = () => queryClient.invalidateQueries(missedQuery);
  return {
    remove: async (words) => {
      if ((await change(api.removeMissed(namesOf(words)))) === null) return false;
      await readAgain();
      const undo = async (): Promise<void> => {
        await change(api.restoreMissed(words));
        await readAgain();
      };
      say({
        text: t('missed.removed', { count: words.length }),
        action: { label: t('common.undo'), run: () => void undo() },
      });
      return true;
    },
    addToGlossary: async (words) => {
      const own = await ownGlossary();
      if (own === null) return false;
      const nothing = { translation: '', reading: '', examples: [], tags: [], note: '' };
      const rows = namesOf(words).map((headword) => ({ headword, ...nothing }));
      const answer = await change(api.addGlossaryRows(own.id, rows));
      if (answer === null) return false;
      const { added } = answer.value;
      const isAdded = new Set(added.map(({ headword }) => headword));
      // One that the glossary could not take stays in the list.
      const gone = namesOf(words).filter((word) => isAdded.has(word.replace(/\s+/g, ' ').trim()));
      await change(api.removeMissed(gone));
      await Promise.all([readAgain(), queryClient.invalidateQueries(glossaryRowsQuery(own.id))]);
      say({ text: t('missed.added', { count: added.length, name: own.name }) });
      openGlossary(own.id);
      return true;
    },
    exportAll: async () => {
      const written = await change(api.exportMissed());
      if (written === null) return false;
      if (written.value !== null) say({ text: t('library.exported', { file: written.value }) });
      return true;
    },
  };
}
