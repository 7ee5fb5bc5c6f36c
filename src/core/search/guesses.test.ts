import { describe, expect, it } from 'vitest';
import { makeSource } from './fixtures/makeSource.ts';
import { searchLibrary } from './searchLibrary.ts';
import type { SearchSource } from './source.ts';

const ENGLISH = makeSource('english', [
  ['learning', '学习'],
  ['rate', '比率'],
  ['rote learning', '死记硬背'],
  ['graphics processing unit (GPU)', '图形处理器'],
  ['Great Plains University', '大平原大学'],
  ['buy', '买'],
  ['women', '妇女'],
  ['shin', '胫'],
  ['ship', '船'],
  ['women’s rights', '妇女权利'],
  ['network', '网络'],
  ['trade-off', '权衡'],
  ['well-known', '知名'],
  ['fine-tune', '微调'],
  ['data set', '数据集'],
]);
const CHINESE = makeSource(
  'chinese',
  [
    ['光谱', 'spectrum'],
    ['不一', 'to vary'],
    ['我们', 'we'],
    ['是', 'to be'],
    ['主干网络', 'backbone'],
    ['纯牛奶', 'pure milk'],
  ],
  ['zh-Hans', 'en'],
);

function find(query: string, sources: readonly SearchSource[] = [ENGLISH, CHINESE]): string[] {
  const { hits } = searchLibrary(sources, query, {}, () => false);
  return hits.map(({ tier, entry }) => `${tier} ${entry.headword}`);
}

describe('what is known', () => {
  it('stands before any guess: words before a misspelling of a phrase', () => {
    expect(find('learning rate')).toEqual(['passage learning', 'passage rate']);
    expect(find('lerning rate')).toEqual(['passage rate']);
  });

  it('is an acronym that is written out, before one that is built', () => {
    expect(find('GPU').slice(0, 3)).toEqual([
      'acronym graphics processing unit (GPU)',
      'acronym Great Plains University',
      'pinyin 光谱',
    ]);
    expect(find('gpu').slice(0, 2)).toEqual([
      'acronym graphics processing unit (GPU)',
      'acronym Great Plains University',
    ]);
  });

  it('is one word with a hyphen, a space or neither', () => {
    for (const [query, headword] of [
      ['trade off', 'trade-off'],
      ['tradeoff', 'trade-off'],
      ['well known', 'well-known'],
      ['fine tune', 'fine-tune'],
      ['finetune', 'fine-tune'],
      ['dataset', 'data set'],
      ['data-set', 'data set'],
    ] as const) {
      expect(find(query)).toEqual([`exact ${headword}`]);
    }
  });
});

describe('pinyin', () => {
  it('that is an English word is no guess ahead of the English answer', () => {
    expect(find('buy')).toEqual(['exact buy', 'pinyin 不一']);
    expect(find('women')[0]).toBe('exact women');
  });

  it('typed in full stands before headwords that only begin so', () => {
    expect(find('shi').slice(0, 3)).toEqual(['pinyin 是', 'prefix shin', 'prefix ship']);
    expect(find('women').slice(1, 3)).toEqual(['pinyin 我们', 'prefix women’s rights']);
  });

  it('in capitals is the last of all guesses', () => {
    expect(find('CNN')).toEqual(['pinyin 纯牛奶']);
    expect(find('GAN 网络')).toEqual(['passage network', 'pinyin 主干网络']);
  });
});

describe('with words that have ranks', () => {
  const ranked = makeSource('ranked', [
    ['shi', '三星重工', '', '', 48_000],
    ['wm', '瓦特米', '', '', 40_000],
    ['hen', '母鸡', '', '', 6_000],
    ['dan', '段', '', '', 5_790],
    ['LE', '小于或等于', '', '', 4_000],
    ['you', '你', '', '', 14],
    ['woman', '女人', '', '', 150],
    ['make', '制造', '', '', 43],
    ['until', '直到', '', '', 300],
    ['untilled', '未耕种的', '', '', 50_000],
    ['thief', '小偷', '', '', 6_000],
    ['their', '他们的', '', '', 37],
    ['thy', '你的', '', '', 9_000],
    ['STM', '显微镜'],
    ['long short-term memory (LSTM)', '长短期记忆'],
    ['workflow manager (WM)', '工作流管理'],
  ]);
  const chinese = makeSource(
    'zh',
    [
      ['是', 'to be', '', '', 3],
      ['是', 'variant of 是', '', '', 3],
      ['时', 'time', '', '', 90],
      ['很', 'very', '', '', 79],
      ['但', 'but', '', '', 46],
      ['段', 'dan', '', '', 900],
      ['我们', 'we', '', '', 30],
      ['文明', 'civilization', '', '', 1_300],
      ['女人家', 'women', '', '', 40_000],
      ['妈的', 'damn'],
    ],
    ['zh-Hans', 'en'],
  );
  const both = [ranked, chinese];

  it('a rare word is less likely than pinyin of a common one, a word is not', () => {
    expect(find('shi', both)).toEqual(['pinyin 是', 'pinyin 时', 'exact shi']);
    expect(find('hen', both).slice(0, 2)).toEqual(['exact hen', 'pinyin 很']);
    // A word in small letters that is no common one, and a Chinese one that is far commoner.
    expect(find('dan', both)[0]).toBe('pinyin 但');
    const of = makeSource('of', [['了', 'done', '', '', 1]], ['zh-Hans', 'en']);
    expect(find('le', [ranked, of])).toEqual(['pinyin 了', 'exact LE']);
    expect(find('LE', [ranked, of])[0]).toBe('exact LE');
  });

  it('a word comes with its first translation, then the very common words of its pinyin', () => {
    const glosses = ['你', '您', '尔'].map((word, i) => [word, 'you', '', '', 18 + i] as const);
    const words = ['有', '由', '又'].map((word, i) => [word, 'x', '', '', 40 + i] as const);
    const chineseYou = makeSource('zh', [...glosses, ...words], ['zh-Hans', 'en']);
    expect(find('you', [ranked, chineseYou]).map((hit) => hit.split(' ')[1])).toEqual([
      'you',
      '你',
      '有',
      '由',
      '又',
      '您',
      '尔',
    ]);
  });

  it('a character is rarer where it is read as it seldom is', () => {
    const words = [
      ['和', 'and', '', '', 4],
      ['或', 'or', '', '', 68],
    ] as const;
    const source = makeSource('zh', words, ['zh-Hans', 'en']);
    expect(find('huo', [source])).toEqual(['pinyin 或', 'pinyin 和']);
    expect(find('he', [source])).toEqual(['pinyin 和']);
  });

  it('initials of a common word come before rare words, only the commonest before acronyms', () => {
    expect(find('wm', [makeSource('x', [['wm', '瓦', '', '', 40_000]]), chinese])[0]).toBe(
      'pinyin 我们',
    );
    expect(find('wm', both).slice(0, 4)).toEqual([
      'pinyin 我们',
      'exact wm',
      'acronym workflow manager (WM)',
      'pinyin 文明',
    ]);
    expect(find('WM', both)[1]).toBe('acronym workflow manager (WM)');
  });

  it('the word itself comes before what is only translated by its form', () => {
    expect(find('women', both)).toEqual(['inflected woman', 'exact 女人家', 'pinyin 我们']);
  });

  it('a common word comes by its form before pinyin', () => {
    expect(find('made', both)).toEqual(['inflected make', 'pinyin 妈的']);
  });

  it('a far commoner word that is near comes before rare words that begin so', () => {
    expect(find('untill', both).slice(0, 2)).toEqual(['typo until', 'prefix untilled']);
    expect(find('thier', both)[0]).toBe('typo their');
  });

  it('an acronym that is given needs no correction', () => {
    expect(find('LSTM', both)).toEqual(['acronym long short-term memory (LSTM)']);
  });
});
