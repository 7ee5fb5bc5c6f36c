/** What the library holds, in English. */
export const summary = {
  sentence: '{{entries}} in {{dictionaries}}, all on this computer.',
  dictionaries_one: '{{count}} dictionary or glossary',
  dictionaries_other: '{{count}} dictionaries and glossaries',
  open: 'Open the library',
  shipped: 'Dictionaries in the box',
} as const;
