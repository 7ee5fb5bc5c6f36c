/** The page of free dictionaries, in English. */
export const free = {
  title: 'Free dictionaries',
  open: 'Free dictionaries',
  help: 'Download a file in your browser, then import it here. Glossa itself opens no connection.',
  many: 'many languages',
  copy: 'Copy the address of {{name}}',
  goodFor: {
    wiktionary: 'The largest free dictionary: senses, examples, etymology and pronunciation.',
    freedict: 'Bilingual dictionaries for more than a hundred language pairs.',
    wordnet: 'English definitions with synonyms, in numbered senses.',
    gcide: 'Full English definitions with literary quotations, after Webster 1913.',
    foldoc: 'Explanations of computing terms.',
    ecdict: 'The full edition of the English-Chinese dictionary that comes with Glossa.',
    cedict: 'The latest edition of the Chinese-English dictionary that comes with Glossa.',
    handedict: 'Chinese words explained in German.',
    jmdict: 'Japanese words with readings, explained in English.',
  },
} as const;
