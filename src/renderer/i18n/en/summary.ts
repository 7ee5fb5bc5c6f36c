/** What the library holds, in English. */
export const summary = {
  title: 'In your library',
  sentence: '{{dictionaries}}, {{entries}}. Everything is on this machine.',
  dictionaries_one: '{{count}} dictionary or glossary',
  dictionaries_other: '{{count}} dictionaries and glossaries',
  open: 'Open the library',
  shipped: 'Dictionaries in the box',
} as const;
