import { expect, it } from 'vitest';
import { findCloze } from './findCloze.ts';

const EXAMPLE = 'Recursive training risks model collapse.';

it.each([
  ['model collapse', '', EXAMPLE, 'model collapse'],
  ['Model Collapse', '', EXAMPLE, 'model collapse'],
  ['model collapse', 'We saw Model collapse twice.', EXAMPLE, 'Model collapse'],
  ['model collapse', 'Another sentence.', EXAMPLE, 'model collapse'],
  ['İstanbul', '', 'In İstanbul it rains.', 'İstanbul'],
])('%s is left out of "%s" or "%s"', (headword, metIn, example, left) => {
  const cloze = findCloze({ headword, metIn, example });
  expect(cloze?.sentence.slice(cloze.start, cloze.end)).toBe(left);
});

it('there is none without the headword', () => {
  expect(findCloze({ headword: 'bias', metIn: '', example: EXAMPLE })).toBeNull();
  expect(findCloze({ headword: '', metIn: '', example: EXAMPLE })).toBeNull();
});
