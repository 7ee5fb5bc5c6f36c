import { useTranslation } from 'react-i18next';
import type { Entry, EntryView } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { EntryBodyView } from '../body/EntryBodyView.tsx';
import { useAppInfo } from '../data/useAppInfo.ts';
import { useStar } from '../data/useStar.ts';
import { keyNames } from '../ui/keyNames.ts';
import { useKeys } from '../ui/useKeys.ts';
import { AddToGlossaryButton } from './AddToGlossaryButton.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import styles from './EntryPane.module.css';
import { EntryTexts } from './EntryTexts.tsx';
import { markedMatches } from './fieldMarks.ts';
import { OwnSentences } from './OwnSentences.tsx';
import { OtherEntries } from './OtherEntries.tsx';
import { RelatedEntries } from './RelatedEntries.tsx';
import { StarButton } from './StarButton.tsx';
import { Synonyms } from './Synonyms.tsx';
import { useListChoice } from './useListChoice.ts';
import { MetInContext } from './word/useSenseOrder.ts';
import { WordSections } from './word/WordSections.tsx';

interface EntryPaneProps {
  readonly entry: Entry;
  /** Null until it is read; the entry itself is shown at once. */
  readonly view: EntryView | null;
  /** How the entry was found; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
  /** The entry's dictionary is gone; this is what was kept with the favorite. */
  readonly isKeptCopy?: boolean;
  /** The sentence it was met in; '' when there is none. */
  readonly metIn?: string;
  readonly onLookUp: (word: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** One entry, whole. */
export function EntryPane({
  entry,
  view,
  hit,
  isKeptCopy = false,
  metIn = '',
  ...on
}: EntryPaneProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const star = useStar(entry, metIn);
  const choice = useListChoice();
  useKeys(
    {
      '$mod+Shift+d': (event) => {
        event.preventDefault();
        choice.onOpenChange(true);
      },
    },
    { inFields: true },
  );
  const starKeys = keyNames('CommandOrControl+D', platform).join(' ');
  const others = (hit === null ? [] : [hit.entry, ...hit.others]).filter(
    ({ id }) => id !== entry.id,
  );
  const body = view?.body ?? null;
  const word = view?.word ?? null;

  // Another entry of the same headword is no phrase with it.
  const isPhrase = ({ headword }: Entry): boolean =>
    headword.length > entry.headword.length &&
    ` ${headword} `.toLowerCase().includes(` ${entry.headword} `.toLowerCase());
  const phrases = (view?.related ?? []).filter(isPhrase);
  const related = (view?.related ?? []).filter((each) => !isPhrase(each));

  const lookUpWord = (event: React.MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, a, summary') !== null)
      return;
    const chosen = getSelection()?.toString().trim() ?? '';
    if (chosen !== '') on.onLookUp(chosen);
  };

  return (
    <article className={styles.entry} aria-label={t('entry.label')} onDoubleClick={lookUpWord}>
      <MetInContext value={metIn}>
        <EntryTexts
          entry={entry}
          word={word}
          matches={hit?.entry.id === entry.id ? markedMatches(hit) : []}
          hasArticle={body !== null}
          others={others}
          actions={
            <div className={styles.actions}>
              <CopyButtons entry={entry} />
              {view === null ? null : <AddToGlossaryButton view={view} />}
              <StarButton star={star} keys={starKeys} choice={choice} />
            </div>
          }
        />
        {isKeptCopy ? <p className={styles.remark}>{t('entry.keptCopy')}</p> : null}
        {body === null ? null : <EntryBodyView entry={entry} body={body} onLookUp={on.onLookUp} />}
        {word === null ? null : <WordSections entry={entry} word={word} onLookUp={on.onLookUp} />}
        {view === null ? null : <OwnSentences entry={entry} />}
        {view === null ? null : <Synonyms entry={entry} onOpen={on.onOpen} />}
        {phrases.length === 0 ? null : (
          <RelatedEntries
            title={t('word.phrases', { headword: entry.headword })}
            entries={phrases}
            onOpen={on.onOpen}
          />
        )}
        {related.length === 0 ? null : (
          <RelatedEntries title={t('entry.related')} entries={related} onOpen={on.onOpen} />
        )}
        {others.length === 0 ? null : <OtherEntries entries={others} {...on} />}
      </MetInContext>
      <EntryDetails entries={[entry, ...others]} hit={hit} />
    </article>
  );
}
