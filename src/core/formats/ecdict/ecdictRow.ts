import {
  type Definition,
  type FormKind,
  type Level,
  LEVELS,
  type WordDetails,
  type WordForm,
} from '../../../shared/word.ts';
import type { WordContent } from '../wordFields.ts';
import { readSenses } from './senses.ts';

/** The columns of ECDICT, as its file names them. */
export const ECDICT_COLUMNS = [
  'word',
  'phonetic',
  'definition',
  'translation',
  'pos',
  'collins',
  'oxford',
  'tag',
  'bnc',
  'frq',
  'exchange',
  'detail',
  'audio',
] as const;

/** A column of ECDICT. */
export type EcdictColumn = (typeof ECDICT_COLUMNS)[number];

/** Gives the cell of a column; '' where the file has no such column. */
export type CellOf = (column: EcdictColumn) => string;

/** Makes of a row what it says of its word. */
export function readEcdictRow(cell: CellOf): WordContent {
  const { senses, lemma } = readSenses(cell('translation'));
  const forms = readForms(cell('exchange'));
  const isKnown = lemma === '' || lemma === cell('word') || forms.some(isLemma);
  const details: WordDetails = {
    senses,
    definitions: readDefinitions(cell('definition')),
    forms: isKnown ? forms : [{ kind: 'lemma', text: lemma }, ...forms],
    levels: readLevels(cell('tag'), cell('oxford')),
    classifiers: [],
    references: [],
  };
  const rank = rankOf(cell('bnc'), cell('frq'));
  return { kind: 'word', reading: modernIpa(cell('phonetic')), variant: '', rank, details };
}

const isLemma = ({ kind }: WordForm): boolean => kind === 'lemma';

/** The better of the places in the two lists of frequency; 0 where the word is in neither. */
function rankOf(...cells: readonly string[]): number {
  const ranks = cells.map(Number).filter((rank) => Number.isSafeInteger(rank) && rank > 0);
  return ranks.length === 0 ? 0 : Math.min(...ranks);
}

/** `n. the act of ...` a line; `s.` and `r.` are WordNet's for adjectives and adverbs. */
function readDefinitions(text: string): readonly Definition[] {
  return text.split(/\\n|\r?\n(?! )/).flatMap((line) => {
    const [, part = '', said = ''] = /^\s*(?:([a-z]{1,5})\.?\s+(?=\S))?(.*)$/s.exec(line) ?? [];
    const known = DEFINITION_PARTS[part];
    const whole = known === undefined ? line : said;
    const words = whole.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ partOfSpeech: known ?? '', text: words }];
  });
}

const DEFINITION_PARTS: Readonly<Record<string, string>> = {
  n: 'n.',
  v: 'v.',
  a: 'adj.',
  s: 'adj.',
  adj: 'adj.',
  r: 'adv.',
  adv: 'adv.',
};

/** `p:collapsed/d:collapsed/0:collapse/1:s`: forms, after `0` the word that it is a form of. */
function readForms(text: string): readonly WordForm[] {
  return text.split('/').flatMap((part) => {
    const colon = part.indexOf(':');
    const kind = FORMS[part.slice(0, colon)];
    const form = part.slice(colon + 1).trim();
    return colon < 0 || kind === undefined || form === '' ? [] : [{ kind, text: form }];
  });
}

const FORMS: Readonly<Record<string, FormKind>> = {
  s: 'plural',
  p: 'past',
  d: 'past-participle',
  i: 'present-participle',
  3: 'third-person',
  r: 'comparative',
  t: 'superlative',
  0: 'lemma',
};

function readLevels(tags: string, oxford: string): readonly Level[] {
  const found = new Set<Level>(tags.split(/\s+/).flatMap((tag) => TAGS[tag] ?? []));
  if (oxford === '1') found.add('oxford3000');
  return LEVELS.filter((level) => found.has(level));
}

const TAGS: Readonly<Record<string, Level>> = {
  zk: 'zhongkao',
  gk: 'gaokao',
  cet4: 'cet4',
  cet6: 'cet6',
  ky: 'kaoyan',
  toefl: 'toefl',
  ielts: 'ielts',
  gre: 'gre',
};

/**
 * Writes the pronunciation of a word as it is written today. ECDICT has it as old dictionaries for
 * learners had: `'` and `,` for the stresses, `:` for length, a Cyrillic `ә`, `^` for ɡ, and `i`, `u`,
 * `ɔ` and `ә:` for what is ɪ, ʊ, ɒ and ɜː now.
 *
 *     kә'læps   kəˈlæps        'mitigeit   ˈmɪtɪɡeɪt        bә:d   bɜːd
 *
 * What is written in the new way already keeps its vowels. A comma before a space or a hyphen parts two
 * pronunciations, and stays. Some thousand words have other signs for the same: `.` before a syllable for
 * the second stress, Greek or Cyrillic letters for `e`, `\\\\` for ɜ, `(?@)` before what Americans say.
 */
export function modernIpa(old: string): string {
  const text = old.trim().replace(/[[\]/]/g, '');
  const isNew = /[ɪʊɜ]/.test(text);
  const marked = text
    .replace(/[әӘ]/g, 'ə')
    .replace(/\^|g/g, 'ɡ')
    .replace(/['’ˊ`]/g, 'ˈ')
    .replaceAll(' (?@)', '')
    .replace(/,(?=-)/g, ', ')
    .replace(/,(?=\S)|\.(?=\p{L})/gu, 'ˌ')
    .replace(/:/g, 'ː')
    .replace(/\\+(?=ː)/g, 'ɜ')
    .replace(/[єε]/g, 'e')
    .replace(/ɒː/g, 'ɔː');
  if (isNew) return marked;
  return marked
    .replace(/əː/g, 'ɜː')
    .replace(/ɛə|ɛ(?=r)/g, 'eə')
    .replace(/ɛ/g, 'e')
    .replace(/ɔ(?![ːi])/g, 'ɒ')
    .replace(/i(?!ː|$|[\s,;)])/g, 'ɪ')
    .replace(/(?<=[aeɔ])i/g, 'ɪ')
    .replace(/u(?!ː)/g, 'ʊ');
}
