import { describe, expect, it } from 'vitest';
import { treeText } from '../../../markup/treeText.ts';
import { wordNetTree } from './wordNetTree.ts';

/** A line of a tree for each of its blocks. */
const lines = (text: string, headword = 'fall'): readonly string[] =>
  treeText(wordNetTree(text, headword)).split('\n');

const FALL = `    n 1: a sudden drop; "a fall in prices"; "the fall of a wall"
         [syn: {fall}, {drop}] [ant: {rise}]
    2: the act of going down;
    v 1: go down, "he fell", fast
    adj : of autumn [syn: {fall}]
`;

describe('an article of WordNet', () => {
  it('has no signs left of what parted its examples, and its relations in lines', () => {
    expect(lines(FALL)).toEqual([
      'n a sudden drop',
      'a fall in prices',
      'the fall of a wall',
      'Synonyms drop',
      'Antonyms rise',
      'the act of going down',
      'v go down, fast',
      'he fell',
      'adj of autumn',
    ]);
  });

  it('numbers the senses of a part of speech where there are several', () => {
    expect(
      wordNetTree(FALL, 'fall').map((node) => (typeof node === 'string' ? node : node.kind)),
    ).toEqual(['numbered-list', 'sense', 'sense']);
  });

  it('makes links of related words, though a line breaks within one', () => {
    const text = '    n 1: a town [syn: {Baton\n         Rouge}, {capital of\n         it}]';
    expect(JSON.stringify(wordNetTree(text, 'x'))).toContain('"target":"Baton Rouge"');
  });

  it.each([['    n 1: ;'], ['    n 1: "only an example"'], ['no sense at all'], ['']])(
    'is read whatever is missing: %j',
    (text) => {
      expect(() => wordNetTree(text, 'x')).not.toThrow();
    },
  );

  it('keeps what is no example between its words', () => {
    expect(lines('    n 1: said "so" by him; and so on')).toEqual([
      'n said "so" by him; and so on',
    ]);
  });
});
