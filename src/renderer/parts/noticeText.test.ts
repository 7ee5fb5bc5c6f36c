// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import type { Notice, UnavailableReason } from '../../shared/notice.ts';
import { i18n, startI18n } from '../i18n/i18n.ts';
import { noticeText } from './Notices.tsx';

const UNREADABLE = [
  { id: 'ecdict' as DictionaryId, name: 'ECDICT English-Chinese', problem: 'damaged' },
  { id: 'other' as DictionaryId, name: 'Another', problem: 'missing' },
  { id: 'cc-cedict' as DictionaryId, name: 'CC-CEDICT Chinese-English', problem: 'newer' },
] as const;

const WHYS: readonly UnavailableReason[] = [
  'read-only',
  'disk-full',
  'busy',
  'link',
  'not-a-file',
  'foreign',
  'unknown',
];

const NOTICES: readonly Notice[] = [
  { kind: 'settings-damaged', quarantinedAs: 'settings.1.json' },
  { kind: 'settings-not-saved' },
  { kind: 'glossary-missing', file: 'phrases.md' },
  { kind: 'glossary-broken', file: 'phrases.md', line: 0, detail: 'encoding' },
  { kind: 'glossary-broken', file: 'phrases.md', line: 12, detail: 'no-table' },
  { kind: 'glossary-broken', file: 'phrases.md', line: 1, detail: 'front-matter' },
  { kind: 'glossary-broken', file: 'phrases.md', line: 0, detail: 'unreadable' },
  { kind: 'dictionaries-not-there', remedy: 'build' },
  { kind: 'dictionaries-not-there', remedy: 'install' },
  { kind: 'dictionaries-unreadable', remedy: 'build', unreadable: UNREADABLE },
  { kind: 'dictionaries-unreadable', remedy: 'install', unreadable: UNREADABLE },
  { kind: 'user-data-damaged', quarantinedAs: 'user.1.db' },
  {
    kind: 'user-data-restored',
    quarantinedAs: 'user.1.db',
    backup: 'user.day.db',
    madeAt: Date.UTC(2026, 10, 3),
  },
  { kind: 'user-data-newer', isReadable: true },
  { kind: 'user-data-newer', isReadable: false },
  { kind: 'user-data-missing', quarantinedAs: null, madeAt: null },
  { kind: 'user-data-missing', quarantinedAs: 'user.1.db', madeAt: Date.UTC(2026, 10, 3) },
  { kind: 'user-data-suspect' },
  { kind: 'user-data-gone', isRescued: true },
  { kind: 'user-data-gone', isRescued: false },
  { kind: 'user-data-replaced' },
  ...WHYS.map((why) => ({ kind: 'user-data-unavailable', why, isReadable: false }) as const),
  { kind: 'user-data-unavailable', why: 'read-only', isReadable: true },
  { kind: 'hotkey-refused', accelerator: 'Alt+L' },
];

startI18n('en');

describe.each(['en', 'zh-Hans'])('noticeText in %s', (language) => {
  it.each(NOTICES)('says %o in one whole sentence or more', (notice) => {
    const text = noticeText(i18n.getFixedT(language), notice, language);
    expect(text).toMatch(/[.。]$/);
    expect(text).not.toMatch(/\{\{|undefined|notice\./);
  });
});

describe('noticeText', () => {
  const t = i18n.getFixedT('en');

  it('names the file and the line that are to blame', () => {
    expect(noticeText(t, NOTICES[4]!, 'en')).toContain('phrases.md could not be loaded, line 12:');
    expect(noticeText(t, NOTICES[3]!, 'en')).not.toContain('line');
  });

  it('names the file that was put aside', () => {
    expect(noticeText(t, NOTICES[0]!, 'en')).toContain('settings.1.json');
  });
});

it('names the dictionaries that cannot be searched in the language of the interface', () => {
  const notice = NOTICES.find(({ kind }) => kind === 'dictionaries-unreadable')!;
  expect(noticeText(i18n.getFixedT('zh-Hans'), notice, 'zh-Hans')).toBe(
    'ECDICT 英汉词典已损坏，不参与查找。找不到Another。CC-CEDICT 汉英词典是为另一版本的 Glossa 制作的，不参与查找。其他功能照常。请在项目中运行“npm run dictionaries”，然后重新启动 Glossa。',
  );
});
