/** More characters than these would push the words of a line apart. */
const MOST = 8;

/** The first meaning of a translation, short enough to stand above its word; '' where there is none. */
export function shortGloss(translation: string): string {
  const first =
    translation
      .replaceAll(/[([（【][^)\]）】]{0,40}[)\]）】]/gu, ' ')
      .replaceAll(/\b(?:n|v|vt|vi|adj|adv|a|prep|conj|pron|int|num|abbr)\./g, ' ')
      .split(/[;；,，、。\n]/)
      .map((part) => part.trim())
      .find((part) => part !== '') ?? '';
  const characters = [...first];
  return characters.length <= MOST ? first : `${characters.slice(0, MOST - 1).join('')}…`;
}
