import { useQuery } from '@tanstack/react-query';
import { BookPlus, Copy, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryView } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { EntryBodyView } from '../body/EntryBodyView.tsx';
import { synonymsQuery } from '../data/queries.ts';
import { useCopy } from '../data/useCopy.ts';
import { useStar } from '../data/useFavorites.ts';
import { useAddEntry } from '../data/useOwnGlossary.ts';
import { useAppInfo } from '../data/useSettings.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { keyNames } from '../ui/KeyCaps.tsx';
import { ShownText } from '../ui/ShownText.tsx';
import { useKeys } from '../ui/useKeys.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { EntryDetails, OwnSentences } from './EntryDetails.tsx';
import styles from './EntryPane.module.css';
import { EntryTexts } from './EntryTexts.tsx';
import { markedMatches } from './HitText.tsx';
import { FurtherEntries, OtherEntries } from './OtherEntries.tsx';
import relatedEntriesStyles from './RelatedEntries.module.css';
import { StarButton, useListChoice } from './StarButton.tsx';
import { MetInContext, usualGlosses } from './useSenseOrder.ts';
import { WordSections } from './WordSections.tsx';

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
  const near = view?.related ?? [];
  const isSame = ({ headword }: Entry): boolean => headword === entry.headword;
  const phrases = near.filter(isPhrase);
  const related = near.filter((each) => !isPhrase(each) && !isSame(each));

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
        <FurtherEntries
          entries={near.filter(isSame)}
          reading={entry.reading}
          onLookUp={on.onLookUp}
        />
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

/** Copies the entry to where the reader can change it; nothing for one that is there already. */
function AddToGlossaryButton({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation();
  const add = useAddEntry();
  const { entry, word, dictionary } = view;
  if (dictionary.kind === 'glossary' && !dictionary.isShipped) return null;
  const usual = word === undefined ? '' : usualGlosses(word, entry.translationLanguage);
  return (
    <IconButton
      icon={BookPlus}
      label={t('nothing.add')}
      onClick={() => void add(entry, usual === '' ? entry.translation : usual)}
    />
  );
}

/** The translation, and the forms that other texts need, for the clipboard. */
function CopyButtons({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <>
      {entry.translation === '' ? null : (
        <IconButton
          icon={Copy}
          label={t('entry.copy')}
          onClick={() => void copy(entry.translation)}
        />
      )}
      <CopyMenu entry={entry} label={t('entry.copyAs')} icon={Quote} />
    </>
  );
}

interface SynonymsProps {
  readonly entry: Entry;
  readonly onOpen: (entry: Entry) => void;
}

/** Words that are rendered as this one is, in one line. */
export function Synonyms({ entry, onOpen }: SynonymsProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(synonymsQuery(entry.id));
  if (data.length === 0) return null;
  return (
    <section className={styles.synonyms}>
      <h3 className={styles.title}>{t('word.synonyms')}</h3>
      <ul className={styles.words}>
        {data.map((each) => (
          <li key={each.id}>
            <Button look="link" lang={each.headwordLanguage} onClick={() => onOpen(each)}>
              {each.headword}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RelatedEntriesProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
}

function RelatedEntries({ title, entries, onOpen }: RelatedEntriesProps) {
  return (
    <section>
      <h3 className={relatedEntriesStyles.title}>{title}</h3>
      <ul className={relatedEntriesStyles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={relatedEntriesStyles.entry}
              onClick={() => onOpen(entry)}
            >
              <span className={relatedEntriesStyles.headword} lang={entry.headwordLanguage}>
                {entry.headword}
              </span>
              <ShownText
                className={relatedEntriesStyles.translation}
                text={entry.translation}
                lang={entry.translationLanguage}
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
