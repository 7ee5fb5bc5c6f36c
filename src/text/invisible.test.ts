import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, collapseSpace, isPlain } from './invisible.ts';

const PIECES = [
  'a',
  'word',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u2003',
  '\u3000',
  '\ufeff',
  'é',
  '模',
  '~',
];
const aText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

describe('white space', () => {
  it('is made single as a regular expression would do it', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(collapseSpace(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a plain text', () => {
  it.each([
    ['', true],
    ['a', true],
    ["don't (ever) do", true],
    [' a', false],
    ['a ', false],
    ['a  b', false],
    [' ', false],
    ['a\nb', false],
    ['é', false],
    ['a\u007f', false],
  ])('is visible ASCII with single spaces: %j, %s', (text, plain) => {
    expect(isPlain(text)).toBe(plain);
  });

  it('is left alone where it is cleaned', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (isPlain(text)) expect(text.normalize('NFC').replace(/\s+/g, ' ').trim()).toBe(text);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
