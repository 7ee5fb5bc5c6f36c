import type { BodyElementKind, BodyNode } from '../../../shared/body.ts';
import { isSameWord } from './sameWord.ts';

/** What an article of FreeDict says. */
interface FreedictArticle {
  readonly spelling: string;
  readonly reading: string;
  readonly nodes: readonly BodyNode[];
}

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;

/** A speech synthesiser that did not know the characters spelled their names in English. */
const SWITCHES_LANGUAGE = /\((?:en|ja)\)/;

/** In a longer first line no forms are looked for. */
const LONGEST_FIRST = 4_000;

/** `word /reading/` in the first line; there may be several, parted by commas. */
const FORM = /(?<![^/])([^/]+)\/([^/]*)\//g;

/**
 * Reads an article of FreeDict as dictd has it: the first line with the forms of the headword, how
 * they are pronounced and their grammar, then translations, senses, notes and links in braces.
 *
 *     Friendship /frendʃip/ <n>
 *     1. amistad
 *        Synonym: {amity}
 *      Note: ...
 *
 * The first line stays as a heading when it says more than the headword.
 */
export function readFreedict(headword: string, first: string, rest: string): FreedictArticle {
  const { spelling, reading, remainder } = readFirstLine(headword, first);
  const nodes: BodyNode[] = [];
  if (remainder !== '') nodes.push({ kind: 'paragraph', children: readInline(remainder) });
  for (const line of rest.split('\n')) {
    const text = line.trim();
    if (text !== '') nodes.push({ kind: kindOf(text), children: readLine(text) });
  }
  // Some articles are but a first line.
  if (nodes.length === 0) nodes.push({ kind: 'paragraph', children: readInline(first.trim()) });
  return { spelling, reading, nodes };
}

function readFirstLine(
  headword: string,
  first: string,
): { spelling: string; reading: string; remainder: string } {
  if (first.length > LONGEST_FIRST) {
    return { spelling: headword, reading: '', remainder: first.trim() };
  }
  let end = 0;
  let count = 0;
  let spelling = '';
  let reading = '';
  let kana = '';
  for (const match of first.matchAll(FORM)) {
    const word = (match[1] ?? '').replace(/^[\s,]+/, '').trimEnd();
    end = match.index + match[0].length;
    count += 1;
    const last = word.slice(word.lastIndexOf(', ') + 1).trim();
    // A form without a reading stands before one with it: `〃, おなじ /o̞nˈädʑi/`.
    const form = last !== '' && isSameWord(last, headword) ? last : word;
    if (KANA.test(form)) kana ||= form;
    if (spelling === '' && (headword === '' || isSameWord(form, headword))) {
      spelling = form;
      reading = SWITCHES_LANGUAGE.test(match[2] ?? '') ? '' : (match[2] ?? '');
    }
  }
  if (/\p{Script=Han}/u.test(spelling) && kana !== '') reading = kana;
  if (count === 0) {
    const [, word = '', grammar = ''] = /^([^<]*)(.*)$/.exec(first) ?? [];
    if (headword === '' || isSameWord(word, headword))
      return { spelling: word.trim(), reading: '', remainder: grammar };
    return { spelling: headword, reading: '', remainder: first.trim() };
  }
  // Other forms than the headword itself are worth showing.
  const remainder = count === 1 && spelling !== '' ? first.slice(end).trim() : first.trim();
  return { spelling: spelling || headword, reading, remainder };
}

function kindOf(text: string): BodyElementKind {
  if (/^\d+\. /.test(text)) return 'sense';
  if (/^Notes?: /.test(text)) return 'note';
  return text.startsWith('"') ? 'example' : 'paragraph';
}

function readLine(text: string): readonly BodyNode[] {
  const [begin = '', word = ''] = /^(Synonyms?|Antonyms?|see|Notes?): /.exec(text) ?? [];
  if (begin !== '') {
    const rest = readInline(text.slice(begin.length));
    return [{ kind: 'label', children: [word] }, ' ', ...rest];
  }
  return readInline(text.replace(/^\d+\. /, ''));
}

/** A link in braces, or grammar or a field in angle or square brackets. */
const PIECE = /\{([^{}]+)\}|<([^<>]{1,40})>|\[([^[\]]{1,60})\]/g;

function readInline(text: string): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  let at = 0;
  PIECE.lastIndex = 0;
  // Not `matchAll`: with millions of lines its iterators are what takes the time.
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    if (match.index > at) nodes.push(text.slice(at, match.index));
    at = PIECE.lastIndex;
    const word = match[1];
    if (word !== undefined) nodes.push({ kind: 'link', target: word, children: [word] });
    else nodes.push({ kind: 'label', children: [match[2] ?? match[3] ?? ''] });
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}
