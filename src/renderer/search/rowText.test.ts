import { expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { sampleEntry, sampleHit } from '../testing/sampleEntries.ts';
import { rowText } from './rowText.ts';

/** A hit on the first place of `matched` in its translation. */
function hit(translation: string, matched = '', language = 'en'): Hit {
  const start = translation.indexOf(matched);
  const range = { field: 'translation', index: 0, start, end: start + matched.length } as const;
  return sampleHit(sampleEntry('词', translation, { translationLanguage: language }), {
    matches: matched === '' ? [] : [range],
  });
}

it('joins lines and glosses in one line, in the signs of the language', () => {
  expect(rowText(hit('to fall\n to fail ;to drop')).text).toBe('to fall; to fail; to drop');
  expect(rowText(hit('崩溃；\n倒塌', '', 'zh-Hans')).text).toBe('崩溃；倒塌');
  expect(rowText(hit('')).text).toBe('');
});

it('puts what matched first, with its marks', () => {
  const { text, marks } = rowText(
    hit('to fall; to fail; to collapse (of a house; of a wall)', 'collapse'),
  );
  expect(text).toBe('to collapse (of a house; of a wall); to fall; to fail');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['collapse']);
});
