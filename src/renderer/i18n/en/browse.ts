/** The list of the headwords of a dictionary, in English. */
export const browse = {
  off: 'Switch it on to open it.',
  goTo: 'Go to a headword',
  letters: 'Letters',
  list: 'Headwords of {{name}}',
  count_one: '{{number}} headword',
  count_other: '{{number}} headwords',
  failed: 'Its headwords cannot be listed: it is switched off or cannot be read.',
} as const;
