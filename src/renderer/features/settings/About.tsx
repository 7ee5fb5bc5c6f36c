import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { receiptsQuery } from '../../data/queries.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { useLibraryItems } from '../../data/useLibraryItems.ts';
import { useLibrarySummary } from '../../data/useLibrarySummary.ts';
import { useCopyReport } from '../../data/useCopyReport.ts';
import { Button } from '../../ui/Button.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import styles from './About.module.css';
import { Licences } from './Licences.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Versions, and what this run measured of itself. */
export function About() {
  const { t, i18n } = useTranslation();
  const info = useAppInfo();
  const say = useFeedback();
  const copyReport = useCopyReport();
  const { data: receipts } = useQuery(receiptsQuery);
  const round = (ms: number): string =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: ms < 10 ? 1 : 0 }).format(ms);

  const popup = receipts?.popup;
  const measured =
    receipts === undefined || popup === undefined
      ? []
      : ([
          [
            t('receipts.popup'),
            popup.count === 0
              ? t('receipts.popupNone')
              : t('receipts.popupValue', {
                  count: popup.count,
                  p50: round(popup.p50),
                  p95: round(popup.p95),
                  max: round(popup.max),
                }),
          ],
          [
            t('receipts.start'),
            receipts.startMs === 0
              ? t('receipts.startNone')
              : t('receipts.startValue', { ms: round(receipts.startMs) }),
          ],
          [t('receipts.network'), round(receipts.refusedRequests)],
        ] as const);
  const versions = [
    ['Glossa', info.version],
    ['Electron', info.electron],
    ['Chromium', info.chromium],
    ['Node', info.node],
    ['SQLite', info.sqlite],
  ] as const;

  return (
    <>
      <SettingsGroup title={t('receipts.title')}>
        <Facts facts={measured} />
      </SettingsGroup>
      <SettingsGroup title={t('summary.title')}>
        <LibraryAbout />
      </SettingsGroup>
      <SettingsGroup title={t('settings.about')}>
        <Facts facts={versions} />
        <p className={styles.text}>{t('about.updates')}</p>
        <div className={styles.row}>
          <p className={styles.text}>{t('about.licencesHelp')}</p>
          <Licences />
        </div>
        <div className={styles.row}>
          <p className={styles.text}>{t('about.reportHelp')}</p>
          <Button onClick={() => void copyReport('').then(say)}>{t('about.report')}</Button>
        </div>
      </SettingsGroup>
    </>
  );
}

/** How much can be looked up, and where what ships with the app comes from. */
function LibraryAbout() {
  const { t } = useTranslation();
  const summary = useLibrarySummary();
  const { items = [] } = useLibraryItems();
  const shipped = items.filter(({ isShipped }) => isShipped);
  return (
    <>
      {summary === null ? null : <p className={styles.text}>{summary.sentence}</p>}
      <dl className={styles.notices} aria-label={t('summary.shipped')}>
        {shipped.map(({ id, name, source, licence }) => (
          <div key={id}>
            <dt>{name}</dt>
            {[source, licence].map((text) =>
              text === '' ? null : (
                <dd key={text} className={styles.text}>
                  {text}
                </dd>
              ),
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
