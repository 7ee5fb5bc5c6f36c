import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../shared/notice.ts';
import { api } from '../api.ts';
import { noticesQuery } from '../data/queries.ts';
import { queryClient } from '../data/queryClient.ts';
import { Banner } from '../ui/Banner.tsx';
import { noticeText } from './noticeText.ts';

/** What touches what the reader kept is read out at once. */
const LOOKS: Readonly<Record<Notice['kind'], 'info' | 'alert'>> = {
  'settings-damaged': 'info',
  'settings-not-saved': 'alert',
  'glossary-missing': 'alert',
  'glossary-broken': 'alert',
  'user-data-damaged': 'alert',
  'user-data-newer': 'alert',
  'user-data-unavailable': 'alert',
};

/** What happened at start and should be known, until it is dismissed. */
export function Notices() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(noticesQuery);
  const dismiss = async ({ kind }: Notice): Promise<void> => {
    await api.dismissNotice(kind);
    await queryClient.invalidateQueries(noticesQuery);
  };
  return data.map((notice) => (
    <Banner
      key={JSON.stringify(notice)}
      look={LOOKS[notice.kind]}
      dismiss={{ label: t('common.dismiss'), run: () => void dismiss(notice) }}
    >
      {noticeText(t, notice)}
    </Banner>
  ));
}
