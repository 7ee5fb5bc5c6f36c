import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { mentionsQuery, papersQuery } from '../data/queries.ts';
import { useLibraryItems } from '../data/useLibraryChanges.ts';
import { dictionaryName } from '../i18n/languageNames.ts';
import { readPaper } from '../data/readingStore.ts';
import { hitReason } from '../search/reasonText.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryDetails.module.css';
import entryTextsStyles from './EntryTexts.module.css';

interface EntryDetailsProps {
  /** All entries of the page, its own first. */
  readonly entries: readonly Entry[];
  /** How it was found; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
}

/** The foot of the page: why it was found, where that is no matter of course, and whence it comes. */
export function EntryDetails({ entries, hit }: EntryDetailsProps) {
  const { t } = useTranslation();
  const { items = [] } = useLibraryItems();
  const sources = new Map(entries.map((entry) => [entry.dictionaryId, entry]));
  const isPlain =
    hit === null ||
    (hit.script === null && hit.reason.kind === 'exact' && hit.reason.field === 'headword');
  return (
    <footer className={styles.details}>
      {isPlain ? null : <p>{t('reason.found', { reason: hitReason(t, hit) })}</p>}
      <ul className={styles.sources} aria-label={t('entry.sources')}>
        {[...sources.values()].map(({ dictionaryId, dictionaryName: name }) => {
          const { source = '', licence = '' } = items.find(({ id }) => id === dictionaryId) ?? {};
          const shown = dictionaryName(t, dictionaryId, name);
          return (
            <li key={dictionaryId}>
              {source === '' && licence === '' ? (
                shown
              ) : (
                <details>
                  <summary className={styles.summary}>{shown}</summary>
                  {source === '' ? null : <p>{source}</p>}
                  {licence === '' ? null : (
                    <p>
                      <span className={styles.name}>{t('entry.licence')}</span> {licence}
                    </p>
                  )}
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </footer>
  );
}

/** This many sentences are shown with an entry. */
const MOST = 3;

/** Where the reader has met the word: sentences of the papers that are kept. */
export function OwnSentences({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { data: papers } = useQuery(papersQuery);
  const hasPapers = papers?.kind === 'done' && papers.value.length > 0;
  const { data, isPlaceholderData } = useQuery({
    ...mentionsQuery(entry.headword, MOST),
    enabled: hasPapers,
  });
  if (!hasPapers || data?.kind !== 'done' || isPlaceholderData) return null;
  const { count, paperCount, sentences, partners } = data.value;
  const [last] = sentences;
  if (last === undefined) return null;
  const open = ({ paperId, title }: typeof last): void =>
    void readPaper({ kind: 'kept', id: paperId }, title, true);
  return (
    <section className={entryTextsStyles.section} aria-label={t('reading.own')}>
      <h3 className={entryTextsStyles.label}>{t('reading.own')}</h3>
      <p>
        <Button look="link" onClick={() => open(last)}>
          {t('reading.ownCount', { count, paperCount, title: last.title })}
        </Button>
      </p>
      <ul className={entryTextsStyles.examples}>
        {sentences.map(({ sentence }, i) => (
          // eslint-disable-next-line react/no-array-index-key -- a sentence may stand twice
          <li key={i} className={entryTextsStyles.example}>
            {sentence}
          </li>
        ))}
      </ul>
      {partners.length === 0 ? null : (
        <p className={entryTextsStyles.example}>
          {t('reading.partners')}{' '}
          {partners.map(({ word, count: times, isBefore }, i) => (
            <span key={word} lang="en">
              {i === 0 ? '' : ' · '}
              {isBefore ? `${word} ${entry.headword}` : `${entry.headword} ${word}`} ×{times}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
