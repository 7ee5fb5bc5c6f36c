import { useTranslation } from 'react-i18next';
import type { DictionaryInfo, Entry } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { dictionaryName } from '../i18n/dictionaryName.ts';
import { hitReason } from '../search/reasonText.ts';
import styles from './EntryDetails.module.css';

interface EntryDetailsProps {
  readonly entry: Entry;
  /** Null until it is read, and for good when the dictionary is gone. */
  readonly dictionary: DictionaryInfo | null;
  /** How it was found; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
}

/** Why the entry was found, and where it comes from: by name alone, the notice on a click. */
export function EntryDetails({ entry, dictionary, hit }: EntryDetailsProps) {
  const { t } = useTranslation();
  const name = dictionaryName(t, entry.dictionaryId, entry.dictionaryName);
  const { source = '', licence = '' } = dictionary ?? {};
  return (
    <dl className={styles.details}>
      {hit === null ? null : (
        <div className={styles.fact}>
          <dt className={styles.name}>{t('reason.why')}</dt>
          <dd>{hitReason(t, hit)}</dd>
        </div>
      )}
      <div className={styles.fact}>
        <dt className={styles.name}>{t('entry.source')}</dt>
        <dd>
          {source === '' && licence === '' ? (
            name
          ) : (
            <details>
              <summary className={styles.summary}>{name}</summary>
              {source === '' ? null : <p>{source}</p>}
              {licence === '' ? null : (
                <p>
                  <span className={styles.name}>{t('entry.licence')}</span> {licence}
                </p>
              )}
            </details>
          )}
        </dd>
      </div>
    </dl>
  );
}
