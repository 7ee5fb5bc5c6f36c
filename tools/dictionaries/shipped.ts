import type { DictionaryMeta } from '../../src/library/dictionaries/dictionaryMeta.ts';
import type { DictionaryId } from '../../src/shared/entry.ts';
import { DATA, type DataPackage } from './sources.ts';

/** A dictionary that ships with the app. */
export interface Shipped {
  readonly id: DictionaryId;
  readonly about: Pick<
    DictionaryMeta,
    'name' | 'headwordLanguage' | 'translationLanguage' | 'source' | 'licence' | 'format'
  >;
  /** Its own data first, then what its order is made with. */
  readonly data: readonly DataPackage[];
}

/** The dictionaries in the box, in the order in which a new library has them. */
export const SHIPPED: readonly Shipped[] = [
  {
    id: 'ecdict' as DictionaryId,
    about: {
      name: 'ECDICT',
      headwordLanguage: 'en',
      translationLanguage: 'zh-Hans',
      source:
        'ECDICT, github.com/skywind3000/ECDICT; definitions from WordNet, Princeton University',
      licence: 'MIT',
      format: 'ecdict',
    },
    data: [DATA.ecdict, DATA.cedict, DATA.counts],
  },
  {
    id: 'cc-cedict' as DictionaryId,
    about: {
      name: 'CC-CEDICT',
      headwordLanguage: 'zh-Hans',
      translationLanguage: 'en',
      source: 'CC-CEDICT, cc-cedict.org, published by MDBG',
      licence: 'CC BY-SA 4.0, creativecommons.org/licenses/by-sa/4.0',
      format: 'cedict',
    },
    data: [DATA.cedict, DATA.ecdict, DATA.counts],
  },
];
