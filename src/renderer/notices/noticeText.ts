import type { TFunction } from 'i18next';
import { assertNever } from '../../shared/assertNever.ts';
import type {
  GlossaryFault,
  Notice,
  UnavailableReason,
  UnreadableDictionary,
} from '../../shared/notice.ts';
import { dictionaryName } from '../i18n/dictionaryName.ts';
import { whenText } from '../i18n/whenText.ts';

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
