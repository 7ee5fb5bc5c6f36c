import { expect, test } from 'vitest';
import { systemLanguages } from './systemLanguages.ts';

test.for([
  [{ LANGUAGE: 'zh_CN:en_US', LANG: 'de_DE.UTF-8' }, ['zh-CN', 'en-US']],
  [{ LANG: 'zh_CN.UTF-8' }, ['zh-CN']],
  [{ LC_ALL: 'de_DE.UTF-8@euro', LANG: 'zh_CN.UTF-8' }, ['de-DE']],
  [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, ['zh-CN']],
  [{ LANG: 'C.UTF-8' }, ['en-US']],
  [{}, ['en-US']],
] as const)('%o asks for %o', ([env, languages]) => {
  expect(systemLanguages(env)).toEqual(languages);
});
