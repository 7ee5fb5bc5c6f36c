import { useTranslation } from 'react-i18next';
import type { DictionaryInfo, Entry } from '../../shared/entry.ts';
import type { Hit } from '../../shared/hit.ts';
import { hitReason } from '../search/reasonText.ts';
import styles from './EntryDetails.module.css';

interface EntryDetailsProps {
  readonly entry: Entry;
  /** Null until it is read, and for good when the dictionary is gone. */
  readonly dictionary: DictionaryInfo | null;
  /** How it was found; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
}

/** Why the entry was found and where it comes from. */
export function EntryDetails({ entry, dictionary, hit }: EntryDetailsProps) {
  const { t } = useTranslation();
  const facts = [
    ...(hit === null ? [] : [[t('reason.why'), hitReason(t, hit)] as const]),
    [t('entry.source'), [entry.dictionaryName, dictionary?.source].filter(Boolean).join(' · ')],
    ...(dictionary === null || dictionary.licence === ''
      ? []
      : [[t('entry.licence'), dictionary.licence] as const]),
  ] as const;
  return (
    <dl className={styles.details}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
