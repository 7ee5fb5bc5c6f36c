import type { Language } from '../../shared/entry.ts';
import { simplifyCharacter } from '../../text/simplify.ts';

/**
 * Guesses the language of some texts: by script where a script says it, and for Latin by letters
 * and small words that one language alone has. Null when unsure; English only when small words of
 * it are there or all of at least twenty texts are plain ASCII. Never throws.
 */
export function guessLanguage(texts: readonly string[]): Language | null {
  const text = texts.join('\n').slice(0, 20_000);
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  if (count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 20 > letters) return 'ja';
  if (count(text, /\p{Script=Han}/gu) * 2 > letters) return chineseOf(text);
  for (const [script, language] of SCRIPTS) {
    if (count(text, script) * 2 > letters) return withOwnLetters(text, letters) ?? language;
  }
  if (count(text, /\p{Script=Latin}/gu) * 10 < letters * 9) return null;
  return latinLanguage(text, texts);
}

/** The language of letters that no other one of its script has, where they are not rare. */
function withOwnLetters(text: string, letters: number): Language | null {
  const found = OWN_LETTERS.find(([, own]) => count(text, own) * 100 > letters);
  return found?.[0] ?? null;
}

const OWN_LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['ur', /[ٹڈڑںے]/g],
  ['fa', /[پچژگ]/g],
  ['be', /ў/gi],
  ['uk', /[іїєґ]/gi],
];

function chineseOf(text: string): Language | null {
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (simplifyCharacter(character) !== character) traditional += 1;
    else if (SIMPLIFIED_ONLY.has(character)) simplified += 1;
  }
  if (traditional === 0 && simplified === 0) return 'zh-Hans';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** Frequent characters that Traditional texts do not have. */
const SIMPLIFIED_ONLY = new Set(
  '们这个来时说国学会对发过样经么还进问开长关见车门马书东语词认识记读论证观线组织结构网络动务员产业义义乐习',
);

const SCRIPTS: readonly (readonly [RegExp, Language | null])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Letters of one language (weight 2 each) and its small words (weight 1). */
const LATIN: readonly (readonly [Language, RegExp, RegExp])[] = [
  [
    'vi',
    /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu,
    /\b(?:là|của|và|không|một|những)\b/giu,
  ],
  ['de', /[äöüß]/giu, /\b(?:der|die|das|und|ein|eine|zu|mit|nicht|von|sich|ist)\b/giu],
  ['fr', /[èêùûœ]/giu, /\b(?:le|la|les|des|une|du|et|est|dans|pour|qui|avec)\b/giu],
  ['es', /[ñ¿¡]/giu, /\b(?:el|los|las|una|del|que|para|con|por|y)\b/giu],
  ['pt', /[ãõ]/giu, /\b(?:o|os|um|uma|do|da|não|em|para|com)\b/giu],
  ['tr', /[ğışİ]/gu, /\b(?:ve|bir|bu|için|ile|olan)\b/giu],
  ['cs', /[ěřů]/giu, /\b(?:se|na|je|že|který)\b/giu],
  ['pl', /[ąęłśźż]/giu, /\b(?:się|na|jest|nie|oraz)\b/giu],
  ['en', /(?!)/gu, /\b(?:the|of|a|an|to|in|and|is|for|or|with|that|be|by)\b/giu],
];

function latinLanguage(text: string, texts: readonly string[]): Language | null {
  const scores = LATIN.map(
    ([language, letters, words]) =>
      [language, 2 * count(text, letters) + count(text, words)] as const,
  ).toSorted(([, a], [, b]) => b - a);
  const [[best, score] = ['en', 0], [, second] = ['', 0]] = scores;
  if (score >= 3 && score >= 2 * second) return best;
  const isPlain = texts.length >= 20 && /^[\x20-\x7e\n]*$/.test(text);
  return isPlain && scores.every(([language, points]) => language === 'en' || points < 3)
    ? 'en'
    : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
