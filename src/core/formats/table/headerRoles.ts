import type { ColumnRole } from '../../../shared/import.ts';
import type { ColumnContent } from './cellForms.ts';
import type { HeaderMeaning } from './headerNames.ts';

/** What a column is taken for. */
export interface GivenRole {
  readonly role: ColumnRole | null;
  /** Neither its name nor its content says so: the reader is asked to check. */
  readonly isGuessed: boolean;
}

/** A column by its name and its content. */
export interface NamedColumn {
  readonly meaning: HeaderMeaning | null;
  readonly content: ColumnContent;
}

const NOTHING: GivenRole = { role: null, isGuessed: false };

/**
 * Gives roles to columns of which at least one has a name that is known.
 *
 * Names of roles come first, then those of languages: English is the headword's before others, and
 * Chinese the translation's; with a column of pinyin Chinese is the headword's. What is missing then
 * is the first column of text without a known name. Columns of numbers, and those named as numbers or
 * dates, are never headword or translation while there is another one.
 */
export function rolesByName(columns: readonly NamedColumn[]): readonly GivenRole[] {
  const roles = columns.map(({ meaning }) => ownRole(meaning));
  dropRepeated(roles, 'reading');
  const headword = findHeadword(columns);
  if (headword !== -1) roles[headword] = 'headword';
  const headwordLanguage = columns[headword]?.meaning?.language ?? null;
  const isTranslated = roles.includes('translation');
  const translation = isTranslated ? -1 : findTranslation(columns, roles, headwordLanguage);
  if (translation !== -1) roles[translation] = 'translation';
  const given = roles.map((role, i): GivenRole => {
    const isLeft = role === null && columns[i]?.meaning?.role === 'meaning';
    return { role: isLeft ? 'definition' : role, isGuessed: false };
  });
  return fillGaps(given, columns);
}

function ownRole(meaning: HeaderMeaning | null): ColumnRole | null {
  switch (meaning?.role) {
    case 'translation':
    case 'definition':
    case 'reading':
    case 'example':
    case 'tags':
    case 'note':
    case 'avoid':
      return meaning.role;
    default:
      return null;
  }
}

function dropRepeated(roles: (ColumnRole | null)[], role: ColumnRole): void {
  roles.forEach((each, i) => {
    if (each === role && roles.indexOf(role) < i) roles[i] = null;
  });
}

function findHeadword(columns: readonly NamedColumn[]): number {
  const find = (test: (meaning: HeaderMeaning) => boolean): number =>
    columns.findIndex(({ meaning }) => meaning !== null && test(meaning));
  const named = find(({ role }) => role === 'headword');
  if (named !== -1) return named;
  const isWord = ({ role }: HeaderMeaning): boolean => role === 'term' || role === null;
  const isTerm = find(({ role, language }) => role === 'term' && language === null);
  if (isTerm !== -1) return isTerm;
  const hasReading = columns.some(({ meaning }) => meaning?.role === 'reading');
  const chinese = find((meaning) => isWord(meaning) && isChinese(meaning.language));
  const english = find((meaning) => isWord(meaning) && meaning.language === 'en');
  const isOfChinese = hasReading && columns.some(hasPinyin);
  if (chinese !== -1 && isOfChinese) return chinese;
  return english === -1 ? find(isWord) : english;
}

function hasPinyin({ meaning, content }: NamedColumn): boolean {
  return meaning?.role === 'reading' && content.isPinyin;
}

const isChinese = (language: string | null): boolean => language?.startsWith('zh') === true;

function findTranslation(
  columns: readonly NamedColumn[],
  roles: readonly (ColumnRole | null)[],
  headwordLanguage: string | null,
): number {
  const find = (test: (meaning: HeaderMeaning) => boolean): number =>
    columns.findIndex(({ meaning }, i) => roles[i] === null && meaning !== null && test(meaning));
  const isOther = ({ role, language }: HeaderMeaning): boolean =>
    (role === 'term' || role === null) && language !== null && !isSame(language, headwordLanguage);
  const wanted = isChinese(headwordLanguage) ? ['en'] : ['zh-Hans', 'zh', 'zh-Hant'];
  for (const language of wanted) {
    const at = find((meaning) => isOther(meaning) && meaning.language === language);
    if (at !== -1) return at;
  }
  const other = find(isOther);
  if (other !== -1) return other;
  const meaning = find(({ role }) => role === 'meaning');
  if (meaning !== -1) return meaning;
  return roles.indexOf('definition');
}

function isSame(a: string, b: string | null): boolean {
  return b !== null && a.split('-')[0] === b.split('-')[0];
}

/** Headword and translation that nothing names are the first free columns. */
function fillGaps(
  given: readonly GivenRole[],
  columns: readonly NamedColumn[],
): readonly GivenRole[] {
  const filled = [...given];
  for (const role of ['headword', 'translation'] as const) {
    if (filled.some((each) => each.role === role)) continue;
    const isFree = (i: number): boolean => filled[i]?.role === null;
    const isText = (i: number): boolean =>
      columns[i]?.content.kind !== 'number' && columns[i]?.content.kind !== 'empty';
    const places = columns.map((_, i) => i).filter(isFree);
    const unnamed = places.filter((i) => columns[i]?.meaning === null);
    const at =
      unnamed.find(isText) ??
      (role === 'headword' ? (places.find(isText) ?? places[0]) : undefined);
    if (at !== undefined) filled[at] = { role, isGuessed: true };
  }
  return filled;
}

/**
 * Gives roles to columns without names, by what is in them: the first column of text is the
 * headword's, the first one in another script (Chinese beside Latin) the translation's, else the
 * second; text in the script of the headword is a definition before the translation and an example
 * after it. Columns of numbers have no role, those of phonetics and pinyin are the reading.
 */
export function rolesByContent(contents: readonly ColumnContent[]): readonly GivenRole[] {
  const roles: GivenRole[] = contents.map(() => NOTHING);
  let texts = placesOf(contents, 'text');
  const readings = placesOf(contents, 'reading');
  const [reading] = readings;
  if (texts.length < 2) {
    texts = contents.map((_, i) => i).filter((i) => contents[i]?.kind !== 'empty');
  } else if (reading !== undefined) roles[reading] = { role: 'reading', isGuessed: false };
  const [headword, ...others] = texts;
  if (headword === undefined) return roles;
  const isHan = contents[headword]?.isHan;
  const otherScript = others.find((i) => contents[i]?.isHan !== isHan);
  const translation = otherScript ?? others[0];
  const isGuessed = texts.length > 2 && (otherScript === undefined || texts.length > 3);
  roles[headword] = { role: 'headword', isGuessed };
  if (translation === undefined) return roles;
  roles[translation] = { role: 'translation', isGuessed };
  const left = others.filter((i) => i !== translation);
  const before = left.find((i) => i < translation);
  if (before !== undefined) roles[before] = { role: 'definition', isGuessed: false };
  const after = left.find((i) => i > translation);
  if (after !== undefined) roles[after] = { role: 'example', isGuessed: false };
  return roles;
}

function placesOf(contents: readonly ColumnContent[], kind: ColumnContent['kind']): number[] {
  return contents.map((_, i) => i).filter((i) => contents[i]?.kind === kind);
}
