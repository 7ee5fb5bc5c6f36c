import { describe, expect, it } from 'vitest';
import { KEPT_LIMITS } from '../../shared/favorite.ts';
import { COLUMN_ROLES } from '../../shared/import.ts';
import type { Channel } from '../../shared/ipc.ts';
import { EXPORT_FORMATS } from '../../shared/library.ts';
import { CARD_KINDS } from '../../shared/review.ts';
import { KEPT_FORMATS } from '../../shared/transfer.ts';
import { ipcSchemas } from './ipcSchemas.ts';

type Arguments = readonly unknown[];
const fits = (channel: Channel, given: Arguments): boolean =>
  ipcSchemas[channel].safeParse(given).success;

const x = (length: number): string => 'x'.repeat(Math.max(0, length));
/** This many of them; one of another kind where there would be less than none. */
const many = (length: number, item: unknown): unknown =>
  length < 0 ? null : Array.from({ length }, () => item);
const row = (change: object = {}) => ({
  headword: 'a',
  translation: 'b',
  reading: '',
  examples: [],
  tags: [],
  note: '',
  ...change,
});
const review = (change: object) => [
  { review: { retention: 0.9, newPerDay: 1, reviewsPerDay: 1, kinds: ['forward'], ...change } },
];
const text = (length: number): unknown => (length < 0 ? null : x(length));

describe('the least and the most that a channel takes', () => {
  it.each<readonly [string, Channel, (n: number) => Arguments, least: number, most: number]>([
    ['text to search', 'search', (n) => [text(n), {}], 0, 1_000_000],
    ['hits', 'search', (limit) => ['x', { limit }], 1, 500],
    ['id of an entry', 'getEntry', (n) => [x(n)], 1, 2_100],
    ['id of a dictionary', 'removeDictionary', (n) => [x(n)], 1, 200],
    ['dictionaries in order', 'orderDictionaries', (n) => [many(n, 'a')], 0, 10_000],
    ['entries', 'removeGlossaryRows', (n) => ['a', many(n, 'b')], 0, 20_000],
    ['rows', 'addGlossaryRows', (n) => ['a', many(n, row())], 0, 20_000],
    [
      'examples of a row',
      'addGlossaryRows',
      (n) => ['a', [row({ examples: many(n, '') })]],
      0,
      1_000,
    ],
    ['name', 'renameDictionary', (n) => ['a', text(n)], 0, 1_000],
    [
      'language',
      'createGlossary',
      (n) => [{ name: '', headwordLanguage: x(n), translationLanguage: 'en' }],
      1,
      100,
    ],
    ['path', 'previewImport', (n) => [x(n), {}], 1, 32_767],
    ['encoding', 'previewImport', (n) => ['/x', { encoding: text(n) }], 0, 50],
    ['delimiter', 'previewImport', (n) => ['/x', { delimiter: x(n) }], 1, 1],
    ['columns', 'previewImport', (n) => ['/x', { columns: many(n, null) }], 0, 1_000],
    ['sheet', 'previewImport', (n) => ['/x', { sheet: n }], 0, 499],
    ['ticket', 'cancelImport', (n) => [x(n)], 1, 64],
    ['lookups', 'listHistory', (n) => [n], 1, 10_000],
    ['choices', 'importFavorites', (n) => ['a', many(n, 'mine')], 0, 1_000_000],
    ['query of favorites', 'searchFavorites', (n) => [text(n)], 0, 2_000],
    ['token of an import', 'importFavorites', (n) => [text(n), []], 0, 64],
    ['what was looked up', 'recordLookup', (n) => ['a', text(n)], 0, 2_000],
    ['lines of the history', 'listHistory', (n) => [n], 1, 10_000],
    ['days of the history', 'listHistoryDays', (n) => [n], 1, 100_000],
    ['hotkey', 'setHotkey', (n) => ['popup', text(n)], 0, 100],
    ['stack', 'copyReport', (n) => [text(n)], 0, 20_000],
    ['height', 'fitPopup', (n) => [n, 1], 0, 10_000],
    ['id of a favorite', 'restoreFavorites', (n) => [[x(n)]], 1, 64],
    ['favorites', 'restoreFavorites', (n) => [many(n, 'a')], 0, 100_000],
    ['id of a list', 'removeList', (n) => [x(n)], 1, 64],
    ['id of a card', 'suspendCard', (n) => [x(n)], 1, 64],
    ['lists in order', 'orderLists', (n) => [many(n, 'a')], 0, 10_000],
    ['name of a list', 'addList', (n) => [text(n)], 0, KEPT_LIMITS.listName],
    ['tag', 'changeFavorites', (n) => [['1'], { addTags: [x(n)] }], 1, KEPT_LIMITS.tag],
    ['tags', 'changeFavorites', (n) => [['1'], { removeTags: many(n, 'a') }], 0, 200],
    ['lists', 'changeFavorites', (n) => [['1'], { addLists: many(n, 'a') }], 0, 200],
    ['lists of a new favorite', 'addFavorite', (n) => ['a', { lists: many(n, 'b') }], 1, 200],
    ['sentence', 'addFavorite', (n) => ['a', { metIn: text(n) }], 0, KEPT_LIMITS.metIn],
    ['note', 'changeFavorites', (n) => [['1'], { note: text(n) }], 0, KEPT_LIMITS.note],
    ['name of a backup', 'restoreBackup', (n) => [text(n)], 0, 100],
    ['grade', 'gradeCard', (n) => ['1', n], 1, 4],
    ['new cards', 'changeSettings', (newPerDay) => review({ newPerDay }), 0, 9_999],
    ['reviews', 'changeSettings', (reviewsPerDay) => review({ reviewsPerDay }), 0, 9_999],
    ['kinds', 'changeSettings', (n) => review({ kinds: many(n, 'forward') }), 1, CARD_KINDS.length],
    ['hundredths kept', 'changeSettings', (n) => review({ retention: n / 100 }), 70, 97],
  ])('are held to, one by one: %s (%s)', (_, channel, make, least, most) => {
    expect([least - 1, least, most, most + 1].map((n) => fits(channel, make(n)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lets the count of a show be any whole number from 0', () => {
    expect([-1, 0, 1.5, 2 ** 40].map((n) => fits('reportPopupPainted', [n]))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('a choice among words', () => {
  it.each<readonly [string, Channel, (choice: unknown) => Arguments, readonly unknown[]]>([
    ['theme', 'changeSettings', (theme) => [{ theme }], ['system', 'light', 'dark']],
    ['language', 'changeSettings', (language) => [{ language }], ['system', 'en', 'zh-Hans']],
    ['text size', 'changeSettings', (textSize) => [{ textSize }], ['normal', 'large', 'larger']],
    [
      'script',
      'changeSettings',
      (chineseScript) => [{ chineseScript }],
      ['as-written', 'simplified', 'traditional'],
    ],
    [
      'place',
      'changeSettings',
      (popupPlace) => [{ popupPlace }],
      ['pointer', 'last', 'fixed', 'centre'],
    ],
    ['columns', 'previewImport', (role) => ['/x', { columns: [role] }], [...COLUMN_ROLES, null]],
    ['kind', 'previewImport', (kind) => ['/x', { kind }], ['glossary', 'dictionary']],
    ['known file', 'startImport', (ifKnown) => ['t', ifKnown], ['replace', 'keep-both', null]],
    ['export', 'exportGlossary', (format) => ['a', format], EXPORT_FORMATS],
    ['export of favorites', 'exportFavorites', (format) => [format, null], KEPT_FORMATS],
    ['conflict', 'importFavorites', (choice) => ['t', [choice]], ['mine', 'theirs', 'both']],
    ['everything', 'importEverything', (way) => [way], ['replace', 'merge']],
    ['cards', 'changeSettings', (kind) => review({ kinds: [kind] }), CARD_KINDS],
    ['hotkey', 'testHotkey', (name) => [name], ['popup', 'main']],
    [
      'notice',
      'dismissNotice',
      (kind) => [kind],
      [
        'settings-damaged',
        'settings-not-saved',
        'glossary-missing',
        'glossary-broken',
        'user-data-damaged',
        'user-data-restored',
        'user-data-newer',
        'user-data-unavailable',
        'hotkey-refused',
      ],
    ],
  ])('takes each of them and no other: %s (%s)', (_, channel, make, choices) => {
    expect(choices.filter((choice) => !fits(channel, make(choice)))).toEqual([]);
    const others = ['', 'toString', '__proto__', 0, true, undefined, ['en']];
    expect(others.filter((other) => other !== undefined && fits(channel, make(other)))).toEqual([]);
  });
});
