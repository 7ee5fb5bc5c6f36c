/** A piece of HTML as a browser reads it; comments, declarations, scripts and styles are left out. */
export type HtmlToken =
  /** As written: character references are not resolved. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      /** In lower case to the value as written; of a name that comes twice the first. */
      readonly attributes: Attributes;
      /** All that were written, also beyond those that were read; unknown where none is kept. */
      readonly attributeCount: number;
    }
  | { readonly kind: 'close'; readonly name: string };

type Attributes = ReadonlyMap<string, string>;
const NONE: Attributes = new Map();

const QUOTE = /["']/;
const LETTER = /[a-z]/i;
const NAME = /[^\s/>]+/y;
const SPACE = /[\s/]*/y;
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Elements whose content is no words for a reader, or is not parsed as HTML: left out whole. */
const DROPPED_WHOLE = 'iframe noembed noframes script style textarea title xmp'.split(' ');

const IN_FULL: ReadonlyMap<string, RegExp> = new Map(
  DROPPED_WHOLE.map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
);

/**
 * Reads HTML piece by piece, never a character twice: its time grows with the length of the source
 * alone, whatever the source is made of. Follows the tokenizer of the HTML standard as far as the
 * words of a dictionary need it.
 *
 * @param attributeLimit this many attributes of an element are kept, the others only counted; with 0
 *   they are passed over, which is several times as fast
 */
export function* htmlTokens(source: string, attributeLimit: number): Generator<HtmlToken> {
  const { length } = source;
  let textStart = 0;
  let at = 0;
  const match = (pattern: RegExp): string => {
    const start = at;
    pattern.lastIndex = at;
    // Not `exec`: of a million matches the arrays would cost more than the matching.
    if (pattern.test(source)) at = pattern.lastIndex;
    return source.slice(start, at);
  };
  /** Behind the next `mark`, or at the end when there is none. */
  const skipTo = (mark: string): void => {
    const found = source.indexOf(mark, at);
    at = found === -1 ? length : found + mark.length;
  };
  const readValue = (): string => {
    const quote = source[at];
    if (quote !== '"' && quote !== "'") return match(BARE_VALUE);
    at += 1;
    const start = at;
    skipTo(quote);
    return source.slice(start, at - 1);
  };
  /** Behind a tag without quotes, which ends at the next `>`; false where there are quotes. */
  const skipUnquoted = (): boolean => {
    const end = source.indexOf('>', at);
    if (end > at && QUOTE.test(source.slice(at, end))) return false;
    at = (end === -1 ? length : end) + 1;
    return true;
  };
  const readTag = (): { name: string; attributes: Attributes; count: number } => {
    const name = match(NAME).toLowerCase();
    if (attributeLimit === 0 && skipUnquoted()) return { name, attributes: NONE, count: 0 };
    const attributes = new Map<string, string>();
    let count = 0;
    for (;;) {
      match(SPACE);
      if (at >= length || source[at] === '>') break;
      const attribute = match(ATTRIBUTE_NAME).toLowerCase();
      const value = match(EQUALS) === '' ? '' : readValue();
      count += 1;
      if (count <= attributeLimit && !attributes.has(attribute)) attributes.set(attribute, value);
    }
    at += 1;
    return { name, attributes, count };
  };

  while (at < length) {
    const opened = source.indexOf('<', at);
    if (opened === -1) break;
    const next = source[opened + 1] ?? '';
    const isClose = next === '/';
    const isTag = LETTER.test(isClose ? (source[opened + 2] ?? '') : next);
    if (!isTag && !isClose && next !== '!' && next !== '?') {
      at = opened + 1;
      continue;
    }
    if (opened > textStart) yield { kind: 'text', text: source.slice(textStart, opened) };
    at = opened + (isClose ? 2 : 1);
    if (isTag) {
      const { name, attributes, count } = readTag();
      // A tag that never ends is no tag.
      if (at > length) return;
      if (isClose) yield { kind: 'close', name };
      else if (name === 'plaintext') return;
      else {
        const end = IN_FULL.get(name);
        if (end === undefined) yield { kind: 'open', name, attributes, attributeCount: count };
        else {
          end.lastIndex = at;
          at = end.exec(source)?.index ?? length;
        }
      }
    } else if (source.startsWith('!--', at)) skipComment();
    else skipTo('>');
    textStart = at;
  }
  if (textStart < length) yield { kind: 'text', text: source.slice(textStart) };

  function skipComment(): void {
    at += 3;
    if (source.startsWith('>', at)) at += 1;
    else if (source.startsWith('->', at)) at += 2;
    else {
      const end = /--!?>/g;
      end.lastIndex = at;
      const found = end.exec(source);
      at = found === null ? length : found.index + found[0].length;
    }
  }
}
