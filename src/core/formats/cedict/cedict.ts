import { MAX_HEADWORD } from '../../../shared/limits.ts';
import type { Sense } from '../../../shared/word.ts';
import type { FormatReader, ReadItem } from '../formatReader.ts';
import { guessLanguage } from '../languageGuess.ts';
import { type LinesAbout, openLines } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';
import type { WordContent } from '../wordFields.ts';

/**
 * Reads CC-CEDICT and what is built like it (CFDICT, HanDeDict), in both of its versions:
 *
 *     # comment
 *     #! license=https://creativecommons.org/licenses/by-sa/4.0/
 *     傳統 传统 [chuan2 tong3] /tradition/traditional/
 *     電腦 电脑 [[dian4nao3]] /computer/CL:臺|台[[tai2]]/
 *
 * A line is one entry: the Simplified form is its headword and the Traditional one its variant.
 * Pinyin is given with tone marks, also where it stands in brackets in a meaning; `xx5` says that
 * there is none. Source: https://cc-cedict.org/wiki/format:syntax
 */
export const cedictReader: FormatReader = {
  format: 'cedict',
  recognise(head) {
    const lines = headLines(head)?.filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (lines === undefined || lines.length === 0) return 0;
    const first = lines.slice(0, 50);
    const fitting = first.filter((line) => ENTRY.test(line)).length;
    return fitting * 10 >= first.length * 7 ? 0.95 : 0;
  },
  open: (context) => openLines(context, about, readEntry),
};

/** Traditional, Simplified, pinyin in one pair of brackets or two, meanings between slashes. */
const ENTRY = /^(\S+)[ \t]+(\S+)[ \t]+\[{1,2}([^\]]*)\]{1,2}[ \t]*\/(.*)\/\s*$/;

function readEntry(text: string, line: number): ReadItem | null {
  if (text.startsWith('#') || text.trim() === '') return null;
  const [, traditional, simplified, numbered = '', meanings = ''] = ENTRY.exec(text) ?? [];
  if (traditional === undefined || simplified === undefined) {
    return {
      kind: 'skipped',
      line,
      reason: NO_HEADWORD.test(text) ? 'no-headword' : 'not-understood',
    };
  }
  if (traditional.length > MAX_HEADWORD) {
    return { kind: 'skipped', line, reason: 'headword-too-long' };
  }
  const given = meanings.split('/').map((meaning) => meaning.trim());
  if (given.every((meaning) => meaning === '')) {
    return { kind: 'skipped', line, reason: 'no-content' };
  }
  const content = cedictWord(traditional, simplified, numbered, given);
  return { kind: 'record', record: { headwords: [simplified], content, line } };
}

/**
 * A word of CC-CEDICT.
 *
 * @param numbered Its pinyin with numbers for the tones.
 * @param meanings What stands between the slashes, each a meaning, a measure word or a reference.
 */
export function cedictWord(
  traditional: string,
  simplified: string,
  numbered: string,
  meanings: readonly string[],
): WordContent {
  const senses: Sense[] = [];
  const classifiers: string[] = [];
  const references: string[] = [];
  for (const meaning of meanings) {
    if (meaning === '') continue;
    if (meaning.startsWith(CLASSIFIERS)) {
      classifiers.push(
        ...meaning
          .slice(CLASSIFIERS.length)
          .split(/[,，]\s*/)
          .map(simplifiedOf),
      );
      continue;
    }
    references.push(
      ...[...meaning.matchAll(REFERENCE)].map(([, target = '']) => simplifiedOf(target)),
    );
    senses.push(senseOf(meaning));
  }
  const reading = /xx\d/.test(numbered) ? '' : readingOf(numbered);
  return {
    kind: 'word',
    reading,
    variant: traditional === simplified ? '' : traditional,
    rank: 0,
    details: {
      senses,
      definitions: [],
      forms: [],
      levels: [],
      classifiers: [...new Set(classifiers)].filter((each) => each !== ''),
      references: [...new Set(references)].filter((each) => each !== '' && each !== simplified),
    },
  };
}

const CLASSIFIERS = 'CL:';
/** `variant of 乾|干[gan1]`, `see also 乾[gan1]`: leads to another headword. */
const REFERENCE =
  /(?:variant of|see also|see|same as|equivalent to|abbr\. (?:for|of)|used in|also written)\s+([^\s,;()[\]]+)/g;
const NO_HEADWORD = /^\s*\[[^\]]*\]\s*\/.*\/\s*$/;
/** A pronunciation inside a meaning, in one pair of brackets or two. */
const BRACKETED = /\[{1,2}([A-Za-z:0-9 ,·]+)\]{1,2}/g;
/** Both scripts of a word inside a meaning: the second is Simplified. */
const BOTH_SCRIPTS =
  /(?<![\p{Script=Han}\p{N}A-Za-z])[\p{Script=Han}\p{N}A-Za-z]+\|([\p{Script=Han}\p{N}A-Za-z]*\p{Script=Han}[\p{Script=Han}\p{N}A-Za-z]*)/gu;

/** `chuan2 tong3` or `chuan2tong3` with tone marks and spaces. */
function readingOf(numbered: string): string {
  return markTones(numbered.trim().replace(/(?<=[1-5])(?=[A-Za-z])/g, ' '));
}

function simplifiedOf(word: string): string {
  return (word.split('|').at(-1) ?? '').replace(/\[.*$/, '').trim();
}

/** A meaning: its labels in brackets in front, its renderings parted by semicolons. */
function senseOf(meaning: string): Sense {
  const labels: string[] = [];
  let rest = meaning
    .replace(BRACKETED, (_, inside: string) => `[${readingOf(inside)}]`)
    .replace(BOTH_SCRIPTS, '$1');
  for (;;) {
    const [whole, inside = ''] = /^\(([^()]*)\)\s*(?=\S)/.exec(rest) ?? [];
    if (whole === undefined || !LABEL.test(inside)) break;
    labels.push(inside);
    rest = rest.slice(whole.length);
  }
  return { partOfSpeech: '', labels, glosses: splitGlosses(rest) };
}

/** What CC-CEDICT says of a use, and not of what is meant: `(archaic)`, `(Tw)`, `(bound form)`. */
const LABEL = new RegExp(
  `^(?:${[
    'archaic|old|literary|classical|dialect|slang|coll\\.|colloquial|vulgar|derog\\.|derogatory',
    'honorific|humble|polite|courteous|formal|informal|jocular|euphemism|euphemistic|fig\\.|lit\\.',
    'Tw|Taiwan|HK|PRC|Cantonese|Wu dialect|Beijing dialect|northern dialect|loanword|idiom|proverb',
    'Internet slang|neologism.*|onom\\.|bound form|prefix|suffix|particle|interjection|classifier',
    'noun|verb|adjective|adverb|pronoun|preposition|conjunction|\\w+ (?:prefix|suffix|complement|particle)',
    'math|mathematics|physics|chemistry|biology|medicine|computing|linguistics|law|music|sports|finance',
    'botany|zoology|geology|geometry|statistics|military|religion|Buddhism|philosophy|grammar',
  ].join('|')})(?:[,;/] ?[\\w. ]+)*$`,
);

/** Parts renderings at their semicolons, but not inside brackets. */
function splitGlosses(text: string): readonly string[] {
  const glosses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    if (i === text.length || (character === ';' && depth === 0)) {
      const gloss = text.slice(start, i).trim();
      if (gloss !== '') glosses.push(gloss);
      start = i + 1;
    }
  }
  return glosses;
}

function about(first: readonly string[]): LinesAbout {
  const comments = first.filter((line) => line.startsWith('#'));
  const said = (key: string) =>
    comments
      .map((line) => /^#!\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line))
      .find((match) => match?.[1] === key)?.[2] ?? '';
  const words = comments
    .filter((line) => !line.startsWith('#!'))
    .map((line) => line.replace(/^#+\s*/, '').trim());
  const claimed = Number(said('entries'));
  const glosses = first.flatMap((line) => ENTRY.exec(line)?.[4] ?? []);
  return {
    name: /^\S*(?:DICT|Dict)\S*/.exec(words[0] ?? '')?.[0] ?? '',
    source: (words.find((line) => line !== '') ?? '').slice(0, 300),
    licence: (
      said('license') ||
      said('licence') ||
      (words.find((line) => /licen[cs]e|creative commons/i.test(line)) ?? '')
    ).slice(0, 300),
    headwordLanguage: 'zh-Hans',
    translationLanguage:
      guessLanguage(glosses) ?? (comments.some((line) => line.includes('CC-CEDICT')) ? 'en' : null),
    claimedCount: Number.isSafeInteger(claimed) && claimed > 0 ? claimed : null,
  };
}

/**
 * Writes pinyin with tone numbers as pinyin with tone marks: `chuan2 tong3` becomes `chuán tǒng`,
 * `nu:3` `nǚ`, `r5` `r`. What is no such syllable stays as it is (`A A zhi4`, `xx5`).
 *
 * The mark stands over a or e, else over the o of ou, else over the last vowel.
 */
export function markTones(numbered: string): string {
  return numbered.replace(/([A-Za-zü:]+)([1-5]?)/g, (whole, letters: string, tone: string) => {
    if (tone === '') return whole;
    const syllable = letters.replace(/u:/g, 'ü').replace(/U:/g, 'Ü').replace(/v/g, 'ü');
    if (syllable.includes(':')) return whole;
    const mark = MARKS[Number(tone)] ?? '';
    if (mark === '') return /[aeiouüAEIOUÜ]|^[rR]$/.test(syllable) ? syllable : whole;
    const at = placeOfMark(syllable);
    if (at < 0) return whole;
    return `${syllable.slice(0, at + 1)}${mark}${syllable.slice(at + 1)}`.normalize('NFC');
  });
}

const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300', ''];

function placeOfMark(syllable: string): number {
  const open = syllable.search(/[aeAE]/);
  if (open >= 0) return open;
  const round = syllable.search(/ou/i);
  if (round >= 0) return round;
  const vowels = [...syllable.matchAll(/[iouüIOUÜ]/g)];
  return vowels.at(-1)?.index ?? syllable.search(/[mnMN]/);
}
