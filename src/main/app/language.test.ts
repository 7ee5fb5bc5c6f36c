import { expect, test } from 'vitest';
import { chooseSystemLanguage, interfaceLanguage } from './language.ts';

test.each([
  [['zh-CN', 'en-US'], 'zh-Hans'],
  [['zh_TW.UTF-8'], 'zh-Hans'],
  [['fr-FR', 'zh-Hans-CN', 'en'], 'zh-Hans'],
  [['de-DE', 'en-GB', 'zh-CN'], 'en'],
  [['de-DE'], 'en'],
  [[], 'en'],
] as const)('a system that prefers %j gets %s', (preferred, language) => {
  expect(chooseSystemLanguage(preferred)).toBe(language);
});

test('the choice of the reader comes before the system', () => {
  expect(interfaceLanguage('en', 'zh-Hans')).toBe('en');
  expect(interfaceLanguage('system', 'zh-Hans')).toBe('zh-Hans');
});
