import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { useLibraryItems } from '../data/useLibraryItems.ts';
import { dictionaryName } from '../i18n/dictionaryName.ts';
import { hitReason } from '../search/reasonText.ts';
import styles from './EntryDetails.module.css';

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
