import { fold } from '../../text/fold.ts';

/** A name by which an entry is found in the language of its glosses. */
export interface GlossName {
  /** Folded. */
  readonly name: string;
  /** 1 where it is the whole gloss, otherwise 1 / the number of its words. */
  readonly share: number;
}

/**
 * Gives the names in a gloss, folded, the whole one first: what a reader would type for it.
 *
 *     to collapse; to fall down      collapse, fall down
 *     (of the) morning               morning; what stands in brackets is never a name
 *     to help sb                     help sb, and with half of it help
 *     attendant on a train, boat     as it stands: its commas part no meanings
 *     坚固的                          坚固的, 坚固
 *
 * @param language That of the gloss.
 */
export function glossNames(gloss: string, language: string): readonly GlossName[] {
  return namesOfGloss(fold(gloss), language);
}

/** The same for a gloss that is folded already. */
export function namesOfGloss(folded: string, language: string): readonly GlossName[] {
  if (folded.length > MAX_LENGTH || folded === '') return [];
  if (IS_ONE_WORD.test(folded)) return [{ name: folded, share: 1 }];
  const isEnglish = /^en\b/i.test(language);
  if (isEnglish && IS_PLAIN.test(folded)) return [{ name: bareOf(folded), share: 1 }];
  if (!isEnglish && !SEVERAL.test(folded)) return withStem(folded.trim());
  const names = new Map<string, number>();
  const add = (name: string, share: number): void => {
    if (name !== '' && !(share <= (names.get(name) ?? 0))) names.set(name, share);
  };
  const whole = withoutBrackets(folded);
  for (const part of whole.split(/[;；]/)) {
    if (!isEnglish) {
      for (const { name, share } of withStem(part.trim())) add(name, share);
      continue;
    }
    for (const [piece, share] of verbsOf(part)) {
      const name = bareOf(piece);
      add(name, share);
      const verb = name.replace(OBJECT, '');
      if (verb !== name) add(verb, share / countWords(name));
    }
  }
  return Array.from(names, ([name, share]) => ({ name, share }));
}

/** A name, and the same without its ending. */
function withStem(name: string): readonly GlossName[] {
  const stem = ENDING.test(name) ? name.slice(0, -1) : '';
  // 目的 is no 目.
  if (stem === '' || !/\p{Script=Han}$/u.test(stem)) return [{ name, share: 1 }];
  return [
    { name, share: 1 },
    { name: stem, share: stem.length > 1 ? 1 : 1 / 2 },
  ];
}

/** A gloss as a reader would type it: without brackets, `to`, `be` and articles; folded. */
function bareOf(folded: string): string {
  const trimmed = folded.replace(DOTS, '').trim();
  const bare = trimmed.replace(/^to (?=\S)/, '').replace(/^(?:be|an?|the) (?=\S)/, '');
  return bare.replace(/^(?:an?|the) (?=\S)/, '').trim();
}

/** `to fly, to flee` are two names; no other comma parts any. */
function verbsOf(part: string): readonly (readonly [piece: string, share: number])[] {
  const pieces = part.split(/[,，]/).map((piece) => piece.trim());
  if (pieces.length === 1 || !pieces.every((piece) => piece.startsWith('to '))) {
    return [[part.trim(), 1]];
  }
  return pieces.map((piece) => [piece, 1 / countWords(part)] as const);
}

function withoutBrackets(folded: string): string {
  if (!BRACKET.test(folded)) return folded.trim();
  return folded.replace(BRACKETED, ' ').replace(/ {2,}/g, ' ').trim();
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => word !== '').length;
}

/** A longer gloss is an explanation: nobody looks an entry up by it. */
const MAX_LENGTH = 80;
const IS_ONE_WORD = /^[a-z]+$/;
/** Nothing to be taken off but the first words: no brackets, no object at the end. */
const IS_PLAIN = /^[a-z -]*(?<!\b(?:sb|sth|somebody|someone|something))$/;
/** Whether a gloss may have more names than itself and its stem, or parts that are none. */
const SEVERAL = /[;；([（【<〈]/;
const BRACKET = /[([（【<〈]/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）|【[^【】]*】|<[^<>]*>|〈[^〈〉]*〉/g;
const DOTS = /^[.…\s]+|[.…,;!\s]+$/g;
const OBJECT = / (?:sb|sth|sb or sth|sth or sb|somebody|someone|something|one's)$/;
const ENDING = /[的地]$/;
