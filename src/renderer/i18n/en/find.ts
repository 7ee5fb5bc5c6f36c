/** Finding on the page, and putting it on paper, in English. */
export const find = {
  title: 'Find on this page',
  none: 'Not found',
  place: '{{place}} of {{count}}',
  next: 'Next match',
  previous: 'Previous match',
  more: 'More for this page',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  saved: 'Saved as {{file}}',
  notSaved: 'The page was not saved. {{why}}',
  notPrinted: 'The page was not printed. {{why}}',
} as const;
