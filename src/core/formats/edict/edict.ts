import type { FormatReader, ReadItem } from '../formatReader.ts';
import { glossArticle, type Gloss } from '../glossArticle.ts';
import { guessLanguage } from '../languageGuess.ts';
import { type LinesAbout, openLines } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';

/**
 * Reads EDICT and EDICT2, mostly in EUC-JP:
 *
 *     日本語;倭語(oK) [にほんご(P);にっぽんご] /(n) (See 国語) Japanese (language)/(P)/EntL1464530X/
 *
 * Both forms of writing are headwords, and so are the readings, so that a word is found by its kana.
 * The marks in brackets behind them (`(P)`, `(oK)`, the forms for which a reading is meant) are left
 * out; parts of speech before a meaning are its labels. The line about the file itself, which
 * begins with a wide space and three wide question marks, gives its name and licence.
 */
export const edictReader: FormatReader = {
  format: 'edict',
  recognise(head) {
    const lines = headLines(head)?.filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (lines === undefined || lines.length === 0) return 0;
    if (lines[0]?.startsWith(ABOUT)) return 0.95;
    const first = lines.slice(0, 50);
    const fitting = first.filter((line) => ENTRY.test(line) && JAPANESE.test(line)).length;
    return fitting * 10 >= first.length * 7 ? 0.9 : 0;
  },
  open: (context) => openLines(context, about, readEntry),
};

const ABOUT = '\u3000？？？';

/** Words, readings in brackets, meanings between slashes. */
const ENTRY = /^([^[\]/]*)(?:\[([^\]]*)\][ \t]*)?\/(?:(.*)\/)?\s*$/;
const JAPANESE = /^[^/]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function readEntry(text: string, line: number): ReadItem | null {
  if (text.trim() === '' || text.startsWith(ABOUT)) return null;
  const [, written, read = '', meanings = ''] = ENTRY.exec(text) ?? [];
  if (written === undefined) return { kind: 'skipped', line, reason: 'not-understood' };
  const readings = formsOf(read);
  const headwords = [...new Set([...formsOf(written), ...readings])];
  if (headwords.length === 0) return { kind: 'skipped', line, reason: 'no-headword' };
  const glosses = glossesOf(meanings);
  if (glosses.length === 0) return { kind: 'skipped', line, reason: 'no-content' };
  const content = glossArticle(glosses, readings.join('・'));
  return { kind: 'record', record: { headwords, content, line } };
}

function formsOf(list: string): readonly string[] {
  return list
    .split(';')
    .map((form) => form.replace(/\([^()]*\)/g, '').trim())
    .filter((form) => form !== '');
}

/** The number of the entry and the mark of frequent words are no meanings. */
function glossesOf(meanings: string): readonly Gloss[] {
  return meanings
    .split('/')
    .map((meaning) => meaning.trim())
    .filter((meaning) => meaning !== '' && meaning !== '(P)' && !/^EntL\d+X?$/.test(meaning))
    .map(toGloss);
}

/** `(n,vs) (1) meaning`: labels as short names in brackets, then the number of the meaning. */
function toGloss(meaning: string): Gloss {
  const labels: string[] = [];
  let rest = meaning;
  for (;;) {
    const [whole, inside = ''] = /^\(([^()]{1,60})\)\s*(?=\S)/.exec(rest) ?? [];
    if (whole === undefined) return { labels, text: rest };
    const isNumber = /^\d+$/.test(inside);
    if (!isNumber && !/^[a-z][\w-]*(?:,\s*[a-z][\w-]*)*:?$/i.test(inside))
      return { labels, text: rest };
    if (!isNumber) labels.push(...inside.replace(/:$/, '').split(/,\s*/));
    rest = rest.slice(whole.length);
  }
}

function about(first: readonly string[]): LinesAbout {
  const parts = first[0]?.startsWith(ABOUT) ? first[0].split('/').map((part) => part.trim()) : [];
  const [, name = '', ...others] = parts;
  const meanings = first.flatMap((line) => ENTRY.exec(line)?.[3] ?? []);
  return {
    name: name.slice(0, 100),
    source: others
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 300),
    licence: (others.find((part) => /copyright|licen[cs]e/i.test(part)) ?? '').slice(0, 300),
    headwordLanguage: 'ja',
    translationLanguage: guessLanguage(meanings) ?? (/english/i.test(name) ? 'en' : null),
    claimedCount: null,
  };
}
