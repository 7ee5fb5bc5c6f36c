import { describe, expect, it } from 'vitest';
import { acronymsOf } from './acronymIndex.ts';
import { formsOf } from './forms.ts';

describe('formsOf', () => {
  it.each([
    ['model collapse', []],
    ['large language models (llms)', ['large language models']],
    ['rag (retrieval-augmented generation)', ['rag', 'retrieval-augmented generation']],
    ['模型崩溃；模型坍塌', ['模型崩溃', '模型坍塌']],
    ['崩溃（指模型，训练后）；坍塌', ['崩溃', '坍塌']],
    ['colour / color', ['colour', 'color']],
    ['24/7', []],
    ['to go; to leave, to part / to set off;', ['to go', 'to leave', 'to part', 'to set off']],
    ['take (something) off', ['take off']],
    ['(', []],
    [';,', []],
    ['', []],
  ])('%j can be looked up as %j too', (folded, others) => {
    expect(formsOf(folded)).toEqual([folded, ...others.filter((form) => form !== folded)]);
  });
});

describe('acronymsOf', () => {
  const texts = (headword: string): readonly string[] =>
    acronymsOf(headword).map(({ text, isGiven }) => (isGiven ? `${text}!` : text));

  it.each([
    ['retrieval-augmented generation (RAG)', ['RAG!', 'RAG']],
    ['large language models (LLMs)', ['LLMs!', 'LLM']],
    ['Mixture of Experts (MoE)', ['MoE!', 'MOE', 'ME']],
    ['state of the art', ['SOTA', 'SA']],
    ['human-in-the-loop', ['HITL', 'HL']],
    ['model collapse', ['MC']],
    ['collapse', []],
    ['run (verb)', []],
    ['模型 崩溃', []],
    ['b c d e f g h j k', []],
  ])('%s: %j', (headword, expected) => {
    expect(texts(headword)).toEqual(expected);
  });
});
