import type { Entry } from '../../src/shared/entry.ts';
import { atLeast, isTestCase, type Measured, type Outcome, partsOf, readSet } from './cases.ts';
import type { ShippedSearch } from './openShipped.ts';
import type { PlainSample } from './plainSample.ts';
import { foldRendering, isAcceptable, renderingsOf } from './renderings.ts';

type Language = 'en' | 'zh';
type Rows = readonly Entry[];

/** English words into Chinese, and Chinese words into English: is what comes first useful? */
export function measureWords(
  shipped: ShippedSearch,
  plain: PlainSample | null,
): readonly Measured[] {
  const measure = (set: string, language: Language, depth: 1 | 3, group = ''): Outcome[] =>
    readSet(set)
      .filter((line) => group === '' || line['group'] === group)
      .map(({ word = '', translations }) => {
        const acceptable = partsOf(translations);
        const isGood = (rows: Rows): boolean =>
          shown(rows, language, depth).some((each) => isAcceptable(each, acceptable));
        const rows = shipped.find(word, 3).map(({ entry }) => entry);
        return {
          query: word,
          isTest: isTestCase(word),
          isGood: isGood(rows),
          wanted: acceptable.slice(0, 3).join('；'),
          got: describe(rows, language, depth),
          ...(plain && { isGoodPlainly: isGood(plain.find(word, 3)) }),
        };
      });
  const english = 'english-words';
  const chinese = 'chinese-words';
  return [
    { name: 'English words, useful first', outcomes: measure(english, 'zh', 1), goal: atLeast(95) },
    { name: '- everyday ones', outcomes: measure(english, 'zh', 1, 'everyday') },
    { name: '- technical ones', outcomes: measure(english, 'zh', 1, 'technical') },
    { name: 'English words, in three', outcomes: measure(english, 'zh', 3), goal: atLeast(99) },
    { name: 'Chinese words, useful first', outcomes: measure(chinese, 'en', 1), goal: atLeast(97) },
    { name: '- everyday ones', outcomes: measure(chinese, 'en', 1, 'everyday') },
    { name: '- technical ones', outcomes: measure(chinese, 'en', 1, 'technical') },
  ];
}

/**
 * Inflected, British and misspelt forms: do they lead to the row of their word?
 *
 * @param misspellings What others have seen written for a word, by the word; ours where there is none.
 */
export function measureForms(
  shipped: ShippedSearch,
  plain: PlainSample | null,
  misspellings: ReadonlyMap<string, string>,
): readonly Measured[] {
  const first = (query: string): Entry | undefined => shipped.find(query, 1)[0]?.entry;
  const translations = new Map(
    readSet('english-words').map(({ word = '', translations: all }) => [word, partsOf(all)]),
  );
  const compare = (
    word: string,
    form: string,
    isSame: (word: Entry, form: Entry) => boolean,
  ): readonly Outcome[] => {
    if (form === '') return [];
    const [meant, found] = [first(word), first(form)];
    const findPlainly = (query: string): Entry | undefined => plain?.find(query, 1)[0];
    const isGood = (a: Entry | undefined, b: Entry | undefined): boolean =>
      a !== undefined && b !== undefined && (a.id === b.id || isSame(a, b));
    return [
      {
        query: form,
        isTest: isTestCase(word),
        isGood: isGood(meant, found),
        wanted: meant === undefined ? `${word}, not found` : oneLine(meant),
        got: found === undefined ? 'nothing' : oneLine(found),
        ...(plain && { isGoodPlainly: isGood(findPlainly(word), findPlainly(form)) }),
      },
    ];
  };
  const isOwnHeadword = (form: string, entry: Entry): boolean =>
    entry.headword.toLowerCase() === form.toLowerCase();
  const lines = readSet('english-forms');
  const inflected = lines.flatMap(({ word = '', inflected: form = '' }) =>
    compare(word, form, (_, found) => {
      const [rendering] = renderingsOf(found, 'zh');
      return isOwnHeadword(form, found) && isAcceptable(rendering, translations.get(word) ?? []);
    }),
  );
  const pairs = [
    ...lines.map(({ word = '', British: form = '' }) => [word, form] as const),
    ...readSet('british-spellings').map(
      ({ American: word = '', British: form = '' }) => [word, form] as const,
    ),
  ];
  const british = pairs.flatMap(([word, form]) =>
    compare(word, form, (meant, found) => {
      const [rendering] = renderingsOf(found, 'zh');
      return isOwnHeadword(form, found) && isAcceptable(rendering, renderingsOf(meant, 'zh'));
    }),
  );
  const misspelt = lines.flatMap(({ word = '', misspelt: ours = '' }) =>
    compare(word, misspellings.get(word) ?? ours, (meant, found) =>
      isOwnHeadword(meant.headword, found),
    ),
  );
  return [
    { name: 'inflected forms, the same first row', outcomes: inflected, goal: atLeast(98) },
    { name: 'British forms, the same first row', outcomes: british, goal: atLeast(98) },
    { name: 'misspelt forms, the same first row', outcomes: misspelt, goal: atLeast(92) },
  ];
}

/** The renderings that a reader sees first, see README. */
function shown(rows: Rows, language: Language, depth: 1 | 3): readonly string[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const renderings = renderingsOf(first, language);
  // A row in no wanted language is not passed over: it stands first all the same.
  if (depth === 1) return renderings.slice(0, 1);
  const firstOfOthers = others
    .slice(0, 2)
    .flatMap((row) => renderingsOf(row, language).slice(0, 1));
  return [...renderings.slice(0, 3), ...firstOfOthers];
}

function describe(rows: Rows, language: Language, depth: 1 | 3): string {
  if (rows.length === 0) return 'nothing';
  const [first] = rows;
  const seen = shown(rows, language, depth).map(foldRendering).join('；');
  return `${first?.headword}: ${seen === '' ? 'no rendering' : seen}`;
}

const oneLine = ({ headword, translation }: Entry): string =>
  `${headword} (${translation.slice(0, 20)})`;
