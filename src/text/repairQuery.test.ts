import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './invisible.ts';
import { isAddress, splitIdentifiers } from './address.ts';
import {
  expandLigatures,
  mendLineBreaks,
  mendSpacedBreaks,
  narrowWidth,
  removeCitations,
  removeSoftHyphens,
  repairQuery,
} from './repairQuery.ts';
import { removeUnpaired, trimPunctuation, unwrap } from './edges.ts';
import { MAX_QUERY } from '../shared/limits.ts';

describe('ligatures', () => {
  it.each([
    ['eﬃcient', 'efficient'],
    ['ﬁne-tuning', 'fine-tuning'],
    ['ﬂow oﬀ ﬅ', 'flow off st'],
    ['plain', 'plain'],
  ])('%s becomes %s', (text, expected) => {
    expect(expandLigatures(text)).toBe(expected);
  });
});

describe('full width', () => {
  it.each([
    ['ＲＡＧ', 'RAG'],
    ['ｍｏｄｅｌ　ｃｏｌｌａｐｓｅ', 'model collapse'],
    ['模型（崩溃）', '模型(崩溃)'],
    ['注意力', '注意力'],
  ])('%s becomes %s', (text, expected) => {
    expect(narrowWidth(text)).toBe(expected);
  });
});

describe('soft hyphens', () => {
  it.each([
    ['im\u00adportant', 'important'],
    ['im\u00ad\nportant', 'important'],
    ['im\u00ad \n  portant', 'important'],
  ])('%j becomes %s', (text, expected) => {
    expect(removeSoftHyphens(text)).toBe(expected);
  });
});

describe('words broken at the end of a line', () => {
  it.each([
    ['im-\nportant', ['important', 'im-portant']],
    ['low-\n   resource settings', ['lowresource settings', 'low-resource settings']],
    ['im‐\r\nportant', ['important', 'im-portant']],
    ['im¬\nportant', ['important', 'im-portant']],
    ['a-\nb-\nc', ['abc', 'a-b-c']],
    ['low-resource', []],
    ['GPT-\n4', []],
    ['minus -\nsign', []],
  ])('%j is read as %j', (text, expected) => {
    expect(mendLineBreaks(text)).toEqual(expected);
  });

  it.each([
    ['im- portant', ['important', 'im-portant']],
    ['low - resource', []],
    ['im-portant', []],
  ])('%j with a space for the line break is read as %j', (text, expected) => {
    expect(mendSpacedBreaks(text)).toEqual(expected);
  });
});

describe('citation marks', () => {
  it.each([
    ['model collapse [12]', 'model collapse'],
    ['model collapse[3, 4] and', 'model collapse and'],
    ['scaling laws [1–3].', 'scaling laws.'],
    ['collapse (Smith et al., 2020)', 'collapse'],
    ['collapse (Smith, 2020; Doe & Roe, 2021a) occurs', 'collapse occurs'],
    ['collapse (2020)', 'collapse'],
    ['collapse (see Smith, 2020, p. 12)', 'collapse'],
    ['collapse¹²', 'collapse'],
    ['x² grows', 'x grows'],
    ['retrieval-augmented generation (RAG)', 'retrieval-augmented generation (RAG)'],
    ['array[i]', 'array[i]'],
    ['https://a.example/x[12]', 'https://a.example/x[12]'],
  ])('%s becomes %s', (text, expected) => {
    expect(removeCitations(text)).toBe(expected);
  });
});

describe('the edges of a text', () => {
  it.each([
    ['"model collapse"', 'model collapse'],
    ['“model collapse”', 'model collapse'],
    ['‘model’', 'model'],
    ['「模型崩溃」', '模型崩溃'],
    ['《模型》', '模型'],
    ['(model collapse)', 'model collapse'],
    ['**bold**', 'bold'],
    ['*bold*', 'bold'],
    ['(a) and (b)', '(a) and (b)'],
    ['""', '""'],
    ['large language models (LLMs)', 'large language models (LLMs)'],
  ])('%s is unwrapped to %s', (text, expected) => {
    expect(unwrap(text)).toBe(expected);
  });

  it.each([
    ['(model collapse', 'model collapse'],
    ['model collapse)', 'model collapse'],
    ['“model', 'model'],
    ['models (LLMs)', 'models (LLMs)'],
    ['(', '('],
  ])('%s loses what has no partner: %s', (text, expected) => {
    expect(removeUnpaired(text)).toBe(expected);
  });

  it.each([
    ['model collapse.', 'model collapse'],
    ['model collapse,', 'model collapse'],
    ['…model collapse?!', 'model collapse'],
    ['模型崩溃。', '模型崩溃'],
    ['。模型，', '模型'],
    ['see www.example.org/a.', 'see www.example.org/a.'],
    ['C++', 'C++'],
  ])('%s loses its punctuation: %s', (text, expected) => {
    expect(trimPunctuation(text)).toBe(expected);
  });
});

describe('identifiers', () => {
  it.each([
    ['model_collapse', 'model collapse'],
    ['model-collapse', 'model collapse'],
    ['__init__', '__init__'],
    ['modelCollapse', 'model Collapse'],
    ['HTTPServer', 'HTTP Server'],
    ['LLMs', 'LLMs'],
    ['RAG', 'RAG'],
    ['gpt4Turbo', 'gpt4 Turbo'],
    ['模型_崩溃', '模型 崩溃'],
    ['https://a.example/model_collapse', 'https://a.example/model_collapse'],
    ['first_last@mail.example', 'first_last@mail.example'],
  ])('%s becomes %s', (text, expected) => {
    expect(splitIdentifiers(text)).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/b_c', true],
    ['www.example.org', true],
    ['first.last@mail.example', true],
    ['e.g.', false],
    ['see https://a.example', false],
    ['@home', false],
  ])('%s: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });
});

describe('repairQuery', () => {
  it.each([
    ['im-\nportant', ['important', 'im-portant', 'im portant']],
    ['“Model collapse” [12].', ['Model collapse']],
    ['(Shumailov et al., 2024)', ['Shumailov et al., 2024']],
    ['[12]', ['12']],
    ['model_collapse', ['model_collapse', 'model collapse']],
    ['https://a.example/a_b-c', ['https://a.example/a_b-c']],
    ['  e.g.  ', ['e.g.', 'eg', 'e.g']],
    ['i.e.', ['i.e.', 'ie', 'i.e']],
    ['w.r.t.', ['w.r.t.', 'wrt', 'w.r.t']],
    ['vs.', ['vs']],
    ['and/or', ['and/or']],
    ['1. gradient', ['gradient']],
    ['(a) gradient', ['gradient']],
    ['3.2 Gradient descent', ['Gradient descent']],
    ['• gradient', ['gradient']],
    ['- model collapse', ['model collapse']],
    ['一、模型崩溃', ['模型崩溃']],
    ['3.5 ms', ['3.5 ms', 'ms']],
    ['16GB', ['16GB', 'GB', '16 GB']],
    ['10 kHz.', ['10 kHz', 'kHz', '10 k Hz']],
    ['3D', ['3D', '3 D']],
    ['$x$', ['x']],
    ['\\nabla', ['nabla']],
    ['\\mathbf{x}', ['x']],
    ['\\emph{model~collapse}', ['model collapse']],
    ['collapse~\\cite{shumailov2024}', ['collapse']],
    ['model collapse~\\citep[see][p. 2]{a,b}.', ['model collapse']],
    ['$\\alpha$-divergence', ['alpha-divergence', 'alpha divergence']],
    ['\\textbf{\\emph{gradient} descent}', ['gradient descent']],
    ["``gradient descent''", ['gradient descent']],
    ['model collapse\nmodel collapse', ['model collapse']],
    ['model collapse model collapse', ['model collapse']],
    ['**gradient**', ['gradient']],
    ['C++', ['C++']],
    ['dinglu:', ['dinglu:', 'dinglu']],
    ['menu: file', ['menu: file']],
    ['note:', ['note']],
    ['...', ['...']],
    ['', []],
    [' \n\u200b ', []],
  ])('%j is read as %j', (query, readings) => {
    expect(repairQuery(query).readings).toEqual(readings);
  });

  it('keeps the text as it was typed', () => {
    expect(repairQuery(' “im-\nportant”\u200b ').literal).toBe('“im- portant”');
  });

  it('cuts what is too long', () => {
    const { literal, readings } = repairQuery('x'.repeat(5000));
    expect(literal).toHaveLength(MAX_QUERY);
    expect(readings).toEqual([literal]);
  });

  it('takes any string, and leaves nothing empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const { literal, readings } = repairQuery(query);
        expect(readings.includes('')).toBe(false);
        expect(readings.length > 0).toBe(literal !== '');
      }),
    );
  });

  it('comes to an end with text made to be slow', () => {
    const latex = [
      '\\a{'.repeat(600),
      '\\a'.repeat(1000),
      '$a'.repeat(1000),
      '\\a{\\b '.repeat(300),
    ];
    const slow = [
      ...latex,
      'a '.repeat(999),
      '1.'.repeat(1000),
      '('.repeat(2000),
      '[1,'.repeat(700),
      'a-\n'.repeat(700),
      '_a'.repeat(1000),
    ];
    for (const query of [...slow, `(${'a '.repeat(990)}`, '“'.repeat(2000), '@'.repeat(2000)]) {
      expect(repairQuery(query).literal).toBe(cleanText(query.slice(0, MAX_QUERY)));
    }
  });
});
