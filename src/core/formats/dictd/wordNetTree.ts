import type { BodyNode } from '../../../shared/body.ts';

/** `    n 1: ` at the beginning of a sense; the part of speech is given for the first of each. */
const SENSE = /^\s{1,8}(?:(n|v|adj|adv|s|a|r)\b\s*)?(\d+)?\s?: /;

/** A linked word, or an example in quotes after the definition. */
const PIECE = /\{([^{}]+)\}|(?<=[;:] )"([^"]+)"/g;

/**
 * Reads an article of WordNet as dictd has it: senses with their part of speech, examples in quotes
 * and links in braces.
 *
 *     n 1: a vowel sound that starts near [syn: {diphthong}]
 *          and moves on; "an example"
 *     2: another sense
 */
export function wordNetTree(text: string): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  let sense = '';
  let label = '';
  const finish = (): void => {
    if (sense.trim() !== '') nodes.push({ kind: 'sense', children: readSense(label, sense) });
    label = '';
    sense = '';
  };
  for (const line of text.split('\n')) {
    const begin = SENSE.exec(line);
    if (begin === null) sense += ` ${line.trim()}`;
    else {
      finish();
      label = begin[1] ?? '';
      sense = line.slice(begin[0].length);
    }
  }
  finish();
  return nodes;
}

function readSense(label: string, text: string): readonly BodyNode[] {
  const children: BodyNode[] = label === '' ? [] : [{ kind: 'label', children: [label] }, ' '];
  let at = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    if (match.index > at) children.push(text.slice(at, match.index));
    at = PIECE.lastIndex;
    const word = match[1];
    if (word !== undefined) children.push({ kind: 'link', target: word, children: [word] });
    else children.push({ kind: 'example', children: [match[2] ?? ''] });
  }
  const rest = text.slice(at).trimEnd();
  if (rest !== '') children.push(rest);
  return children;
}
