// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { showText } from './ui/ShownText.tsx';
import { loadScript } from './startPage.tsx';

test.each([
  ['traditional', '模型崩溃', '模型崩潰'],
  ['traditional', '数据质量控制', '數據質量控制'],
  ['simplified', '模型崩潰', '模型崩溃'],
  ['simplified', '檢索增強生成', '检索增强生成'],
] as const)('in %s %s is drawn as %s', async (choice, written, drawn) => {
  const script = await loadScript(choice);
  expect(showText(script, written, 'zh-Hans')).toEqual({ text: drawn, lang: script.lang });
});

test('a word is drawn as its dictionary writes it in Traditional, of characters that have several', async () => {
  const script = await loadScript('traditional');
  expect(showText(script, '干', 'zh-Hans', '乾').text).toBe('乾');
  expect(showText(script, '干', 'zh-Hans', '幹').text).toBe('幹');
  expect(showText(await loadScript('simplified'), '干', 'zh-Hans', '乾').text).toBe('干');
  expect(showText(null, '干', 'zh-Hans', '乾').text).toBe('干');
});

test('English and pinyin stay as they are', async () => {
  const script = await loadScript('traditional');
  expect(showText(script, 'model 后', 'en')).toEqual({ text: 'model 后', lang: 'en' });
  expect(showText(script, 'hòu', 'zh-Latn-pinyin')).toEqual({
    text: 'hòu',
    lang: 'zh-Latn-pinyin',
  });
});

test('a conversion that would shift the marks is not made', () => {
  const script = { lang: 'zh-Hant', convert: (text: string) => `${text}${text}` } as const;
  expect(showText(script, '软件', 'zh-Hans')).toEqual({ text: '软件', lang: 'zh-Hans' });
});

test('as written, nothing is changed', () => {
  expect(showText(null, '模型崩潰', 'zh-Hant')).toEqual({ text: '模型崩潰', lang: 'zh-Hant' });
});
