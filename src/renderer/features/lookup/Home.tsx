import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/entry.ts';
import type { HistoryItem } from '../../../shared/favorite.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { api } from '../../api.ts';
import { decksQuery, entryOfTheDayQuery, historyQuery, hotkeysQuery } from '../../data/queries.ts';
import { useStar } from '../../data/useFavorites.ts';
import { useLibraryItems } from '../../data/useLibraryChanges.ts';
import { useAppInfo, usePaneWidth } from '../../data/useSettings.ts';
import { EntryTexts } from '../../entry/EntryTexts.tsx';
import { StarButton } from '../../entry/StarButton.tsx';
import { KeyTable } from '../../parts/KeyTable.tsx';
import { goTo, open, showSettings } from '../../screen/screenStore.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps, keyNames } from '../../ui/KeyCaps.tsx';
import { PaneSplitter } from '../../ui/PaneSplitter.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import entryOfTheDayStyles from './EntryOfTheDay.module.css';
import styles from './Home.module.css';
import recentLookupsStyles from './RecentLookups.module.css';

/** What is there before anything is typed. */
export function Home() {
  const { t } = useTranslation();
  const paneWidth = usePaneWidth('lookup');
  const { data } = useQuery(historyQuery);
  const recent = data?.kind === 'done' ? data.value : [];
  // Not known yet, its place is kept.
  const isFresh = data !== undefined && recent.length === 0;
  return (
    <div className={styles.home} style={paneWidth} data-fresh={isFresh}>
      {isFresh ? null : (
        <>
          <section className={styles.recent}>
            <h2 className={styles.title}>{t('home.recent')}</h2>
            <RecentLookups items={recent} />
          </section>
          <PaneSplitter pane="lookup" label={t('home.resizeList')} />
        </>
      )}
      <div className={styles.main}>
        <section className={styles.welcome} aria-label={t('home.welcome')}>
          <InTheBox />
          <HotkeyHint />
          <DueReviews />
        </section>
        <section>
          <h2 className={styles.title}>{t('home.entryOfTheDay')}</h2>
          <EntryOfTheDay />
        </section>
        <section>
          <h2 className={styles.title}>{t('home.keys')}</h2>
          <KeyTable actions={['find', 'star', 'exactOnly', 'backForward', 'all']} />
        </section>
      </div>
    </div>
  );
}

/** How much can be looked up. */
function InTheBox() {
  const { t } = useTranslation();
  const summary = useLibrarySummary();
  if (summary === null) return null;
  return (
    <p className={styles.lead}>
      {summary.sentence}{' '}
      <Button look="link" onClick={() => goTo('library')}>
        {t('summary.open')}
      </Button>
    </p>
  );
}

function DueReviews() {
  const { t } = useTranslation();
  const { data } = useQuery(decksQuery);
  const all = data?.kind === 'done' ? data.value.find(({ list }) => list === null) : undefined;
  const count = all === undefined ? 0 : all.fresh + all.due;
  if (count === 0) return null;
  return (
    <div className={styles.row}>
      <p>{t('home.due', { count })}</p>
      <Button onClick={() => goTo('review')}>{t('section.review')}</Button>
    </div>
  );
}

/** What can be searched, in a sentence and one by one; null until it is read. */
function useLibrarySummary(): {
  readonly sentence: string;
  readonly searched: readonly LibraryItem[];
} | null {
  const { t, i18n } = useTranslation();
  const { items } = useLibraryItems();
  if (items === undefined) return null;
  const searched = items.filter(({ isOn, problem }) => isOn && problem === null);
  const entries = searched.reduce((sum, { entryCount }) => sum + entryCount, 0);
  const sentence = t('summary.sentence', {
    dictionaries: t('summary.dictionaries', { count: searched.length }),
    entries: t('library.entryCount', {
      count: entries,
      number: numberText(entries, i18n.language),
    }),
  });
  return { sentence, searched };
}

function EntryOfTheDay() {
  const { t } = useTranslation();
  const { data } = useQuery(entryOfTheDayQuery);
  if (data === undefined) return null;
  return data === null ? <p>{t('home.noGlossary')}</p> : <DayEntry entry={data.entry} />;
}

function DayEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const star = useStar(entry);
  return (
    <div className={entryOfTheDayStyles.entry}>
      <EntryTexts
        entry={entry}
        matches={[]}
        actions={
          <div className={entryOfTheDayStyles.actions}>
            <StarButton star={star} />
          </div>
        }
      />
      <Button onClick={() => open(entry.headword, entry.id)}>{t('home.openEntry')}</Button>
    </div>
  );
}

/** This many stay in sight without scrolling. */
const SHOWN = 10;

interface RecentLookupsProps {
  /** What was looked up, the last first. */
  readonly items: readonly HistoryItem[];
}

function RecentLookups({ items }: RecentLookupsProps) {
  return (
    <ul>
      {items.slice(0, SHOWN).map((item) => (
        <li key={item.entryId}>
          <button
            type="button"
            className={recentLookupsStyles.item}
            onClick={() => open(item.headword, item.entryId)}
          >
            <ShownText
              className={recentLookupsStyles.headword}
              text={item.headword}
              lang={item.headwordLanguage}
            />
            <ShownText
              className={recentLookupsStyles.translation}
              text={item.translation}
              lang={item.translationLanguage}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the popup's hotkey is, whether it works, and the popup to be tried. */
function HotkeyHint() {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const { data: hotkeys } = useQuery(hotkeysQuery);
  const { data: day } = useQuery(entryOfTheDayQuery);
  if (hotkeys === undefined) return null;
  const { popup } = hotkeys;
  const works = popup.kind === 'active' || popup.kind === 'unknown';
  return (
    <div className={styles.row}>
      <p>
        {works ? (
          <Trans
            t={t}
            i18nKey="home.hotkey"
            components={{ keys: <KeyCaps names={keyNames(popup.accelerator, platform)} /> }}
          />
        ) : (
          t('home.noHotkey')
        )}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void api.showPopup(day?.entry.headword ?? '')}>
          {t('home.tryPopup')}
        </Button>
        {works ? null : <Button onClick={() => showSettings('popup')}>{t('hotkey.change')}</Button>}
      </div>
    </div>
  );
}
