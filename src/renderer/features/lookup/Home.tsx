import { KeyTable } from '../../keys/KeyTable.tsx';
import { useTranslation } from 'react-i18next';
import { EntryOfTheDay } from './EntryOfTheDay.tsx';
import styles from './Home.module.css';
import { LibrarySummary } from './LibrarySummary.tsx';
import { RecentLookups } from './RecentLookups.tsx';

/** What is there before anything is typed. */
export function Home() {
  const { t } = useTranslation();
  return (
    <div className={styles.home}>
      <section className={styles.recent}>
        <h2 className={styles.title}>{t('home.recent')}</h2>
        <RecentLookups />
      </section>
      <div className={styles.main}>
        <section>
          <h2 className={styles.title}>{t('home.entryOfTheDay')}</h2>
          <EntryOfTheDay />
        </section>
        <section>
          <h2 className={styles.title}>{t('summary.title')}</h2>
          <LibrarySummary />
        </section>
        <section className={styles.keys}>
          <h2 className={styles.title}>{t('home.keys')}</h2>
          <KeyTable deeds={['find', 'star', 'exactOnly', 'backForward', 'all']} />
        </section>
      </div>
    </div>
  );
}
