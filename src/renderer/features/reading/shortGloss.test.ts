import { expect, it } from 'vitest';
import { shortGloss } from './shortGloss.ts';

it.each([
  ['崩溃, 倒塌', '崩溃'],
  ['n. 崩溃；倒塌', '崩溃'],
  ['[计] 数组\n[医] 排列', '数组'],
  ['（使）减轻', '减轻'],
  ['一种非常非常长的说明文字', '一种非常非常长…'],
  ['', ''],
  ['；，', ''],
])('of %j the gloss is %j', (translation, gloss) => {
  expect(shortGloss(translation)).toBe(gloss);
});
