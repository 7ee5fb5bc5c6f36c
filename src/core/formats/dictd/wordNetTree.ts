import type { BodyElement, BodyNode } from '../../../shared/body.ts';
import { isSameWord } from './sameWord.ts';

/** `    n 1: ` at the beginning of a sense; the part of speech is given for the first of each. */
const SENSE = /^\s{1,8}(?:(n|v|adj|adv|s|a|r)\b\s*)?(\d+)?\s?: /;

/** An example in quotes after the definition, or words that are related to it: `[syn: {a}, {b}]`. */
const PIECE = /(?<=[;:,] )"([^"]+)"|\[(syn|ant|also|see also):([^\]]*)\]/g;
const LINK = /\{([^{}]+)\}/g;

const RELATIONS: Readonly<Record<string, string>> = {
  syn: 'Synonyms',
  ant: 'Antonyms',
  also: 'Also',
  'see also': 'See also',
};

interface ReadSense {
  readonly label: string;
  readonly text: string;
}

/**
 * Reads an article of WordNet as dictd has it: senses with their part of speech, numbered where there
 * are several, examples in quotes under their sense, and synonyms and antonyms as links in a line.
 *
 *     n 1: a vowel sound that starts near [syn: {diphthong}]
 *          and moves on; "an example"
 *     2: another sense
 */
export function wordNetTree(text: string, headword = ''): readonly BodyNode[] {
  const groups: (readonly ReadSense[])[] = [];
  for (const sense of sensesOf(text)) {
    const last = groups.at(-1);
    if (last === undefined || sense.label !== '') groups.push([sense]);
    else groups[groups.length - 1] = [...last, sense];
  }
  return groups.map((senses): BodyNode => {
    const items = senses.map((sense) => readSense(sense, headword));
    const [only] = items;
    if (items.length === 1 && only !== undefined) return { kind: 'sense', children: only };
    return {
      kind: 'numbered-list',
      children: items.map((children) => ({ kind: 'item', children })),
    };
  });
}

function sensesOf(text: string): readonly ReadSense[] {
  const senses: { label: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const begin = SENSE.exec(line);
    const last = senses.at(-1);
    if (begin !== null) {
      senses.push({ label: begin[1] ?? '', text: line.slice(begin[0].length) });
    } else if (last === undefined) senses.push({ label: '', text: line.trim() });
    else last.text += ` ${line.trim()}`;
  }
  return senses.filter((sense) => sense.text.trim() !== '');
}

function readSense({ label, text }: ReadSense, headword: string): readonly BodyNode[] {
  const words: string[] = [];
  const below: BodyElement[] = [];
  let at = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    words.push(text.slice(at, match.index));
    at = PIECE.lastIndex;
    const [, example, relation = '', list = ''] = match;
    const element =
      example === undefined
        ? related(RELATIONS[relation] ?? relation, list, headword)
        : { kind: 'example' as const, children: [example] };
    if (element !== null) below.push(element);
  }
  words.push(text.slice(at));
  // What parted the examples from one another is nothing by itself.
  const joined = words
    .map((part) => part.trim().replace(/^[;,\s]+/, ''))
    .filter((part) => !/^[;,.\s]*$/.test(part))
    .join(' ');
  const said = withoutEnd(joined);
  const children: BodyNode[] = label === '' ? [] : [{ kind: 'label', children: [label] }, ' '];
  if (said !== '') children.push(...withLinks(said));
  return [...children, ...below];
}

/** Takes the signs off that parted a text from what came next. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[;,\s]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A line of links; the headword itself is none of its synonyms. Null where nothing is left. */
function related(name: string, list: string, headword: string): BodyElement | null {
  const words = [...list.matchAll(LINK)]
    .map(([, word = '']) => word.replace(/\s+/g, ' '))
    .filter((word) => !isSameWord(word, headword));
  if (words.length === 0) return null;
  const links = words.flatMap((word, index): readonly BodyNode[] => [
    ...(index === 0 ? [] : [', ']),
    { kind: 'link', target: word, children: [word] },
  ]);
  return { kind: 'note', children: [{ kind: 'label', children: [name] }, ' ', ...links] };
}

function withLinks(text: string): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > at) nodes.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const word = match[1] ?? '';
    nodes.push({ kind: 'link', target: word, children: [word] });
  }
  return at < text.length ? [...nodes, text.slice(at)] : nodes;
}
