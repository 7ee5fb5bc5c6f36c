import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decksQuery, historyQuery } from '../../data/queries.ts';
import { useLibrarySummary } from '../../data/useLibrarySummary.ts';
import { usePaneWidth } from '../../data/usePaneWidth.ts';
import { KeyTable } from '../../keys/KeyTable.tsx';
import { goTo } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { PaneSplitter } from '../../ui/PaneSplitter.tsx';
import { EntryOfTheDay } from './EntryOfTheDay.tsx';
import styles from './Home.module.css';
import { HotkeyHint } from './HotkeyHint.tsx';
import { RecentLookups } from './RecentLookups.tsx';

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
          <KeyTable deeds={['find', 'star', 'exactOnly', 'backForward', 'all']} />
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
