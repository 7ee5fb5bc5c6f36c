import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type {
  GlossaryFault,
  Notice,
  UnavailableReason,
  UnreadableDictionary,
} from '../../shared/notice.ts';
import { assertNever } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import { dismissTrouble, failureText, useTrouble } from '../data/failureText.ts';
import { noticesQuery } from '../data/queries.ts';
import { queryClient } from '../data/queryClient.ts';
import { dictionaryName } from '../i18n/languageNames.ts';
import { whenText } from '../i18n/whenText.ts';
import { showSettings } from '../screen/screenStore.ts';
import { ImportDialog, useImport } from './FavoritesImport.tsx';
import { Banner } from '../ui/Feedback.tsx';
import { Button } from '../ui/Button.tsx';

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

const FAULTS = {
  encoding: 'notice.faultEncoding',
  'front-matter': 'notice.faultFrontMatter',
  'no-table': 'notice.faultNoTable',
  unreadable: 'notice.faultUnreadable',
} as const satisfies Record<GlossaryFault, string>;

const PROBLEMS = {
  missing: 'shipped.isMissing',
  damaged: 'shipped.isDamaged',
  newer: 'shipped.isOfOtherVersion',
} as const satisfies Record<UnreadableDictionary['problem'], string>;

const WHYS = {
  'read-only': 'backups.whyReadOnly',
  'disk-full': 'backups.whyDiskFull',
  busy: 'backups.whyBusy',
  link: 'backups.whyLink',
  'not-a-file': 'backups.whyNotAFile',
  foreign: 'backups.whyForeign',
  unknown: 'backups.whyUnknown',
} as const satisfies Record<UnavailableReason, string>;

/** What happened, what was kept and what to do, in plain words. */
export function noticeText(t: TFunction, notice: Notice, language: string): string {
  switch (notice.kind) {
    case 'settings-damaged':
      return t('notice.settingsDamaged', { file: notice.quarantinedAs });
    case 'settings-not-saved':
      return t('notice.settingsNotSaved');
    case 'glossary-missing':
      return t('notice.glossaryMissing', { file: notice.file });
    case 'glossary-broken': {
      const { file, line } = notice;
      const detail = t(FAULTS[notice.detail]);
      return line === 0
        ? t('notice.glossaryBroken', { file, detail })
        : t('notice.glossaryBrokenAt', { file, line, detail });
    }
    case 'dictionaries-not-there':
      return t(`shipped.notThere.${notice.remedy}`);
    case 'dictionaries-unreadable': {
      const sentences = notice.unreadable.map(({ id, name, problem }) =>
        t(PROBLEMS[problem], { name: dictionaryName(t, id, name) }),
      );
      const which = sentences.join(language.startsWith('zh') ? '' : ' ');
      return t(`shipped.unreadable.${notice.remedy}`, { which });
    }
    case 'user-data-damaged':
      return t('notice.userDataDamaged', { file: notice.quarantinedAs });
    case 'user-data-restored':
      return t('backups.noticeRestored', {
        file: notice.quarantinedAs,
        when: whenText(notice.madeAt, language),
      });
    case 'user-data-newer':
      return t(notice.isReadable ? 'notice.userDataNewerReadable' : 'notice.userDataNewer');
    case 'user-data-missing':
      return notice.madeAt === null
        ? t('backups.noticeMissingEmpty')
        : t('backups.noticeMissing', { when: whenText(notice.madeAt, language) });
    case 'user-data-unavailable': {
      const why = t(WHYS[notice.why]);
      return t(notice.isReadable ? 'backups.noticeReadable' : 'backups.noticeUnavailable', { why });
    }
    case 'user-data-suspect':
      return t('backups.noticeSuspect');
    case 'user-data-gone':
      return t(notice.isRescued ? 'backups.noticeGone' : 'backups.noticeGoneLost');
    case 'user-data-replaced':
      return t('backups.noticeReplaced');
    case 'hotkey-refused':
      return t('notice.hotkeyRefused');
    default:
      return assertNever(notice);
  }
}
