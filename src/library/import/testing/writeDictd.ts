import { join, text } from './bytes.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A number as dictd's index has it. */
export function base64Number(value: number): string {
  const rest = Math.floor(value / 64);
  return (rest === 0 ? '' : base64Number(rest)) + DIGITS.charAt(value % 64);
}

/** Writes a dictionary of dictd (dictd(8)): its index and its articles, not packed. For tests. */
export function writeDictd(articles: readonly (readonly [headword: string, article: string])[]): {
  readonly index: Uint8Array;
  readonly dict: Uint8Array;
} {
  let offset = 0;
  const lines: string[] = [];
  const parts = articles.map(([headword, article]) => {
    const bytes = text(article);
    lines.push(`${headword}\t${base64Number(offset)}\t${base64Number(bytes.length)}\n`);
    offset += bytes.length;
    return bytes;
  });
  return { index: text(lines.join('')), dict: join(...parts) };
}
