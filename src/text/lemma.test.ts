import { describe, expect, it } from 'vitest';
import { areForms, lemmaCandidates } from './lemma.ts';

describe('lemmaCandidates', () => {
  it.each([
    ['collapses', 'collapse'],
    ['collapsing', 'collapse'],
    ['collapsed', 'collapse'],
    ['laws', 'law'],
    ['models', 'model'],
    ['model’s'.replace('’', "'"), 'model'],
    ['ran', 'run'],
    ['better', 'good'],
    ['best', 'well'],
    ['worse', 'bad'],
    ['children', 'child'],
    ['indices', 'index'],
    ['matrices', 'matrix'],
    ['analyses', 'analysis'],
    ['hypotheses', 'hypothesis'],
    ['axes', 'axis'],
    ['criteria', 'criterion'],
    ['corpora', 'corpus'],
    ['data', 'datum'],
    ['mice', 'mouse'],
    ['men', 'man'],
    ['firemen', 'fireman'],
    ['abilities', 'ability'],
    ['boxes', 'box'],
    ['losses', 'loss'],
    ['batches', 'batch'],
    ['hashes', 'hash'],
    ['biases', 'bias'],
    ['heroes', 'hero'],
    ['tuned', 'tune'],
    ['tuning', 'tune'],
    ['scaling', 'scale'],
    ['running', 'run'],
    ['fitted', 'fit'],
    ['clipped', 'clip'],
    ['modelling', 'model'],
    ['modeling', 'model'],
    ['labelled', 'label'],
    ['went', 'go'],
    ['gone', 'go'],
    ['thought', 'think'],
    ['wrote', 'write'],
    ['was', 'be'],
    ['lying', 'lie'],
    ['studies', 'study'],
    ['studied', 'study'],
    ['applied', 'apply'],
    ['larger', 'large'],
    ['largest', 'large'],
    ['noisier', 'noisy'],
    ['noisiest', 'noisy'],
    ['bigger', 'big'],
  ])('%s may be a form of %s', (form, lemma) => {
    expect(lemmaCandidates(form).map((candidate) => candidate.lemma)).toContain(lemma);
  });

  it.each([
    ['loss', 'los'],
    ['tuned', 'tun'],
    ['scaling', 'scal'],
    ['caring', 'car'],
    ['is', 'i'],
  ])('%s is no form of %s', (form, lemma) => {
    expect(lemmaCandidates(form).map((candidate) => candidate.lemma)).not.toContain(lemma);
  });

  it('puts the exceptions of the language before its rules', () => {
    expect(lemmaCandidates('leaves')[0]).toMatchObject({ lemma: 'leaf', distance: 1 });
  });

  it.each(['constructor', '__proto__', '模型', '', 'a', 'йоды'])('takes %j calmly', (word) => {
    expect(lemmaCandidates(word)).toEqual([]);
  });
});

describe('areForms', () => {
  it.each([
    ['law', 'laws', true],
    ['laws', 'law', true],
    ['tuned', 'tuning', true],
    ['model', 'model', true],
    ['model', 'modern', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(areForms(a, b)).toBe(expected);
  });
});
