import type { Language } from '../../../shared/entry.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { linkToContent, type TagMeaning } from '../../../markup/treeBuilder.ts';
import { mediaNodes } from '../../../markup/mediaMentions.ts';
import { treeText } from '../../../markup/treeText.ts';

/** Tags that last beyond the end of their line; others that are left open end with it. */
export const LASTING: ReadonlySet<string> = new Set(['*', 'c', 'com', 'ex', 'lang', 'trn']);

const MEANINGS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  ['b', { kind: 'strong' }],
  ['i', { kind: 'emphasis' }],
  ['u', { kind: 'underline' }],
  ['sub', { kind: 'sub' }],
  ['sup', { kind: 'sup' }],
  // A stressed vowel.
  ["'", { kind: 'emphasis' }],
  ['ex', { kind: 'example' }],
  ['trn', { kind: 'translation' }],
  ['com', { kind: 'note' }],
  ['p', { kind: 'label' }],
  ['t', { kind: 'reading' }],
  ['s', (children) => mediaNodes(treeText(children))],
  ['c', 'content'],
  ['*', 'content'],
  ['!trs', 'content'],
  ['trs', 'content'],
  ['trn1', 'content'],
  ['url', 'content'],
  ['preview', 'content'],
  ['video', 'nothing'],
]);

/**
 * What a tag of DSL means; null when it is none, so that its brackets are text.
 *
 * @param name in lower case, without brackets.
 * @param rest what stands behind the name, for instance ` id=1033` of `lang`.
 */
export function meaningOfDsl(name: string, rest: string): TagMeaning | null {
  if (name === 'ref') {
    const [, quoted, bare] = /\btarget=(?:"([^"]+)"|(\S+))/i.exec(rest) ?? [];
    const target = (quoted ?? bare ?? '').trim();
    return target === '' ? linkToContent : { kind: 'link', target };
  }
  if (name !== 'lang') return MEANINGS.get(name) ?? null;
  const language = languageOf(rest);
  if (language === null) return 'content';
  return (children) => [{ kind: 'translation', language, children }];
}

/** A name or one of Windows' numbers for languages, of which dictionaries use a few. */
function languageOf(rest: string): Language | null {
  const [, name = '', number = ''] = /name="?([^"\]]+)|id="?(\d+)/i.exec(rest) ?? [];
  return name === '' ? (WINDOWS_LANGUAGES.get(Number(number)) ?? null) : languageTag(name);
}

const WINDOWS_LANGUAGES: ReadonlyMap<number, Language> = new Map([
  [1028, 'zh-Hant'],
  [1031, 'de'],
  [1033, 'en'],
  [1034, 'es'],
  [1036, 'fr'],
  [1040, 'it'],
  [1041, 'ja'],
  [1042, 'ko'],
  [1045, 'pl'],
  [1046, 'pt'],
  [1049, 'ru'],
  [1058, 'uk'],
  [2052, 'zh-Hans'],
  [2057, 'en'],
  [3082, 'es'],
]);
