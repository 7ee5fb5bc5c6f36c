import type { Entry } from '../../src/shared/entry.ts';

const HAN = /\p{Script=Han}/u;

/** Whether a text has a Chinese character. */
export const isChinese = (text: string): boolean => HAN.test(text);

/** The renderings that a row gives in a language, in its order; the headword where it is of it. */
export function renderingsOf(entry: Entry, language: 'en' | 'zh'): readonly string[] {
  const isWanted = (text: string): boolean => isChinese(text) === (language === 'zh');
  if (isWanted(entry.headword)) return [entry.headword];
  const parts = withoutRemarks(entry.translation)
    .split(language === 'zh' ? /[；;，,、\n]/ : /[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.filter(isWanted);
}

/** Whether a rendering is one of those that are acceptable. */
export function isAcceptable(
  rendering: string | undefined,
  acceptable: readonly string[],
): boolean {
  if (rendering === undefined) return false;
  const folded = foldRendering(rendering);
  return folded !== '' && acceptable.some((each) => foldRendering(each) === folded);
}

/** What two renderings are compared by. */
export function foldRendering(text: string): string {
  const plain = withoutRemarks(text)
    .toLowerCase()
    .replace(/…|\.{3}/g, '');
  if (isChinese(plain)) return plain.replace(/\s/g, '').replace(/(?<=.)[的地]$/u, '');
  const words = plain.replace(/[^\p{L}\p{N}' ]+/gu, ' ').trim();
  return words.replace(/^(?:to )?(?:be )?(?:(?:an?|the) )?(?=.)/, '').replace(/\s+/g, ' ');
}

/** What two headwords are compared by. */
export function foldHeadword(text: string): string {
  return withoutRemarks(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[-‐–\s]+/g, ' ')
    .replace(/[’]/g, "'")
    .trim();
}

function withoutRemarks(text: string): string {
  return text.replace(
    /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>|〈[^〈〉]*〉/g,
    '',
  );
}
