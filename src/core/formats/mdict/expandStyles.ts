import { MAX_ENTRY } from '../../../shared/limits.ts';

/**
 * Puts the markup of an MDict style sheet in the place of its marks: a number between backquotes
 * begins a style, which lasts up to the next one. What gets over 1 MB is cut off, still being longer
 * than that.
 *
 *     `1`word`2`article   with 1: <b>, </b> and 2: <i>, </i>   <b>word</b><i>article</i>
 */
export function expandStyles(
  html: string,
  styles: ReadonlyMap<string, readonly [string, string]>,
): string {
  if (styles.size === 0 || !html.includes('`')) return html;
  let result = '';
  let after = '';
  let at = 0;
  for (const match of html.matchAll(/`(\d{1,4})`/g)) {
    const style = styles.get(match[1] ?? '');
    // A style may be as long as an article, and there may be many marks of it.
    if (result.length > MAX_ENTRY) return result;
    result += html.slice(at, match.index) + after;
    result += style?.[0] ?? '';
    after = style?.[1] ?? '';
    at = match.index + match[0].length;
  }
  return result + html.slice(at) + after;
}
