import type { Entry } from '../../shared/entry.ts';
import { ShownText } from '../ui/ShownText.tsx';
import styles from './RelatedEntries.module.css';

interface RelatedEntriesProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
}

export function RelatedEntries({ title, entries, onOpen }: RelatedEntriesProps) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onOpen(entry)}>
              <span className={styles.headword} lang={entry.headwordLanguage}>
                {entry.headword}
              </span>
              <ShownText
                className={styles.translation}
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
