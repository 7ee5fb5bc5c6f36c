import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../core/formats/markdown/glossaryFile.ts';
import { createSearchEngine } from '../library/search/createSearchEngine.ts';
import type { DictionaryId } from '../shared/entry.ts';
import type { Reason } from '../shared/hit.ts';
import { describeReason, formatReport, lookUp } from './commands/lookup.ts';
import { parseCommand } from './parseCommand.ts';

describe('the command line', () => {
  const lookup = { command: 'lookup', query: 'x', limit: 20, isJson: false, dataFolder: '' };
  const imported = { command: 'import', file: 'a.csv', choices: {}, ifKnown: null, isJson: false };

  it.each([
    [['lookup', '崩溃'], { ...lookup, query: '崩溃' }],
    [
      ['lookup', 'model', 'collapse', '--json', '--limit', '3'],
      { ...lookup, query: 'model collapse', limit: 3, isJson: true },
    ],
    [['--data', '/tmp', 'lookup', 'x'], { ...lookup, dataFolder: '/tmp' }],
    [['lookup', '--', '--json'], { ...lookup, query: '--json' }],
    [['import', 'a.csv'], { ...imported, dataFolder: '' }],
    [
      ['import', 'a.csv', '--name', 'A', '--encoding', 'gbk', '--dictionary', '--json'],
      {
        ...imported,
        choices: { name: 'A', encoding: 'gbk', kind: 'dictionary' },
        isJson: true,
        dataFolder: '',
      },
    ],
    [
      ['import', 'a.csv', '--glossary', '--replace', '--data', 'd'],
      { ...imported, choices: { kind: 'glossary' }, ifKnown: 'replace', dataFolder: 'd' },
    ],
    [
      ['import', 'a.xlsx', '--columns', 'headword=2,translation=4', '--no-header', '--sheet', '3'],
      {
        ...imported,
        file: 'a.xlsx',
        choices: {
          columns: [null, 'headword', null, 'translation'],
          hasHeader: false,
          sheet: 2,
        },
        dataFolder: '',
      },
    ],
    [['import', 'a.csv', '--keep-both'], { ...imported, ifKnown: 'keep-both', dataFolder: '' }],
    [['dictionaries', '--json'], { command: 'dictionaries', isJson: true, dataFolder: '' }],
    [
      ['read', 'a.pdf'],
      { command: 'read', file: 'a.pdf', level: 5000, isJson: false, dataFolder: '' },
    ],
    [
      ['read', 'a.pdf', '--level', '8000', '--json'],
      { command: 'read', file: 'a.pdf', level: 8000, isJson: true, dataFolder: '' },
    ],
    [['remove', 'wordnet'], { command: 'remove', id: 'wordnet', dataFolder: '' }],
    [
      ['export', 'mine', '--format', 'tbx'],
      { command: 'export', id: 'mine', format: 'tbx', dataFolder: '' },
    ],
  ])('%j is understood', (args, command) => {
    expect(parseCommand(args)).toEqual(command);
  });

  it.each([
    [[], 'No command.'],
    [['find', 'x'], 'Unknown command: find'],
    [['lookup'], 'No words to look up.'],
    [['lookup', ' '], 'No words to look up.'],
    [['lookup', 'x', '--limit', '0'], '--limit is a number from 1 to 500, not 0.'],
    [['lookup', 'x', '--limit', '501'], '--limit is a number from 1 to 500, not 501.'],
    [['lookup', 'x', '--limit', 'many'], '--limit is a number from 1 to 500, not many.'],
    [['lookup', 'x', '--data='], 'No folder after --data.'],
    [['lookup', 'x', '--format', 'csv'], 'lookup has no option --format.'],
    [['import'], 'import needs one file.'],
    [['import', 'a', 'b'], 'import needs one file.'],
    [['import', 'a', '--name', ' '], 'No name after --name.'],
    [['import', 'a', '--glossary', '--dictionary'], 'Use --glossary or --dictionary, not both.'],
    [['import', 'a', '--replace', '--keep-both'], 'Use --replace or --keep-both, not both.'],
    [
      ['import', 'a', '--columns', 'translation=1'],
      '--columns is like headword=2,translation=3, not translation=1',
    ],
    [
      ['import', 'a', '--columns', 'headword=1,word=2'],
      '--columns is like headword=2,translation=3, not headword=1,word=2',
    ],
    [['import', 'a', '--sheet', '0'], '--sheet is a number from 1 to 500, not 0.'],
    [['dictionaries', 'x'], 'dictionaries needs nothing more, but got: x'],
    [['read'], 'read needs one file.'],
    [['read', 'a', 'b'], 'read needs one file.'],
    [['read', 'a', '--level', '999'], '--level is a number from 1000 to 20000, not 999.'],
    [['read', 'a', '--level', 'high'], '--level is a number from 1000 to 20000, not high.'],
    [['remove'], 'remove needs one id; the command dictionaries lists them.'],
    [['export', 'a', 'b'], 'export needs one id; the command dictionaries lists them.'],
    [['export', 'a'], '--format is one of csv, md, tbx, json, not left out.'],
    [['export', 'a', '--format', 'exe'], '--format is one of csv, md, tbx, json, not exe.'],
  ])('%j is not: %s', (args, problem) => {
    expect(parseCommand(args)).toEqual({ problem });
  });

  it('names options that it does not know', () => {
    expect(parseCommand(['lookup', 'x', '--fuzzy'])).toMatchObject({
      problem: "Unknown option '--fuzzy'.",
    });
  });
});

describe('a report', () => {
  const parsed = parseGlossary(
    '---\nname: Mine\nheadword-language: en\ntranslation-language: zh-Hans\n---\n' +
      '| Term | Meaning | Example |\n|-|-|-|\n| model collapse | 模型崩溃 | It is a risk. |\n' +
      '| risk | 风险 | |\n| data | 数据 | A model of data. |\n',
    'mine' as DictionaryId,
    false,
  );
  const engine = createSearchEngine(parsed.kind === 'parsed' ? [parsed.glossary] : []);

  it('gives the fields of each hit, those in texts last', () => {
    const report = lookUp(engine, 'model', 10);
    expect(report).toMatchObject({ query: 'model', searchedAs: 'model' });
    expect(report.hits).toEqual([
      {
        headword: 'model collapse',
        tier: 'prefix',
        reason: 'starts with this',
        translation: '模型崩溃',
        reading: 'mó xíng bēng kuì',
        example: 'It is a risk.',
        sources: ['Mine'],
      },
      {
        headword: 'data',
        tier: 'text',
        reason: 'in an example',
        translation: '数据',
        reading: 'shù jù',
        example: 'A model of data.',
        sources: ['Mine'],
      },
    ]);
  });

  it('says when Chinese was found in the other script', () => {
    const [hit] = lookUp(engine, '數據', 1).hits;
    expect(hit?.reason).toBe('exact translation, from Traditional');
  });

  it('keeps to its limit', () => {
    expect(lookUp(engine, 'model', 1).hits).toHaveLength(1);
    expect(lookUp(engine, 'risk', 2).hits.map(({ tier }) => tier)).toEqual(['exact', 'text']);
  });

  it('is printed for people', () => {
    const report = { ...lookUp(engine, '“risk”', 1), tookMs: 1.23 };
    expect(formatReport(report)).toBe(
      'Searched as: risk\nrisk  风险 [fēng xiǎn]  (exact)\n1 hit in 1.2 ms\n',
    );
    expect(formatReport({ ...lookUp(engine, 'r?sk', 5), tookMs: 1 })).toBe(
      'risk  风险 [fēng xiǎn]  (matches "r?sk")\nPattern: 1 headwords match\n1 hit in 1.0 ms\n',
    );
    const empty = { ...lookUp(engine, 'qwertyuiop', 5), tookMs: 0 };
    expect(formatReport(empty)).toBe('Nothing found.\n0 hits in 0.0 ms\n');
    expect(formatReport({ ...lookUp(engine, 'model', 5), tookMs: 1 })).toContain(
      '    It is a risk.',
    );
  });
});

describe('describeReason', () => {
  it.each<[Reason, string]>([
    [{ kind: 'exact', field: 'headword' }, 'exact'],
    [{ kind: 'exact', field: 'translation' }, 'exact translation'],
    [{ kind: 'inflected', from: 'collapses' }, 'inflected from "collapses"'],
    [{ kind: 'acronym', acronym: 'RAG' }, 'acronym "RAG"'],
    [{ kind: 'prefix', field: 'headword' }, 'starts with this'],
    [{ kind: 'prefix', field: 'translation' }, 'translation starts with this'],
    [{ kind: 'words', field: 'both' }, 'words'],
    [{ kind: 'words', field: 'translation' }, 'words in the translation'],
    [{ kind: 'pinyin', typed: 'mxbk' }, 'pinyin "mxbk"'],
    [{ kind: 'typo', typed: 'distrbution' }, 'typo: "distrbution"'],
    [{ kind: 'text', field: 'example' }, 'in an example'],
    [{ kind: 'text', field: 'definition' }, 'in a definition'],
    [{ kind: 'text', field: 'note' }, 'in a note'],
    [{ kind: 'passage', surface: 'laws' }, 'in your text: "laws"'],
    [{ kind: 'pattern', pattern: '*ology' }, 'matches "*ology"'],
    [{ kind: 'meaning' }, 'by meaning'],
  ])('says why: %j', (reason, words) => {
    expect(describeReason(reason)).toBe(words);
  });
});
