import type { ImportFormat } from '../../../shared/import.ts';

/** A dictionary that anyone may have, and that can be imported. */
export interface FreeDictionary {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly licence: string;
  readonly format: ImportFormat;
  /** Where it is had, or the package that brings it; text, since the app opens no connection. */
  readonly address: string;
}

/** None of them is under a licence that asks for non-commercial use. */
export const FREE_DICTIONARIES = [
  {
    id: 'wiktionary',
    name: 'Wiktionary',
    from: 'mul',
    to: 'mul',
    licence: 'CC BY-SA 4.0, GFDL',
    format: 'wiktextract',
    address: 'kaikki.org/dictionary',
  },
  {
    id: 'freedict',
    name: 'FreeDict',
    from: 'mul',
    to: 'mul',
    licence: 'GPL, CC BY-SA',
    format: 'dictd',
    address: 'freedict.org/downloads',
  },
  {
    id: 'wordnet',
    name: 'WordNet 3.0',
    from: 'en',
    to: 'en',
    licence: 'WordNet License',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-wn',
  },
  {
    id: 'gcide',
    name: 'GCIDE',
    from: 'en',
    to: 'en',
    licence: 'GPL-2.0-or-later',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-gcide',
  },
  {
    id: 'foldoc',
    name: 'FOLDOC',
    from: 'en',
    to: 'en',
    licence: 'GFDL',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-foldoc',
  },
  {
    id: 'ecdict',
    name: 'ECDICT',
    from: 'en',
    to: 'zh-Hans',
    licence: 'MIT',
    format: 'ecdict',
    address: 'github.com/skywind3000/ECDICT',
  },
  {
    id: 'cedict',
    name: 'CC-CEDICT',
    from: 'zh-Hans',
    to: 'en',
    licence: 'CC BY-SA 4.0',
    format: 'cedict',
    address: 'www.mdbg.net/chinese/dictionary?page=cc-cedict',
  },
  {
    id: 'handedict',
    name: 'HanDeDict',
    from: 'zh-Hans',
    to: 'de',
    licence: 'CC BY-SA 2.0 DE',
    format: 'cedict',
    address: 'handedict.zydeo.net',
  },
  {
    id: 'jmdict',
    name: 'JMdict',
    from: 'ja',
    to: 'en',
    licence: 'CC BY-SA 4.0',
    format: 'yomitan',
    address: 'github.com/yomidevs/jmdict-yomitan',
  },
] as const satisfies readonly FreeDictionary[];
