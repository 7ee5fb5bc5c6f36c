import { BookPlus, Search, TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/entry.ts';
import { MAX_QUERY } from '../../../shared/limits.ts';
import { isSpelling } from '../../search/hitGroups.ts';
import type { Lookup } from '../../search/useLookup.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NoHits.module.css';

/** This many words that are spelled like it. */
const NEAREST = 5;

interface NoHitsProps {
  readonly lookup: Lookup;
  readonly onLookUp: (word: string) => void;
  readonly onOpenMain: () => void;
  readonly onAdd: () => void;
}

/** What is told in place of hits: that there is no entry, what is spelled like it, and what else helps. */
export function NoHits({ lookup, onLookUp, onOpenMain, onAdd }: NoHitsProps) {
  const { t } = useTranslation();
  const { answer, hits, isFailed, isSettled, isComplete } = lookup;
  if (answer === null || isFailed || !(isComplete || hits.length > 0)) {
    return (
      <p role="status" className={styles.message}>
        {/* While the first answer is awaited there is nothing to tell. */}
        {isSettled || isFailed ? t(isFailed ? 'search.failed' : 'popup.hint') : null}
      </p>
    );
  }
  const query = answer.query.trim();
  // A phrase that holds the word meant is no spelling of it.
  const guesses = hits
    .filter((hit) => isSpelling(hit) && wordsOf(hit.entry.headword) === wordsOf(query))
    .map(({ entry }) => entry);
  const near = onceEach([...guesses, ...answer.nearest]).slice(0, NEAREST);
  return (
    <div className={styles.nothing}>
      <p role="status" className={styles.title}>
        {t('nothing.title', { query })}
      </p>
      {near.length === 0 ? null : (
        <p className={styles.near}>
          <span>{t('nothing.nearest')}</span>
          {near.map(({ id, headword, headwordLanguage }) => (
            <Button key={id} look="link" lang={headwordLanguage} onClick={() => onLookUp(headword)}>
              {headword}
            </Button>
          ))}
        </p>
      )}
      <p className={styles.ways}>
        <Button icon={Search} onClick={onOpenMain}>
          {t('popup.searchInMain')}
        </Button>
        <Button icon={BookPlus} onClick={onAdd}>
          {t('nothing.add')}
        </Button>
      </p>
    </div>
  );
}

const wordsOf = (text: string): number => text.split(' ').length;

const onceEach = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.headword, entry])).values(),
];

interface PassageOfferProps {
  readonly passage: string;
  readonly onFind: () => void;
}

/** A text too long to be looked up is not looked up: the reader is asked. */
export function PassageOffer({ passage, onFind }: PassageOfferProps) {
  const { t } = useTranslation();
  const isCut = passage.length >= MAX_QUERY;
  return (
    <div className={styles.offer}>
      <p>
        {isCut
          ? t('popup.passageCut', { limit: MAX_QUERY })
          : t('popup.passage', { count: passage.length })}
      </p>
      <p className={styles.beginning}>{passage}</p>
      <Button look="accent" icon={TextSearch} onClick={onFind}>
        {t('popup.findTerms')}
      </Button>
    </div>
  );
}
