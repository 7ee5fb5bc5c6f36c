/** What comes with the app: what it is called, and what may be wrong with it. In English. */
export const shipped = {
  name: {
    phrases: 'Phrases',
    ai: 'Artificial intelligence',
    computing: 'Computing',
    'academic-phrases': 'Academic phrases',
    ecdict: 'ECDICT English-Chinese',
    'cc-cedict': 'CC-CEDICT Chinese-English',
  },
  notThere: {
    build:
      'The dictionaries that come with Glossa were not built yet. Glossaries and your own dictionaries work. Run “npm run dictionaries” in the project, then start Glossa again.',
    install:
      'The dictionaries that come with Glossa are missing. Glossaries and your own dictionaries work. Install Glossa again to get them back; whatever you kept stays.',
  },
  unreadable: {
    build:
      '{{which}} Everything else works. Run “npm run dictionaries” in the project, then start Glossa again.',
    install:
      '{{which}} Everything else works. Install Glossa again to get it back; whatever you kept stays.',
  },
  isMissing: '{{name}} is missing.',
  isDamaged: '{{name}} is damaged and is not searched.',
  isOfOtherVersion: '{{name}} was made for another version of Glossa and is not searched.',
} as const;
