// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Sense, WordDetails } from '../../shared/word.ts';
import { sensesToList, usualGlosses } from './useSenseOrder.ts';

const word = (...senses: readonly Sense[]): WordDetails => ({
  senses,
  definitions: [],
  forms: [],
  levels: [],
  classifiers: [],
  references: [],
});
const sense = (glosses: readonly string[], partOfSpeech = ''): Sense => ({
  partOfSpeech,
  labels: [],
  glosses,
});

it('says each rendering once where nothing orders them', () => {
  const shi = word(sense(['to be', 'correct']), sense(['right', 'true', 'very well']));
  expect(usualGlosses(shi, 'en')).toBe('to be; correct; right; true');
  expect(sensesToList(shi)).toEqual([sense(['very well'])]);
  expect(sensesToList(word(sense(['to be', 'correct'])))).toEqual([]);
});

it('lists renderings by part of speech whole', () => {
  const collapse = word(sense(['崩溃'], 'n.'), sense(['崩溃', '倒塌'], 'v.'));
  expect(sensesToList(collapse)).toEqual(collapse.senses);
});
