/** Letters that no normalization form takes apart, and what readers type for them. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  // Turkish dotless i: its capital is the plain I of every other language.
  ['ı', 'i'],
  // Final sigma: a word in capitals does not tell it from the other one.
  ['ς', 'σ'],
  // Russian is mostly written without the dots; й is a letter of its own and stays.
  ['ё', 'е'],
]);

/** Dashes, apostrophes and quotation marks, by the one of each that keyboards have. */
export const PLAIN_PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d', (dash) =>
    pair(dash, '-'),
  ),
  ...Array.from('\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4\uff07', (mark) => pair(mark, "'")),
  ...Array.from('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02', (quote) => pair(quote, '"')),
]);

function pair(from: string, to: string): readonly [string, string] {
  return [from, to];
}
