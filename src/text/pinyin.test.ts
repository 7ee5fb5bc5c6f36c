import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { pinyinOf } from './pinyin.ts';
import { SECOND_READINGS, TECHNICAL_READINGS } from './pinyinTerms.ts';

describe('pinyinOf', () => {
  it.each([
    ['模型崩溃', 'mó xíng bēng kuì'],
    ['去重技术', 'qù chóng jì shù'],
    ['卷积神经网络', 'juǎn jī shén jīng wǎng luò'],
    ['協方差', 'xié fāng chā'],
    ['时序差分学习', 'shí xù chā fēn xué xí'],
    ['查询重写', 'chá xún chóng xiě'],
    ['n-gram 模型', 'n-gram mó xíng'],
    ['k折交叉验证', 'k zhé jiāo chā yàn zhèng'],
    ['模型崩溃；模型坍塌', 'mó xíng bēng kuì； mó xíng tān tā'],
    ['检索（RAG）', 'jiǎn suǒ（RAG）'],
    ['一个', 'yī gè'],
    ['model', ''],
    ['', ''],
  ])('%s: %s', (text, reading) => {
    expect(pinyinOf(text)).toBe(reading);
  });

  it('gives one syllable for each Chinese character', () => {
    for (const [term, reading] of [...TECHNICAL_READINGS, ...SECOND_READINGS]) {
      expect(reading.split(' ')).toHaveLength(term.length);
    }
  });

  it.each(TECHNICAL_READINGS)('reads %s as %s', (term, reading) => {
    expect(pinyinOf(term)).toBe(reading);
  });

  it.each(TECHNICAL_READINGS)('needs its own row for %s', (term, reading) => {
    expect(pinyin(term, { toneSandhi: false })).not.toBe(reading);
  });
});
