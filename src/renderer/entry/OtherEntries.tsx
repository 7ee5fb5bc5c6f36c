import { useTranslation } from 'react-i18next';
import { EntryBodyView } from '../body/EntryBodyView.tsx';
import { useChangeSettings, useSettings } from '../data/useSettings.ts';
import { useEntryView } from '../data/useEntryView.ts';
import type { Entry } from '../../shared/entry.ts';
import { dictionaryName } from '../i18n/languageNames.ts';
import { Button } from '../ui/Button.tsx';
import { SenseList, SenseReason, Translation } from './SenseList.tsx';
import { sensesToList, useSenseOrder } from './useSenseOrder.ts';
import { WordSections } from './WordSections.tsx';
import { Reading } from './Reading.tsx';
import { Examples } from './EntryTexts.tsx';
import styles from './OtherEntries.module.css';

/** This many are open until the reader folds or unfolds one. */
const OPEN = 3;

interface OtherEntriesProps {
  /** The same headword in other dictionaries, in the reader's order. */
  readonly entries: readonly Entry[];
  readonly onLookUp: (word: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** What the other dictionaries say of the same headword, one below the other. */
export function OtherEntries({ entries, ...on }: OtherEntriesProps) {
  const { t } = useTranslation();
  const { folds } = useSettings();
  const changeSettings = useChangeSettings();
  const isOpen = ({ dictionaryId }: Entry, index: number): boolean =>
    folds[dictionaryId] ?? index < OPEN;
  const keep = (entry: Entry, index: number, open: boolean): void => {
    // It tells of its first state too.
    if (open === isOpen(entry, index)) return;
    void changeSettings({ folds: { ...folds, [entry.dictionaryId]: open } });
  };
  return (
    <section className={styles.others} aria-label={t('entry.otherDictionaries')}>
      {entries.map((entry, index) => (
        <details
          key={entry.id}
          className={styles.other}
          open={isOpen(entry, index)}
          onToggle={(event) => keep(entry, index, event.currentTarget.open)}
        >
          <summary className={styles.summary}>
            <h3 className={styles.name}>
              {dictionaryName(t, entry.dictionaryId, entry.dictionaryName)}
            </h3>
          </summary>
          <OtherEntry entry={entry} hasFurther onLookUp={on.onLookUp} />
          <Button look="link" onClick={() => on.onOpen(entry)}>
            {t('entry.openIn', {
              dictionary: dictionaryName(t, entry.dictionaryId, entry.dictionaryName),
            })}
          </Button>
        </details>
      ))}
    </section>
  );
}

interface FurtherEntriesProps extends Omit<OtherEntriesProps, 'onOpen'> {
  /** Of the entry that stands above; the same is not said again. */
  readonly reading: string;
}

/** The further entries of the headword in the same dictionary: one word is one page. */
export function FurtherEntries({ entries, reading, onLookUp }: FurtherEntriesProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <section className={styles.further} aria-label={t('entry.further')}>
      {entries.map((entry) => (
        <OtherEntry key={entry.id} entry={entry} above={reading} onLookUp={onLookUp} />
      ))}
    </section>
  );
}

interface OtherEntryProps {
  readonly entry: Entry;
  /** Whether the further entries of its headword come below it. */
  readonly hasFurther?: boolean;
  /** The reading that stands above already. */
  readonly above?: string;
  readonly onLookUp: (word: string) => void;
}

function OtherEntry({ entry, hasFurther = false, above = '', onLookUp }: OtherEntryProps) {
  const read = useEntryView(entry.id);
  const view = read.kind === 'found' ? read.view : null;
  const body = view?.body ?? null;
  const word = view?.word ?? null;
  const order = useSenseOrder(entry, word);
  return (
    <div className={styles.content}>
      {entry.reading === above ? null : (
        <p className={styles.reading}>
          <Reading entry={entry} />
        </p>
      )}
      {body !== null ? (
        <EntryBodyView entry={entry} body={body} onLookUp={onLookUp} />
      ) : (
        <>
          <p className={styles.translation}>
            <Translation entry={entry} word={word} order={order} />
          </p>
          <SenseReason order={order} />
          {word === null ? null : (
            <SenseList groups={sensesToList(word, order)} lang={entry.translationLanguage} />
          )}
          <Examples entry={entry} matches={[]} />
          {word === null ? null : <WordSections entry={entry} word={word} onLookUp={onLookUp} />}
        </>
      )}
      {hasFurther && view !== null ? (
        <FurtherEntries
          entries={view.related.filter(({ headword }) => headword === entry.headword)}
          reading={entry.reading}
          onLookUp={onLookUp}
        />
      ) : null}
    </div>
  );
}
