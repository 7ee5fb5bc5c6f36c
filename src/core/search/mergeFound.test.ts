import { describe, expect, it } from 'vitest';
import type { DictionaryId, DictionaryInfo, Entry, EntryId } from '../../shared/entry.ts';
import { fold } from '../../text/fold.ts';
import type { Found } from './found.ts';
import { mergeFound } from './mergeFound.ts';

function dictionary(name: string, change: Partial<DictionaryInfo> = {}): DictionaryInfo {
  return {
    id: name as DictionaryId,
    name,
    kind: 'dictionary',
    headwordLanguage: 'en',
    translationLanguage: 'zh-Hans',
    entryCount: 1,
    source: '',
    licence: '',
    isShipped: false,
    ...change,
  };
}

const TERMS = dictionary('terms', { kind: 'glossary', isShipped: true });
const MINE = dictionary('mine', { kind: 'glossary' });
const GENERAL = dictionary('general', { isShipped: true });
const WORDNET = dictionary('wordnet', { translationLanguage: 'en' });
const FRENCH = dictionary('french', { headwordLanguage: 'fr' });
const CHINESE = dictionary('chinese', { headwordLanguage: 'zh-Hans', translationLanguage: 'en' });

function find(info: DictionaryInfo, headword: string, change: Partial<Entry> = {}): Found {
  const entry: Entry = {
    id: `${info.id}:${headword}` as EntryId,
    dictionaryId: info.id,
    dictionaryName: info.name,
    headword,
    headwordLanguage: info.headwordLanguage,
    translation: '',
    translationLanguage: info.translationLanguage,
    reading: '',
    examples: [],
    tags: [],
    note: '',
    ...change,
  };
  return {
    entry,
    key: fold(headword),
    tier: 'exact',
    reason: { kind: 'exact', field: 'headword' },
    rank: [0],
    position: 0,
  };
}

const asTypo = (found: Found): Found => ({ ...found, tier: 'typo' });

/** Rows as `face + others`. */
function rows(found: readonly Found[], order: readonly DictionaryInfo[], query: string): string[] {
  return mergeFound(found, order, query).map(({ entry, others }) =>
    [entry, ...others].map((one) => `${one.dictionaryId} ${one.headword}`).join(' + '),
  );
}

describe('the face of a row', () => {
  it('shows the entry without an acronym where the query is another form of the word', () => {
    const found = [find(TERMS, 'operating system (OS)'), find(GENERAL, 'operating system')];
    const order = [TERMS, GENERAL];
    const row = 'general operating system + terms operating system (OS)';
    expect(rows(found.map(asTypo), order, 'operating systems')).toEqual([row]);
    expect(rows(found, order, 'operating system')).toEqual([row]);
    expect(rows(found, order, 'OS')).toEqual([
      'terms operating system (OS) + general operating system',
    ]);
  });

  it('leaves out an old way to write the word, unless it was typed', () => {
    const variant = { variant: '昰', translation: 'variant of 是[shì]' };
    const found = [find(CHINESE, '是', { translation: 'to be' }), find(CHINESE, '是', variant)];
    expect(rows(found, [CHINESE], '是')).toEqual(['chinese 是']);
    expect(rows(found, [CHINESE], '昰')).toHaveLength(2);
    // Another word that is written so is another row.
    const other = find(CHINESE, '是', { translation: 'variant of 寔[shí]', reading: 'shí' });
    expect(rows([...found, other], [CHINESE], '是')).toHaveLength(2);
  });

  it('stands for all entries of its dictionary that are written and read alike', () => {
    const found = ['Fahrt', 'Lauf', 'Serie'].map((translation) =>
      find(GENERAL, 'run', { translation }),
    );
    expect(rows(found, [GENERAL], 'run')).toEqual(['general run']);
    const read = ['xíng', 'háng', 'xíng'].map((reading) => find(CHINESE, '行', { reading }));
    expect(rows(read, [CHINESE], '行')).toEqual(['chinese 行', 'chinese 行']);
    expect(rows([find(MINE, 'run'), find(MINE, 'run')], [MINE], 'run')).toHaveLength(2);
  });

  it('is the entry that is written as the query', () => {
    const found = [find(GENERAL, 'house'), find(FRENCH, 'housé')];
    expect(rows(found, [FRENCH, GENERAL], 'house')).toEqual(['general house + french housé']);
    expect(rows(found, [FRENCH, GENERAL], 'housé')).toEqual(['french housé + general house']);
    expect(rows(found, [FRENCH, GENERAL], 'HOUSE')).toEqual(['french housé + general house']);
  });

  it('may be written so in the other script', () => {
    const found = [find(CHINESE, '崩溃', { variant: '崩潰' }), find(MINE, '崩溃')];
    expect(rows(found, [MINE, CHINESE], '崩潰')).toEqual(['chinese 崩溃 + mine 崩溃']);
    expect(rows(found, [MINE, CHINESE], '崩溃')).toEqual(['mine 崩溃 + chinese 崩溃']);
  });

  it('joins entries that are written alike before others', () => {
    const found = [find(WORDNET, 'polish'), find(WORDNET, 'Polish'), find(GENERAL, 'Polish')];
    expect(rows(found, [GENERAL, WORDNET], 'polish')).toEqual([
      'wordnet polish',
      'general Polish + wordnet Polish',
    ]);
  });
});

describe('one word', () => {
  it('is one row, whatever hyphens and acronyms it is written with', () => {
    const unit = [find(TERMS, 'graphics processing unit (GPU)')];
    expect(rows([...unit, find(GENERAL, 'graphics processing unit')], [TERMS], 'x')).toHaveLength(
      1,
    );
    expect(rows([find(TERMS, 'fine-tuning'), find(GENERAL, 'fine tuning')], [], 'x')).toHaveLength(
      1,
    );
    expect(rows([find(TERMS, 'bank (river)'), find(GENERAL, 'bank')], [], 'x')).toHaveLength(2);
  });

  it('is no acronym in other letter case', () => {
    expect(rows([find(GENERAL, 'dog'), find(TERMS, 'DoG')], [TERMS, GENERAL], 'dog')).toEqual([
      'general dog',
      'terms DoG',
    ]);
    expect(rows([find(GENERAL, 'GPU'), find(TERMS, 'GPU')], [TERMS, GENERAL], 'gpu')).toHaveLength(
      1,
    );
  });
});

describe('the dictionary that speaks first', () => {
  const one = (order: readonly DictionaryInfo[], headword: string, rank?: number): string => {
    const ranked = rank === undefined ? {} : { rank };
    const found = order.map((info) => find(info, headword, info === GENERAL ? ranked : {}));
    return rows(found, order, headword)[0] ?? '';
  };

  it('translates, unless the reader has put one first that does not', () => {
    expect(one([MINE, WORDNET, GENERAL], 'x')).toBe('mine x + general x + wordnet x');
    expect(one([WORDNET, GENERAL], 'x')).toBe('wordnet x + general x');
    expect(one([FRENCH, GENERAL], 'x')).toBe('french x + general x');
  });

  it('is no shipped glossary where the word is a common one', () => {
    expect(one([TERMS, GENERAL], 'pull', 700)).toBe('general pull + terms pull');
    expect(one([TERMS, MINE, GENERAL], 'pull', 700)).toBe('mine pull + terms pull + general pull');
    expect(one([TERMS, GENERAL], 'gradient', 5_000)).toBe('terms gradient + general gradient');
    expect(one([TERMS, GENERAL], 'logit')).toBe('terms logit + general logit');
    expect(one([WORDNET, TERMS, GENERAL], 'pull', 700)).toBe(
      'wordnet pull + terms pull + general pull',
    );
  });
});
