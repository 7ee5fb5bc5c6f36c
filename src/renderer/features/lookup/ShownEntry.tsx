import { useTranslation } from 'react-i18next';
import type { Entry, EntryId } from '../../../shared/entry.ts';
import type { Hit } from '../../../shared/hit.ts';
import { metIn } from '../../data/metIn.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { EntryPane } from '../../entry/EntryPane.tsx';
import styles from './LookupPage.module.css';

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
