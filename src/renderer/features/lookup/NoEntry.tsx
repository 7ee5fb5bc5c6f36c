import { BookPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryId } from '../../../shared/entry.ts';
import type { Hit, SearchAnswer } from '../../../shared/hit.ts';
import { metIn } from '../../data/metIn.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { useAddToGlossary } from '../../data/useOwnGlossary.ts';
import { EntryPane } from '../../entry/EntryPane.tsx';
import {
  focusSearch,
  open,
  setExactOnly,
  setLiteral,
  useScreen,
} from '../../screen/screenStore.ts';
import { isRepaired } from '../../search/reasonText.ts';
import type { Lookup } from '../../search/useLookup.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/Page.tsx';
import styles from './NoEntry.module.css';

interface NoEntryProps {
  readonly answer: SearchAnswer;
  /** What is near all the same: guesses, and texts that mention it. */
  readonly children?: ReactNode;
}

/** The library has no such word: says so, and offers what is spelled most like it or mentions it. */
export function NoEntry({ answer, children }: NoEntryProps) {
  const { t } = useTranslation();
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const addWord = useAddToGlossary();
  const query = answer.query.trim();
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t(exactOnly ? 'nothing.titleExact' : 'nothing.title', { query })}
        </h2>
        {exactOnly ? (
          <>
            <p>{t('nothing.adviceExact')}</p>
            <Button
              onClick={() => {
                setExactOnly(false);
                focusSearch();
              }}
            >
              {t('nothing.showAll')}
            </Button>
          </>
        ) : (
          <>
            {answer.nearest.length === 0 ? null : (
              <p className={styles.nearest}>
                <span>{t('nothing.nearest')}</span>
                {answer.nearest.map((entry) => (
                  <Button
                    key={entry.id}
                    look="link"
                    lang={entry.headwordLanguage}
                    onClick={() => open(entry.headword, entry.id)}
                  >
                    {entry.headword}
                  </Button>
                ))}
              </p>
            )}
            {answer.hits.length === 0 && children === undefined ? (
              <p>{t('nothing.advice')}</p>
            ) : null}
            <Button icon={BookPlus} onClick={() => void addWord(query)}>
              {t('nothing.add')}
            </Button>
          </>
        )}
      </div>
      {children === undefined ? null : <div className={styles.near}>{children}</div>}
    </section>
  );
}

interface ShownEntryProps {
  readonly id: EntryId;
  /** The hit that the entry was found by; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
  /** The text that was looked up. */
  readonly query: string;
  /** Where its word was met, when that is not the text; '' else. */
  readonly sentence: string;
  readonly onLookUp: (word: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** The entry in the pane: at once as the hit has it, then with what stands beside it. */
export function ShownEntry({ id, hit, query, sentence, onLookUp, onOpen }: ShownEntryProps) {
  const { t } = useTranslation();
  const read = useEntryView(id);
  const entry = read.kind === 'found' ? read.view.entry : hit?.entry;
  const met = metIn(query, entry?.headword ?? '') || sentence;
  const on = { metIn: met, onLookUp, onOpen };
  if (read.kind === 'found') {
    return <EntryPane entry={read.view.entry} view={read.view} hit={hit} {...on} />;
  }
  const found =
    hit === null ? undefined : [hit.entry, ...hit.others].find((each) => each.id === id);
  if (found !== undefined) return <EntryPane entry={found} view={null} hit={hit} {...on} />;
  if (read.kind === 'kept') {
    return <EntryPane entry={read.entry} view={null} hit={null} isKeptCopy {...on} />;
  }
  return read.kind === 'missing' ? <p className={styles.missing}>{t('entry.missing')}</p> : null;
}

interface StatusLineProps {
  /** Null while nothing is asked: the line keeps its place. */
  readonly lookup: Lookup | null;
  /** Nothing of what was found is what was asked for. */
  readonly isNoAnswer: boolean;
}

/** How many hits, and for what: read out when it changes. */
export function StatusLine({ lookup, isNoAnswer }: StatusLineProps) {
  const { t } = useTranslation();
  const isLiteral = useScreen((screen) => screen.isLiteral);
  const answer = lookup?.answer ?? null;
  const wasRepaired = answer !== null && isRepaired(answer);
  // The button goes away with what it changes; the focus must not go with it.
  const searchLiterally = (literal: boolean): void => {
    setLiteral(literal);
    focusSearch();
  };
  return (
    <div className={styles.line}>
      <p role="status" className={styles.text}>
        {lookup?.isFailed === true ? (
          <span className={styles.failed}>{t('search.failed')}</span>
        ) : null}
        {lookup === null || answer === null ? null : (
          <>
            {isNoAnswer && answer.pattern === undefined ? (
              // The title of the page below says so in sight.
              <VisuallyHidden>{t('search.none')}</VisuallyHidden>
            ) : (
              <span className={styles.count}>
                {answer.pattern
                  ? t(answer.pattern.isAll ? 'search.matching' : 'search.matchingAtLeast', {
                      count: answer.pattern.count,
                    })
                  : t('search.hits', { count: lookup.hits.length })}
              </span>
            )}
            {wasRepaired ? (
              <span className={styles.repaired}>
                {t('search.searchedAs', { text: answer.searchedAs })}
              </span>
            ) : null}
            {isLiteral ? <span className={styles.literal}>{t('search.isLiteral')}</span> : null}
          </>
        )}
      </p>
      {lookup !== null && wasRepaired ? (
        <Button look="link" onClick={() => searchLiterally(true)}>
          {t('search.literal')}
        </Button>
      ) : null}
      {lookup !== null && isLiteral ? (
        <Button look="link" onClick={() => searchLiterally(false)}>
          {t('search.repaired')}
        </Button>
      ) : null}
    </div>
  );
}
