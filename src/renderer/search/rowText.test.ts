import { expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { sampleEntry, sampleHit } from '../testing/sampleEntries.ts';
import { rowText } from './rowText.ts';

/** A hit on the first place of `matched` in its translation. */
function hit(translation: string, matched = '', language = 'en'): Hit {
  const start = translation.indexOf(matched);
  const range = { field: 'translation', index: 0, start, end: start + matched.length } as const;
  return sampleHit(sampleEntry('词', translation, { translationLanguage: language }), {
    tier: 'words',
    matches: matched === '' ? [] : [range],
  });
}

it('joins lines and glosses in one line, in the signs of the language', () => {
  expect(rowText(hit('to fall\n to fail ;to drop')).text).toBe('to fall; to fail; to drop');
  expect(rowText(hit('崩溃；\n倒塌', '', 'zh-Hans')).text).toBe('崩溃；倒塌');
  expect(rowText(hit('')).text).toBe('');
});

it('shows the labels of an entry of nothing else', () => {
  const entry = sampleEntry('打つ', '', { tags: ['frequency 28'] });
  expect(rowText(sampleHit(entry, {})).text).toBe('frequency 28');
});

it('puts what matched first, with its marks', () => {
  const { text, marks } = rowText(
    hit('to fall; to fail; to collapse (of a house; of a wall)', 'collapse'),
  );
  expect(text).toBe('to collapse (of a house; of a wall); to fall; to fail');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['collapse']);
});

it('marks nothing where the whole of a gloss is what was asked for', () => {
  const exact = { ...hit('to fall; to collapse', 'collapse'), tier: 'exact' } as const;
  expect(rowText(exact)).toMatchObject({ text: 'to collapse; to fall', marks: [] });
});

it('gives the sentence of a hit in an example or a note, from a little before what was found', () => {
  const example = 'The patient was given, after a long and anxious wait, a dose of morphine.';
  const entry = sampleEntry('morphine', '吗啡', { examples: ['None.', example], note: 'A drug.' });
  const start = example.indexOf('dose');
  const found = sampleHit(entry, {
    tier: 'text',
    reason: { kind: 'text', field: 'example' },
    matches: [{ field: 'example', index: 1, start, end: start + 4 }],
  });
  const { text, lang, marks } = rowText(found);
  expect([text, lang]).toEqual(['… anxious wait, a dose of morphine.', 'en']);
  expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(['dose']);
  const inNote = { ...found, matches: [{ field: 'note', index: 0, start: 2, end: 6 }] } as const;
  expect(rowText(inNote)).toMatchObject({ text: 'A drug.', lang: 'zh-Hans' });
  expect(rowText({ ...found, matches: [] }).text).toBe('吗啡');
  const excerpt = 'a dose of a drug';
  expect(rowText({ ...found, matches: [], excerpt }).text).toBe(excerpt);
});
