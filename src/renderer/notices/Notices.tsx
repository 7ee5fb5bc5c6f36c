import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../shared/notice.ts';
import { api } from '../api.ts';
import { failureText } from '../data/failureText.ts';
import { noticesQuery } from '../data/queries.ts';
import { queryClient } from '../data/queryClient.ts';
import { dismissTrouble, useTrouble } from '../data/trouble.ts';
import { showSettings } from '../screen/screenStore.ts';
import { ImportDialog } from '../transfer/ImportDialog.tsx';
import { useImport } from '../transfer/useImport.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { noticeText } from './noticeText.ts';

/** What touches what the reader kept is read out at once. */
const LOOKS: Readonly<Record<Notice['kind'], 'info' | 'alert'>> = {
  'settings-damaged': 'info',
  'settings-not-saved': 'alert',
  'glossary-missing': 'alert',
  'glossary-broken': 'alert',
  'dictionaries-not-there': 'alert',
  'dictionaries-unreadable': 'alert',
  'user-data-damaged': 'alert',
  'user-data-restored': 'alert',
  'user-data-newer': 'alert',
  'user-data-missing': 'alert',
  'user-data-unavailable': 'alert',
  'user-data-suspect': 'alert',
  'user-data-gone': 'alert',
  'user-data-replaced': 'info',
  'hotkey-refused': 'info',
};

/** Of these a damaged file was put aside: something in it may still be read. */
const WITH_SALVAGE: ReadonlySet<Notice['kind']> = new Set([
  'user-data-damaged',
  'user-data-restored',
]);

/** What happened at start and should be known, and what the disk refused, until it is dismissed. */
export function Notices() {
  const { t, i18n } = useTranslation();
  const { data = [] } = useQuery(noticesQuery);
  const trouble = useTrouble((state) => state.trouble);
  const salvage = useImport();
  const dismiss = async ({ kind }: Notice): Promise<void> => {
    await api.dismissNotice(kind);
    await queryClient.invalidateQueries(noticesQuery);
  };
  const actionOf = (notice: Notice): { readonly action?: React.ReactNode } => {
    const { kind } = notice;
    if (kind === 'hotkey-refused') {
      return {
        action: <Button onClick={() => showSettings('popup')}>{t('hotkey.choose')}</Button>,
      };
    }
    const isLost = kind === 'user-data-missing' && notice.quarantinedAs !== null;
    if (!isLost && !WITH_SALVAGE.has(kind)) return {};
    return {
      action: (
        <Button onClick={() => void salvage.begin(api.previewSalvage())}>
          {t('transfer.salvage')}
        </Button>
      ),
    };
  };
  return (
    <>
      {trouble === null ? null : (
        <Banner
          look="alert"
          action={<Button onClick={() => void trouble.retry()}>{t('backups.retry')}</Button>}
          dismiss={{ label: t('common.dismiss'), run: dismissTrouble }}
        >
          {t('backups.notSaved', { why: failureText(t, trouble.reason) })}
        </Banner>
      )}
      {data.map((notice) => (
        <Banner
          key={JSON.stringify(notice)}
          look={LOOKS[notice.kind]}
          {...actionOf(notice)}
          dismiss={{ label: t('common.dismiss'), run: () => void dismiss(notice) }}
        >
          {noticeText(t, notice, i18n.language)}
        </Banner>
      ))}
      {salvage.preview === null ? null : (
        <ImportDialog preview={salvage.preview} onClose={salvage.end} />
      )}
    </>
  );
}
