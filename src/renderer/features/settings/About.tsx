import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { receiptsQuery } from '../../data/queries.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import { useCopyReport } from '../../data/useCopy.ts';
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
  const helpId = useId();
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
    <div className={styles.sideBySide}>
      <SettingsGroup title={t('receipts.title')}>
        <Facts facts={measured} />
        <p>{t('about.updates')}</p>
      </SettingsGroup>
      <SettingsGroup title={t('settings.about')}>
        <Facts facts={versions} />
        <div className={styles.report}>
          <div className={styles.buttons}>
            <Licences />
            <Button aria-describedby={helpId} onClick={() => void copyReport('').then(say)}>
              {t('about.report')}
            </Button>
          </div>
          <p id={helpId} className={styles.help}>
            {t('about.reportHelp')}
          </p>
        </div>
      </SettingsGroup>
    </div>
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
