import type { BodyNode } from '../../../shared/body.ts';
import type { FormatReader, ReadItem, RecordContent } from '../formatReader.ts';
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
 * out; parts of speech before a meaning are its labels. Meanings that share a number are one sense. The line about the file itself, which
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
  const senses = sensesOf(meanings);
  if (senses.length === 0) return { kind: 'skipped', line, reason: 'no-content' };
  const content = contentOf(senses, readings.join('・'));
  return { kind: 'record', record: { headwords, content, line } };
}

function formsOf(list: string): readonly string[] {
  return list
    .split(';')
    .map((form) => form.replace(/\([^()]*\)/g, '').trim())
    .filter((form) => form !== '');
}

/** What is meant in one use of a word. */
interface EdictSense {
  /** Part of speech, field, register: `n`, `comp`. */
  readonly labels: readonly string[];
  readonly glosses: readonly string[];
}

/**
 * `(n) (1) to run/to flow/(2) to travel`: a number begins a sense, what has none belongs to the last.
 * The number of the entry and the mark of frequent words are no meanings.
 */
function sensesOf(meanings: string): readonly EdictSense[] {
  const senses: { labels: readonly string[]; glosses: string[] }[] = [];
  for (const part of meanings.split('/')) {
    const meaning = part.trim();
    if (meaning === '' || meaning === '(P)' || /^EntL\d+X?$/.test(meaning)) continue;
    const { labels, isNumbered, gloss } = readMeaning(meaning);
    const last = senses.at(-1);
    if (last === undefined || isNumbered) senses.push({ labels, glosses: [gloss] });
    else last.glosses.push(labels.length === 0 ? gloss : `(${labels.join(', ')}) ${gloss}`);
  }
  return senses;
}

/** `(n,vs) (1) meaning`: labels as short names in brackets, then the number of the meaning. */
function readMeaning(meaning: string) {
  const labels: string[] = [];
  let isNumbered = false;
  let gloss = meaning;
  for (;;) {
    const [whole, inside = ''] = /^\(([^()]{1,60})\)\s*(?=\S)/.exec(gloss) ?? [];
    const isNumber = /^\d+$/.test(inside);
    if (whole === undefined || !(isNumber || LABELS.test(inside))) {
      return { labels, isNumbered, gloss };
    }
    if (isNumber) isNumbered = true;
    else labels.push(...inside.replace(/:$/, '').split(/,\s*/));
    gloss = gloss.slice(whole.length);
  }
}

const LABELS = /^[a-z][\w-]*(?:,\s*[a-z][\w-]*)*:?$/i;

/** Several senses are numbered; labels are not said again where they stay the same. */
function contentOf(senses: readonly EdictSense[], reading: string): RecordContent {
  const said = senses.map(({ labels, glosses }, index): readonly BodyNode[] => [
    ...(index > 0 && labels.join() === senses[index - 1]?.labels.join() ? [] : labels).flatMap(
      (label) => [{ kind: 'label', children: [label] } as const, ' '],
    ),
    glosses.join('; '),
  ]);
  const [only] = said;
  const node: BodyNode =
    said.length === 1 && only !== undefined
      ? { kind: 'sense', children: only }
      : { kind: 'numbered-list', children: said.map((children) => ({ kind: 'item', children })) };
  return {
    kind: 'article',
    body: { kind: 'tree', nodes: [node] },
    text: senses.flatMap(({ glosses }) => glosses).join('; '),
    reading,
    tags: [],
  };
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
