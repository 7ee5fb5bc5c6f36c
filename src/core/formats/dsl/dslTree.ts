import type { BodyNode } from '../../../shared/body.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';
import { createTreeBuilder, type TreeBuilder } from '../../../markup/treeBuilder.ts';
import { LASTING, meaningOfDsl } from './dslTags.ts';

/** Escaped character, tag, link, or the headword's sign. */
const TOKEN =
  /\\(.)|\[(\/?)(\*|'|!?[a-z]{1,12}\d?)((?:[ =][^\][]{0,100})?)\]|<<([^<>]*)>>|(\^?)~/gi;

/**
 * Reads the body of a DSL card into a tree: a paragraph a line.
 *
 * `~` becomes the headword, `^~` with its first letter in the other case. Tags that are left open
 * end with their line, but for those of whole zones (`trn`, `ex`, `com`, ...), which may last; tags
 * that overlap are parted (`[b]x[i]y[/b]z[/i]`). Unknown tags are text.
 *
 * @param lines without comments.
 */
export function dslTree(lines: readonly string[], headword: string): readonly BodyNode[] {
  const builder = createTreeBuilder();
  // A sign of one character stands for up to a thousand.
  const word = headword.length * countSigns(lines) > MAX_ENTRY ? '~' : headword;
  for (const line of lines) {
    const text = trimLine(line);
    // A card within the card.
    if (text.startsWith('@')) addSubheading(builder, text.slice(1).trim());
    else if (text !== '' && EMPTY_LINE.test(text)) addEmptyLine(builder);
    else {
      for (const part of partsOfLine(text.replace(REOPENED, ''))) {
        addLine(builder, part.replace(DASHED, '$1'), word);
      }
    }
  }
  builder.closeAll();
  return builder.nodes;
}

/** A zone that goes on where it ended. */
const REOPENED = /\[\/(ex|com)\]\[\1\]/gi;

/** A dash before an example, which stands on a line of its own anyway. */
const DASHED = /^((?:\[\/?[a-z*]{1,3}\d?\])*)\s*[-–—]\s*(?=(?:\[\*\])?\[ex\])/i;

/** A space behind a backslash belongs to the line. */
function trimLine(line: string): string {
  const text = line.trim();
  return text.endsWith('\\') && !text.endsWith('\\\\') ? `${text} ` : text;
}

/** Nothing but escaped spaces, which keep the line from being passed over. */
const EMPTY_LINE = /^(?:\[\/?m\d?\])*(?:\\\s+)*(?:\[\/?m\d?\])*$/i;

function addEmptyLine(builder: TreeBuilder): void {
  const open = builder.closeAll().filter(({ name }) => LASTING.has(name));
  builder.open('br', { kind: 'break' });
  builder.close('br');
  for (const { name, meaning } of open) builder.open(name, meaning);
}

/** Each indentation after some text begins a line of its own: `[m1]a[/m][m2]b[/m]`. */
function partsOfLine(text: string): readonly string[] {
  if (text.toLowerCase().lastIndexOf('[m') < 1) return text === '' ? [] : [text];
  const parts: string[] = [];
  let pending = '';
  let hasText = false;
  for (const piece of text.split(/(?<!\\)(?=\[m\d?\])/i)) {
    if (hasText) {
      parts.push(pending);
      pending = '';
    }
    pending += piece;
    hasText = piece.replace(/\[[^\][]*\]/g, '').trim() !== '';
  }
  return [...parts, pending];
}

function addSubheading(builder: TreeBuilder, word: string): void {
  builder.closeAll();
  if (word === '') return;
  builder.open('@', { kind: 'heading' });
  builder.text(word);
  builder.closeAll();
}

const LINE = 'line';

function addLine(builder: TreeBuilder, text: string, headword: string): void {
  const lasting = builder.closeAll().filter(({ name }) => LASTING.has(name));
  const isNoteInside = hasWordsBeside(text);
  builder.open(LINE, { kind: 'paragraph' });
  for (const { name, meaning } of lasting) builder.open(name, meaning);
  let at = 0;
  TOKEN.lastIndex = 0;
  // Not `matchAll`: with millions of tags its iterators are what takes the time.
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    if (match.index > at) builder.text(text.slice(at, match.index));
    at = TOKEN.lastIndex;
    const escaped = match[1];
    const tagName = match[3];
    const link = match[5];
    if (escaped !== undefined) builder.text(escaped);
    else if (tagName !== undefined)
      addTag(builder, match[0], match[2] === '/', tagName, match[4], isNoteInside);
    else if (link === undefined) builder.text(match[6] === '^' ? otherCase(headword) : headword);
    else {
      builder.open('link', { kind: 'link', target: link });
      builder.text(link);
      builder.close('link');
    }
  }
  builder.text(text.slice(at));
}

/** A comment among other words stays in their line. */
function hasWordsBeside(text: string): boolean {
  if (!/\[com\]/i.test(text)) return false;
  const others = text.split(/\[com\](?:(?!\[\/com\]).)*(?:\[\/com\]|$)/i);
  return others.some((part) => /[\p{L}\p{N}]/u.test(part.replace(/\[[^\][]*\]/g, '')));
}

const INDENTATION: ReadonlySet<string> = new Set(
  Array.from('0123456789', (digit) => `m${digit}`),
).add('m');

function addTag(
  builder: TreeBuilder,
  whole: string,
  isEnd: boolean,
  tagName: string,
  rest: string | undefined,
  isNoteInside: boolean,
): void {
  const name = tagName.toLowerCase();
  // Indentation is the renderer's own, and each line is a paragraph already.
  if (INDENTATION.has(name)) return;
  if (name === 'br') {
    builder.open(name, { kind: 'break' });
    builder.close(name);
    return;
  }
  const meaning = name === 'com' && isNoteInside ? 'content' : meaningOfDsl(name, rest ?? '');
  if (meaning === null) builder.text(whole);
  else if (isEnd) {
    for (const inner of builder.close(name)) builder.open(inner.name, inner.meaning);
  } else builder.open(name, meaning);
}

function countSigns(lines: readonly string[]): number {
  return lines.reduce(
    (sum, line) => sum + (line.includes('~') ? line.split('~').length - 1 : 0),
    0,
  );
}

function otherCase(word: string): string {
  const [first = ''] = word;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + word.slice(first.length);
}
