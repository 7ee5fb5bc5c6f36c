import type { FormatReader, ReadItem } from './formatReader.ts';
import { glossArticle } from './glossArticle.ts';
import { guessLanguage } from './languageGuess.ts';
import { markTones } from './numberedPinyin.ts';
import { type LinesAbout, openLines } from './openLines.ts';
import { headLines } from './textHead.ts';

/**
 * Reads CC-CEDICT and what is built like it (CFDICT, HanDeDict):
 *
 *     # comment
 *     #! license=https://creativecommons.org/licenses/by-sa/4.0/
 *     傳統 传统 [chuan2 tong3] /tradition/traditional/
 *
 * The Simplified form is the first headword and the Traditional one the second; pinyin is given with
 * tone marks, also where it stands in brackets in a meaning.
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
  const glosses = meanings
    .split('/')
    .map((meaning) => meaning.trim())
    .filter((meaning) => meaning !== '')
    .map((meaning) => ({ labels: [], text: meaning.replace(BRACKETED, markTones) }));
  if (glosses.length === 0) return { kind: 'skipped', line, reason: 'no-content' };
  const headwords = [...new Set([simplified, traditional])];
  const content = glossArticle(glosses, markTones(numbered.trim()));
  return { kind: 'record', record: { headwords, content, line } };
}

const NO_HEADWORD = /^\s*\[[^\]]*\]\s*\/.*\/\s*$/;
const BRACKETED = /\[[A-Za-z:0-9 ,·]+\]/g;

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
