import type { PaperBlock, PaperText } from '../../shared/reading.ts';
import { decodeHtmlEntities } from '../../text/decodeEntities.ts';
import { htmlTokens } from '../../markup/htmlTokens.ts';

const NOTHING_LEFT_OUT = { formulas: 0, hasReferences: false } as const;

/** Makes a paper of blocks that hold no more than its text; blocks without a letter are left out. */
export function paperOfBlocks(title: string, blocks: readonly PaperBlock[]): PaperText {
  const told = blocks.filter(({ text }) => /\p{L}/u.test(text));
  return { title: title.trim(), blocks: told, pages: null, leftOut: NOTHING_LEFT_OUT };
}

/**
 * Makes a paper of plain text or Markdown: paragraphs are parted by empty lines; lines that begin
 * with `#` are headings, the first of them the title. Code between fences is left out.
 */
export function paperOfText(text: string, title = ''): PaperText {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$/gm, '')
    .split(/\n[^\S\n]*\n|(?=^#{1,6}\s)|(?<=^#{1,6}\s[^\n]*)\n/m)
    .map((part): PaperBlock => {
      const heading = /^#{1,6}\s+(.*)$/s.exec(part.trim());
      const joined = joinTextLines(heading?.[1] ?? part);
      return { kind: heading === null ? 'text' : 'heading', text: plainMarkdown(joined) };
    });
  const first = blocks.find(({ text: words }) => words !== '');
  return paperOfBlocks(title || (first?.kind === 'heading' ? first.text : ''), blocks);
}

function joinTextLines(part: string): string {
  return part
    .replace(/(\p{Ll})[-\u00ad]\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes marks out of Markdown and leaves its words; of a link its text. */
const plainMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,300})\1/g, '$2')
    .replace(/^(?:[-*+>]|\d{1,3}\.)\s+/, '');

/**
 * Makes a paper of HTML: headings and blocks of text; menus, formulas and what is not shown are left
 * out. Linear in time, whatever is broken in it.
 */
export function paperOfHtml(html: string, onStep: () => void = () => undefined): PaperText {
  const blocks: PaperBlock[] = [];
  let title = /<title\b[^>]{0,300}>([^<]{0,1000})/i.exec(html.slice(0, HEAD))?.[1] ?? '';
  let text = '';
  let kind: PaperBlock['kind'] = 'text';
  let hidden = { name: '', depth: 0 };
  let count = 0;
  const end = (): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') blocks.push({ kind, text: words });
    text = '';
  };
  for (const token of htmlTokens(html, 0)) {
    count += 1;
    if (count % STEP === 0) onStep();
    if (token.kind === 'text') {
      if (hidden.depth === 0) text += decodeHtmlEntities(token.text).replaceAll('\u00ad', '');
      continue;
    }
    const { name } = token;
    const step = token.kind === 'open' ? 1 : -1;
    if (hidden.depth > 0) {
      if (name === hidden.name) hidden = { name, depth: hidden.depth + step };
    } else if (HIDDEN.has(name)) {
      if (step > 0) hidden = { name, depth: 1 };
    } else if (!INLINE.has(name)) {
      end();
      kind = /^h[1-6]$/.test(name) && step > 0 ? 'heading' : 'text';
    }
  }
  end();
  title = decodeHtmlEntities(title).replace(/\s+/g, ' ').trim();
  return paperOfBlocks(
    title || (blocks.find((block) => block.kind === 'heading')?.text ?? ''),
    blocks,
  );
}

const STEP = 2_000;
/** The title stands in this much of a page. */
const HEAD = 200_000;
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small ' +
    'span strike strong sub sup time tt u var wbr ruby rb rt rtc rp'
  ).split(' '),
);
const HIDDEN = new Set(
  'head template noscript svg math object audio video nav form button rt rp'.split(' '),
);
