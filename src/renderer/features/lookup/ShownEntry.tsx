import { useTranslation } from 'react-i18next';
import type { Entry, EntryId } from '../../../shared/entry.ts';
import type { Hit } from '../../../shared/hit.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { EntryPane } from '../../entry/EntryPane.tsx';
import styles from './ShownEntry.module.css';

interface ShownEntryProps {
  readonly id: EntryId;
  /** The hit that the entry was found by; null when it was opened from elsewhere. */
  readonly hit: Hit | null;
  readonly onLookUp: (word: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** The entry in the pane: at once as the hit has it, then with what stands beside it. */
export function ShownEntry({ id, hit, onLookUp, onOpen }: ShownEntryProps) {
  const { t } = useTranslation();
  const read = useEntryView(id);
  const on = { onLookUp, onOpen };
  if (read.kind === 'found') {
    return <EntryPane entry={read.view.entry} view={read.view} hit={hit} {...on} />;
  }
  if (hit !== null) return <EntryPane entry={hit.entry} view={null} hit={hit} {...on} />;
  if (read.kind === 'kept') {
    return <EntryPane entry={read.entry} view={null} hit={null} isKeptCopy {...on} />;
  }
  return read.kind === 'missing' ? <p className={styles.missing}>{t('entry.missing')}</p> : null;
}
