import type { Sense } from '../../../shared/word.ts';

/** What the translation of a row says. */
export interface ReadSenses {
  readonly senses: readonly Sense[];
  /** The word of which this one is said to be a form: `run` of `run的过去式`; '' where none is. */
  readonly lemma: string;
}

/**
 * Reads the translation of a row of ECDICT: a line for each part of speech or field, its renderings
 * parted by commas and semicolons.
 *
 *     n. 崩溃, 倒塌, 虚脱
 *     vt. 使倒塌, 折叠
 *     [计] 折叠
 *     n. 过适；[数] 过度拟合        a field before one rendering makes a sense of its own
 *     run的过去式和过去分词          says what it is a form of, and nothing else
 *     [网络] 兜帽；引擎盖            comes from a crawler: left out
 *
 * @param text Its lines parted by line breaks or by `\n` as two characters.
 */
export function readSenses(text: string): ReadSenses {
  const senses: Sense[] = [];
  let lemma = '';
  for (const line of text.split(LINE_BREAK)) {
    const said = readForm(line);
    lemma ||= said.lemma;
    senses.push(...sensesOf(said.rest));
  }
  return { senses, lemma };
}

const LINE_BREAK = /\\n|\r?\n/;

/** A part of speech as ECDICT writes it, several of them too: `vt. & vi.`, `a./n.`. */
const PART_OF_SPEECH =
  /^\s*((?:(?:abbr|adj|adv|art|aux|comb|conj|interj|int|num|pref|prep|pron|suff|suf|phr|vbl|vt|vi|ad|pl|un|n|v|a|r|s)\.\s*[&,/]?\s*)+)/;
const LABEL = /^\s*[[【]([^[\]【】]{1,12})[\]】]\s*/;

function sensesOf(line: string): readonly Sense[] {
  const labels: string[] = [];
  let rest = line;
  let partOfSpeech = '';
  for (;;) {
    const [whole, label = ''] = LABEL.exec(rest) ?? [];
    if (whole !== undefined) {
      labels.push(label.trim());
      rest = rest.slice(whole.length);
      continue;
    }
    const [start, part = ''] = partOfSpeech === '' ? (PART_OF_SPEECH.exec(rest) ?? []) : [];
    if (start === undefined) break;
    partOfSpeech = tidyPart(part);
    rest = rest.slice(start.length);
  }
  if (labels.includes(CRAWLED)) return [];
  const senses: { partOfSpeech: string; labels: readonly string[]; glosses: string[] }[] = [];
  for (const given of splitGlosses(rest)) {
    const [start = '', label = ''] = LABEL.exec(given) ?? [];
    if (label === CRAWLED) continue;
    const gloss = given.slice(start.length).trim();
    if (!HAS_LETTER.test(gloss)) continue;
    const own = label === '' ? labels : [...labels, label.trim()];
    const last = senses.at(-1);
    if (last !== undefined && last.labels.join() === own.join()) {
      if (!last.glosses.includes(gloss)) last.glosses.push(gloss);
    } else senses.push({ partOfSpeech, labels: own, glosses: [gloss] });
  }
  return senses;
}

const CRAWLED = '网络';
const HAS_LETTER = /[\p{L}\p{N}]/u;

function tidyPart(text: string): string {
  const parts = text
    .split(/[&,/\s]+/)
    .filter((part) => part !== '')
    .map((part) => PARTS[part] ?? part);
  return parts.join(' & ');
}

/** The same part of speech is written in several ways. */
const PARTS: Readonly<Record<string, string>> = {
  a: 'adj.',
  'a.': 'adj.',
  's.': 'adj.',
  'ad.': 'adv.',
  'r.': 'adv.',
  'int.': 'interj.',
  'suf.': 'suff.',
};

/** Parts a list of renderings at its commas and semicolons, but not inside brackets. */
function splitGlosses(text: string): readonly string[] {
  const glosses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(character)) {
      glosses.push(text.slice(start, i));
      start = i + 1;
    }
  }
  glosses.push(text.slice(start));
  return glosses;
}

const OPENING = '(（[【<《“';
const CLOSING = ')）]】>》”';
const SEPARATORS = ',;，；';

/** Takes what a line says of forms out of it. */
function readForm(line: string): { readonly lemma: string; readonly rest: string } {
  let lemma = '';
  const rest = line.replace(FORM_NOTE, (_, inBrackets?: string, alone?: string) => {
    lemma ||= (inBrackets ?? alone ?? '').trim();
    return '';
  });
  return { lemma, rest };
}

/** `( threshold的复数形式 )` beside a rendering, or `run的过去式和过去分词` alone on its line. */
const FORM_NAME =
  '(?:ing|ed|名词|动词|形容词|副词|的|第三人称|单数|复数|现在|过去|完成|比较|最高|分词|形式|时|式|级|和|与|或|及|、|/|,|，|\\s)+';
const FORM_NOTE = new RegExp(
  `[(（]\\s*([A-Za-z][A-Za-z' -]{0,40}?)\\s*的?${FORM_NAME}[)）]|^\\s*([A-Za-z][A-Za-z' -]{0,40}?)\\s*的${FORM_NAME}$`,
  'g',
);
