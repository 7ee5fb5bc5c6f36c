import { describe, expect, it } from 'vitest';
import { makeSource, type SourceRow } from './fixtures/makeSource.ts';
import type { UntimedAnswer } from './librarySearch.ts';
import { searchLibrary } from './searchLibrary.ts';
import type { SearchSource } from './source.ts';

const ranked = (headword: string, rank?: number): SourceRow => [headword, '', '', '', rank];

const RANKED = makeSource('ranked', [
  ranked('the', 1),
  ranked('their', 37),
  ranked('thief', 6_000),
  ranked('receive', 600),
  ranked('relieve', 5_000),
  ranked('receive payment'),
  ranked('extension', 2_300),
  ranked('extention'),
  ranked('model', 500),
  ranked('learning', 1_500),
  ranked('environment', 700),
  ranked('theatre', 1_900),
  ranked('work', 80),
  ranked('wok', 20_000),
  ranked('ten', 400),
]);
const TERMS = makeSource('terms', [
  ['color space', '颜色空间'],
  ['behavior cloning', '行为克隆'],
  ['optimization', '优化'],
  ['optimize', '优化'],
  ['theater', '剧院'],
]);

function search(query: string, sources: readonly SearchSource[] = [TERMS, RANKED]): UntimedAnswer {
  return searchLibrary(sources, query, {}, () => false);
}

function find(query: string, sources?: readonly SearchSource[]): string[] {
  return search(query, sources).hits.map(({ tier, entry }) => `${tier} ${entry.headword}`);
}

describe('a misspelled word', () => {
  it.each([
    ['recieve', 'receive'],
    ['thier', 'their'],
    ['teh', 'the'],
    ['wrok', 'work'],
    ['envrioment', 'environment'],
    ['enviormnet', 'environment'],
    ['rnodel', 'model'],
    ['1earning', 'learning'],
    ['leaming', 'learning'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(find(typed)[0]).toBe(`typo ${meant}`);
  });

  it.each([
    // A form of a word that is itself only in phrases.
    ['perfoming', 'typo perform'],
    // By rule forms of words that nobody uses.
    ['trianing', 'typo training'],
    ['creted', 'typo created'],
    // Related to it only loosely, by two endings in a row.
    ['proceeed', 'typo proceed'],
    // In a word that only phrases of the list have.
    ['decision makng', 'typo decision making'],
  ])('%s gives first: %s', (typed, first) => {
    const words = makeSource('words', [
      ranked('perform', 950),
      ranked('performing arts'),
      ranked('training', 500),
      ranked('trian'),
      ranked('Crete', 13_000),
      ranked('create', 300),
      ranked('created', 3_000),
      ranked('proceed', 2_000),
      ranked('proceeding', 4_000),
      ranked('decision making'),
      ranked('best makng'),
      ranked('decision', 400),
    ]);
    expect(find(typed, [words])[0]).toBe(first);
  });

  it('is no reason to leave a form that is known', () => {
    const words = makeSource('words', [ranked('tokenize'), ranked('token', 6_000)]);
    expect(find('tokenized', [words])[0]).toBe('inflected tokenize');
  });

  it('is offered below a rare word, which stays first with a rank or with tags', () => {
    const words = [ranked('focus', 1_000), ranked('focussed', 37_000)];
    expect(find('focussed', [makeSource('words', words)])).toContain('exact focussed');
    const first = find('extention', [
      makeSource('words', [['extention', '', '', '', 45_000], ranked('extension', 2_300)]),
    ]);
    expect(first).toEqual(['exact extention', 'typo extension']);
  });

  it('offers what may be meant behind a name that was typed without its capital', () => {
    const names = [makeSource('words', [['Herat', '', '', '', 12_000], ranked('heart', 600)])];
    expect(find('herat', names)).toEqual(['exact Herat', 'typo heart']);
    expect(find('Herat', names)).toEqual(['exact Herat']);
  });

  it('is a near word before a phrase with the nearest', () => {
    expect(find('recieve')).toEqual(['typo receive', 'typo relieve', 'typo receive payment']);
  });

  it('is none where nothing tells that the word is a common one', () => {
    expect(find('teh', [makeSource('x', [['the', '']])])).toEqual([]);
  });

  it('may be a headword of a list of words that knows no rank of it', () => {
    expect(find('extention')).toEqual(['typo extension', 'exact extention']);
    expect(find('extention', [makeSource('x', [['extention', '']]), RANKED])).toEqual([
      'exact extention',
    ]);
    expect(find('wok')).toEqual(['exact wok']);
  });

  it('may be letters by chance that are pinyin of a rare word', () => {
    const chinese = (rank: number): SearchSource =>
      makeSource('zh', [['偶遇', 'to meet by chance', '', '', rank]], ['zh-Hans', 'en']);
    const you = makeSource('english', [ranked('you', 14), ranked('oxen', 20_000)]);
    expect(find('oyu', [you, chinese(40_000)])[0]).toBe('typo you');
    expect(find('oyu', [you, chinese(900)])[0]).toBe('pinyin 偶遇');
  });
});

describe('a headword of which no rank is known', () => {
  const headword = (text: string): SearchSource =>
    makeSource('words', [[text, ''], ranked('wife', 466), ranked('winter', 800)], ['en', 'en']);
  it('stands before a word that is near where it is written otherwise', () => {
    expect(find('wifi', [headword('Wifi')])[0]).toBe('exact Wifi');
    expect(find('wifi', [headword('wi-fi')])[0]).toBe('exact wi-fi');
    expect(find('wifi', [headword('wifi')])[0]).toBe('typo wife');
  });

  it('stands first where a list of terms has it', () => {
    const terms = makeSource('terms', [['linter', '代码检查工具']]);
    expect(find('linter', [terms, headword('linter')])[0]).toBe('exact linter');
  });
});

describe('a word in its British or American spelling', () => {
  it.each([
    ['colour space', 'exact color space', 'color space'],
    ['Behaviour cloning', 'exact behavior cloning', 'behavior cloning'],
    ['optimisation', 'exact optimization', 'optimization'],
    ['optimisations', 'inflected optimization', 'optimizations'],
    ['theatre', 'exact theatre', 'theatre'],
  ])('%s is found as such', (query, hit, searchedAs) => {
    const answer = search(query);
    const [first] = answer.hits;
    expect([`${first?.tier} ${first?.entry.headword}`, answer.searchedAs]).toEqual([
      hit,
      searchedAs,
    ]);
  });

  it.each([
    // One word, and the list of terms has it in one spelling.
    ['normalisation', ['normalization', 'normalisation']],
    ['labelled', ['labeled', 'labelled']],
    // Two words, or the commoner spelling already.
    ['filled', ['filled']],
    ['four', ['four']],
    ['labeled', ['labeled']],
    // By a rule without exceptions, whatever the list says of either.
    ['modelling', ['modeling', 'modelling']],
    // One meaning of many.
    ['cheque', ['cheque']],
  ])('%s gives the word as terms are listed first', (query, wanted) => {
    const terms = makeSource('terms', [['normalization', '归一化']]);
    const words = makeSource('words', [
      ['normalisation', 'normalise的变形'],
      ['labelled', '贴上标签的；标记的', '', '', 9_000],
      ['labeled', '标记的；示踪的', '', '', 5_000],
      ['modelling', '立体感', '', '', 30_000],
      ['modeling', '建模', '', '', 9_000],
      ['cheque', '支票', '', '', 2_700],
      ['check', '支票；核对；检查；阻止', '', '', 850],
      ['filled', '装满的', '', '', 3_000],
      ['filed', '归档的', '', '', 2_000],
      ['four', '四', '', '', 200],
      ['for', '为了', '', '', 12],
    ]);
    const headwords = search(query, [terms, words]).hits.filter(({ tier }) => tier === 'exact');
    expect(headwords.map(({ entry }) => entry.headword)).toEqual(wanted);
  });

  it('is found in a passage, and is left alone where the text is meant literally', () => {
    expect(find('in a colour space, by optimisation')).toEqual([
      'passage color space',
      'passage optimization',
    ]);
    expect(searchLibrary([TERMS], 'optimisation', { literal: true }, () => false).searchedAs).toBe(
      'optimisation',
    );
  });
});
