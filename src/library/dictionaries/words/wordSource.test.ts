import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { keepBest } from '../../../core/search/found.ts';
import { askQuestion } from '../../../core/search/question.ts';
import { guessWords } from '../../../core/search/typoGuesses.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import type { DictionaryRecord } from '../../../core/formats/formatReader.ts';
import { openWords, word, wordOptions } from '../fixtures/sampleWords.ts';
import { fields, makeFolder } from '../fixtures/sampleDictionary.ts';
import { buildWordDictionary } from './buildWordDictionary.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

type Records = readonly Omit<DictionaryRecord, 'line'>[];

let generation = 0;
function opened(records: Records, about: Parameters<typeof wordOptions>[2] = {}): SearchSource {
  generation += 1;
  return openWords({ ...wordOptions(folder, records, about), generation }).source;
}

const chinese = (records: Records): SearchSource =>
  opened(records, { headwordLanguage: 'zh-Hans', translationLanguage: 'en' });

const exact = (source: SearchSource, query: string): readonly string[] =>
  source
    .findExact(askQuestion(query), 50)
    .toSorted((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0) || (a.rank[1] ?? 0) - (b.rank[1] ?? 0))
    .map(({ entry }) => entry.headword);

const near = (source: SearchSource, query: string, tier: string): readonly string[] =>
  keepBest(source.findNear(askQuestion(query), 50, false))
    .filter((found) => found.tier === tier)
    .map(({ entry }) => entry.headword);

describe('a dictionary of words', () => {
  it('gives an entry with all that was said of it', () => {
    const details = {
      definitions: [{ partOfSpeech: 'n.', text: 'a sudden failure' }],
      forms: [{ kind: 'past', text: 'collapsed' }],
      levels: ['cet4', 'gre'],
      classifiers: [],
      references: ['fail'],
    } as const;
    const source = opened([
      word('rare', ['罕见']),
      word('collapse', ['崩溃; 倒塌', '折叠'], { rank: 3094, reading: 'kəˈlæps', details }),
    ]);
    const entry = source.getEntryAt(0);
    expect(entry).toMatchObject({
      headword: 'collapse',
      rank: 3094,
      reading: 'kəˈlæps',
      translation: '崩溃；倒塌；折叠',
    });
    expect(entry && source.getDetails(entry.id)).toEqual({
      ...details,
      senses: [
        { partOfSpeech: '', labels: [], glosses: ['崩溃', '倒塌'] },
        { partOfSpeech: '', labels: [], glosses: ['折叠'] },
      ],
    });
    expect(source.getEntryAt(1)).not.toHaveProperty('rank');
  });

  it('keeps the rows of a table as they stand', () => {
    const source = opened([fields('model', '模型; 范例', { examples: ['a model'] })]);
    const entry = source.getEntryAt(0);
    expect(entry).toMatchObject({ translation: '模型; 范例', examples: ['a model'] });
    expect(entry && source.getDetails(entry.id)).toBeNull();
    expect(exact(source, '范例')).toEqual(['model']);
  });

  it('has the commonest words first, then the shortest', () => {
    const source = opened([
      word('model of the world', ['世界模型']),
      word('model', ['模型'], { rank: 500 }),
      word('modal', ['模态']),
      word('mode', ['模式'], { rank: 20 }),
    ]);
    const found = [...source.findPrefixed(askQuestion('mod'))];
    expect(found.map(({ entry }) => entry.headword)).toEqual([
      'mode',
      'model',
      'modal',
      'model of the world',
    ]);
  });

  it('has the words of a list of frequencies in the order of their ranks', () => {
    const counted = (headword: string, rank: number): Records[number] => {
      const none = { translation: '', reading: '', examples: [], note: '' };
      return { headwords: [headword], content: { kind: 'fields', ...none, tags: ['label'], rank } };
    };
    const source = opened([counted('mob', 90), counted('moderate', 7), counted('model', 30)]);
    const found = [...source.findPrefixed(askQuestion('mo'))].map(({ entry }) => entry);
    expect(found.map(({ headword }) => headword)).toEqual(['moderate', 'model', 'mob']);
    expect(found[0]).toMatchObject({ rank: 7, tags: ['label'] });
  });

  it('finds an entry by either script, once', () => {
    const source = chinese([word('干', ['dry'], { variant: '乾', reading: 'gān' })]);
    for (const query of ['干', '乾']) expect(exact(source, query)).toEqual(['干']);
    expect(source.findExact(askQuestion('乾'), 50)[0]?.rank[0]).toBe(0);
  });

  it('finds an entry by each gloss of each sense, the usual word for it first', () => {
    const source = chinese([
      word('坍', ['to collapse'], { rank: 40_000 }),
      word('崩溃', ['to collapse; to crumble', 'to fall apart'], { rank: 8000 }),
      word('上', ['(bound form) up; upper']),
      word('乘务员', ['attendant on an airplane, train, boat']),
    ]);
    expect(exact(source, 'collapse')).toEqual(['崩溃', '坍']);
    expect(exact(source, 'to collapse')).toEqual(['崩溃', '坍']);
    expect(exact(source, 'fall apart')).toEqual(['崩溃']);
    expect(exact(source, 'up')).toEqual(['上']);
    expect(exact(source, 'bound form')).toEqual([]);
    expect(exact(source, 'train')).toEqual([]);
    expect(near(source, 'train', 'words')).toEqual(['乘务员']);
  });

  it('takes what stands in brackets in a query for no part of a gloss, but for what was typed', () => {
    const source = chinese([word('熵', ['entropy (character created in 1923)'])]);
    expect(exact(source, 'entropy')).toEqual(['熵']);
    expect(exact(source, '[3] entropy')).toEqual([]);
    expect(exact(source, 'entropy (Eq. 3)')).toEqual([]);
  });

  it('takes a form for as common as its word, though it is a rare word itself', () => {
    const forms = [{ kind: 'past', text: 'created' }] as const;
    const source = opened([
      word('create', ['创造'], { rank: 332, details: { forms } }),
      word('created', ['创造的'], { rank: 13_032 }),
    ]);
    expect(source.vocabulary.rank?.('created')).toBe(332);
    expect(source.vocabulary.rank?.('create')).toBe(332);
  });

  it('finds a misspelled form in its word, though only phrases have it', () => {
    const forms = [{ kind: 'present-participle', text: 'performing' }] as const;
    const source = opened([
      word('perform', ['表演'], { rank: 950, details: { forms } }),
      word('performing arts', ['表演艺术']),
    ]);
    const question = askQuestion('perfoming');
    const found = source.findTypos(question, guessWords(question, [source.vocabulary]));
    const best = found.toSorted((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0))[0];
    expect(best?.entry.headword).toBe('perform');
  });

  it('knows that America writes one l after a syllable without stress', () => {
    const source = opened([word('travel', ['旅行']), word('travelling', ['旅行的'])]);
    expect([...source.vocabulary.related('traveling').keys()]).toContain('travel');
    const begin = opened([word('begin', ['开始']), word('beginning', ['开端'])]);
    expect([...begin.vocabulary.related('begining').keys()]).not.toContain('begin');
  });

  it('keeps the order that the builder gives to the entries of a gloss', () => {
    const records = [word('一', ['one'], { rank: 1 }), word('壹', ['one'], { rank: 9000 })];
    const options = {
      ...wordOptions(folder, records, {
        id: 'weighed' as never,
        headwordLanguage: 'zh',
        translationLanguage: 'en',
      }),
      weights: {
        glossCost: ({ headwords }: DictionaryRecord) => (headwords[0] === '壹' ? 0 : 1),
        rankOf: () => 7,
      },
    };
    const { source } = openWords(options);
    expect(exact(source, 'one')).toEqual(['壹', '一']);
    expect(source.getEntryAt(0)?.rank).toBe(7);
    expect(source.vocabulary.rank?.('壹')).toBe(7);
  });

  it('says how common a word is, of the commonest headword or form', () => {
    const forms = [{ kind: 'past', text: 'left' }] as const;
    const source = opened([
      word('leave', ['离开'], { rank: 300, details: { forms } }),
      word('Left', ['左'], { rank: 900 }),
      word('left', ['左边'], { rank: 700 }),
      word('leaves', ['树叶'], {}),
      word('leafy', ['多叶的'], { rank: 70_000 }),
      word('fallen leaf', ['落叶'], { rank: 40 }),
    ]);
    const rank = (text: string) => source.vocabulary.rank?.(text);
    expect(['leave', 'left', 'leaves', 'leafy', 'leaf', 'fallen leaf'].map(rank)).toEqual([
      300,
      300,
      undefined,
      70_000,
      undefined,
      40,
    ]);
  });

  it('finds inflected forms in their word, never as headwords', () => {
    const forms = [
      { kind: 'past', text: 'ran' },
      { kind: 'lemma', text: 'runner' },
    ] as const;
    const source = opened([word('run', ['跑'], { details: { forms } })]);
    expect(exact(source, 'ran')).toEqual([]);
    expect(near(source, 'ran', 'inflected')).toEqual(['run']);
    expect(near(source, 'runner', 'inflected')).toEqual([]);
    expect([...source.findPrefixed(askQuestion('ra'))]).toEqual([]);
  });

  it('finds a gloss by another form of it', () => {
    const source = chinese([word('阈值', ['threshold'])]);
    expect(near(source, 'thresholds', 'inflected')).toEqual(['阈值']);
  });

  it('finds all entries of a syllable, however many, the commonest first', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      word(String.fromCodePoint(0x5200 + i), ['x'], { reading: 'shì', rank: 1000 + i }),
    );
    const source = chinese([...many, word('是', ['to be'], { reading: 'shì', rank: 3 })]);
    const found = source
      .findNear(askQuestion('shi'), 50, false)
      .filter(({ tier }) => tier === 'pinyin');
    const best = found.toSorted((a, b) => (a.rank.at(-1) ?? 0) - (b.rank.at(-1) ?? 0));
    expect(best[0]?.entry.headword).toBe('是');
  });

  it('finds words by their initials however many headwords begin so', () => {
    const source = chinese([word('工作', ['work'], { reading: 'gōng zuò', rank: 80 })]);
    const found = (query: string): readonly string[] =>
      source.findNear(askQuestion(query), 1, true).map(({ entry }) => entry.headword);
    expect(found('gz')).toEqual(['工作']);
    expect(found('GZ')).toEqual([]);
    expect(found('gongz')).toEqual([]);
  });

  it('finds the rows of a table by the pinyin of their translation', () => {
    const source = opened([fields('model collapse', '模型崩溃')]);
    for (const query of ['moxing bengkui', 'mxbk']) {
      expect(near(source, query, 'pinyin')).toEqual(['model collapse']);
    }
  });

  it('finds misspelled words and the words of definitions', () => {
    const definitions = [{ partOfSpeech: '', text: 'get something that was sent' }];
    const source = opened([word('receive', ['收到'], { rank: 300, details: { definitions } })]);
    const question = askQuestion('recieve');
    const guesses = guessWords(question, [source.vocabulary]);
    expect(source.findTypos(question, guesses).map(({ entry }) => entry.headword)).toEqual([
      'receive',
    ]);
    const texts = source.findTexts(askQuestion('was sent'), 5);
    expect(texts.map(({ entry }) => entry.headword)).toEqual(['receive']);
    expect(texts[0]?.excerpt).toBe('get something that was sent');
    expect(source.findTexts(askQuestion('that was'), 5)).toEqual([]);
    expect(source.findTexts(askQuestion('sent with'), 5)).toEqual([]);
  });

  it('gives each entry of a headword an id of its own', () => {
    const source = opened([word('C', ['碳']), word('C#2', ['升C']), word('C', ['字符'])]);
    const ids = [0, 1, 2].map((i) => source.getEntryAt(i)?.id);
    expect(new Set(ids)).toEqual(new Set(['words:C', 'words:C#2', 'words:C#3']));
    for (const id of ids) expect(id && source.getEntry(id)?.id).toBe(id);
  });

  it('has the same bytes from the same input', () => {
    const records = [word('b', ['乙'], { rank: 2 }), word('a', ['甲']), word('c', ['丙'])];
    const files = [901, 902].map(
      (each) => buildWordDictionary({ ...wordOptions(folder, records), generation: each }).file,
    );
    const [one, other] = files.map((file) => readFileSync(file));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });
});
