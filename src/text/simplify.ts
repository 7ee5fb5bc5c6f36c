import characters from 'opencc-js/dict/TSCharacters';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  characters.split('|').map((row) => {
    const [traditional = '', simplified = ''] = row.split(' ');
    return [traditional, simplified];
  }),
);

/**
 * Gives the Simplified form of one Chinese character, or the character itself when it has none.
 *
 * Character by character on purpose: a conversion by phrases would turn a character into different
 * ones in different surroundings, and a part of a word would no longer be found in the word.
 *
 * Source: OpenCC's table of characters, first choice of each row.
 */
export function simplifyCharacter(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
