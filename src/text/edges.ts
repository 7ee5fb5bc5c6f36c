import { isAddress } from './address.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
];

/** Takes off quotation marks, brackets and marks of emphasis around the whole text. */
export function unwrap(text: string): string {
  for (const [open, close] of PAIRS) {
    const isWrapped = text.length > 2 && text.startsWith(open) && text.endsWith(close);
    if (!isWrapped) continue;
    const inner = text.slice(open.length, -close.length);
    if (!inner.includes(open) && !inner.includes(close)) return inner.trim();
  }
  return text;
}

/** Takes off quotation marks and brackets at one end that have no partner: `(model collapse`. */
export function removeUnpaired(text: string): string {
  for (const [open, close] of PAIRS) {
    if (text.length < 2) return text;
    if (text.startsWith(open) && !text.includes(close, 1)) return text.slice(open.length).trim();
    if (text.endsWith(close) && !text.slice(0, -1).includes(open)) {
      return text.slice(0, -close.length).trim();
    }
  }
  return text;
}

/** Takes off punctuation before and after the text; leaves a web or e-mail address at its end. */
export function trimPunctuation(text: string): string {
  const isAddressLast = isAddress(text.slice(text.lastIndexOf(' ') + 1));
  const start = text.replace(/^[\s.,;:!?…·•。，、；：！？]+/u, '');
  return isAddressLast
    ? start
    : start.replace(/(?<![\s.,;:!?…·。，、；：！？])[\s.,;:!?…·。，、；：！？]+$/u, '');
}
