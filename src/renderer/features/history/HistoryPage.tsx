import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missedQuery } from '../../data/queries.ts';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { Banner } from '../../ui/Feedback.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Page } from '../../ui/Page.tsx';
import { LookupList } from './LookupList.tsx';
import { MissedList } from './MissedList.tsx';

type Shown = 'lookups' | 'missed';

/** What was looked up: the entries read, and the words that are in no dictionary. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { recordHistory } = useSettings();
  const changeSettings = useChangeSettings();
  const { data: missed } = useQuery(missedQuery);
  const [shown, setShown] = useState<Shown>('lookups');
  const count = missed?.kind === 'done' ? missed.value.length : 0;
  const choice = (
    <Choice<Shown>
      label={t('section.history')}
      isLabelHidden
      value={shown}
      options={[
        { value: 'lookups', label: t('history.list') },
        {
          value: 'missed',
          label: count === 0 ? t('missed.title') : t('missed.titleCount', { count }),
        },
      ]}
      onChoose={setShown}
    />
  );
  return (
    <Page title={t('section.history')}>
      {recordHistory ? null : (
        <Banner
          action={
            <Button onClick={() => void changeSettings({ recordHistory: true })}>
              {t('history.switchOn')}
            </Button>
          }
        >
          {t('history.off')}
        </Banner>
      )}
      {shown === 'lookups' ? <LookupList choice={choice} /> : <MissedList choice={choice} />}
    </Page>
  );
}
