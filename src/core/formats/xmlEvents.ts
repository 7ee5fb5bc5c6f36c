import { SaxesParser } from 'saxes';
import { BadFile } from './formatReader.ts';
import type { TextChunk } from './text/openLines.ts';
import { MAX_ENTRY } from '../../shared/limits.ts';

/** What is met in an XML text, in order. */
export type XmlEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      /** 1-based line where the tag ends. */
      readonly line: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string };

/** What an XML text gives, a chunk at a time. */
export interface XmlEvents {
  readonly events: readonly XmlEvent[];
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/**
 * Reads an XML text of any size. Text is cut after {@link LONGEST_TEXT}.
 *
 * A document type that only names a file outside is passed over; nothing is fetched. Throws `BadFile`
 * `unsafe-xml` at one with declarations of its own, since entities are declared there; `truncated` when elements are open at the end; `damaged` when it is not well-formed, for an
 * entity that XML does not have of itself, and for more depth, attributes or unbroken text than any
 * glossary has.
 */
export function* readXml(chunks: Iterable<TextChunk>): Generator<XmlEvents> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let events: XmlEvent[] = [];
  let depth = 0;
  let attributeCount = 0;
  let silence = 0;
  parser.on('doctype', (type) => {
    if (!EXTERNAL.test(`<!DOCTYPE${type}>`)) throw new BadFile('unsafe-xml', 'DOCTYPE');
  });
  parser.on('error', ({ message }) => {
    const isCut = /unclosed tag|unexpected end|document must contain a root/.test(message);
    throw new BadFile(isCut ? 'truncated' : 'damaged', message.slice(0, 200));
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw new BadFile('damaged', 'attributes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    attributeCount = 0;
    depth += 1;
    if (depth > DEEPEST) throw new BadFile('damaged', 'depth');
    events.push({ kind: 'open', name, attributes, line: parser.line });
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    events.push({ kind: 'close', name });
  });
  const addText = (text: string) =>
    events.push({ kind: 'text', text: text.slice(0, LONGEST_TEXT) });
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (const { text, share } of chunks) {
    refuseDoctype(text);
    parser.write(text);
    silence += text.length;
    if (silence > 2 * LONGEST_TEXT) throw new BadFile('damaged', 'unbroken text');
    yield { events, share };
    events = [];
  }
  parser.close();
  yield { events, share: 1 };
}

/** Characters of one text that are kept: one more than a field may have, so that it is seen to be too long. */
const LONGEST_TEXT = MAX_ENTRY + 1;
const DEEPEST = 100;
const MOST_ATTRIBUTES = 200;

/** A document type without declarations of its own: a name, and where the rest would be. */
const EXTERNAL =
  /^<!DOCTYPE\s+[\w:.-]{1,100}(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"<>[]{0,500}"|'[^'<>[]{0,500}'))(?:\s+(?:"[^"<>[]{0,500}"|'[^'<>[]{0,500}'))?)?\s*>/;

/** The parser reads the whole of a document type before it reports it; so it is looked for here first. */
function refuseDoctype(text: string): void {
  for (const { index } of text.matchAll(/<!(?:DOCTYPE|ENTITY)/gi)) {
    if (!EXTERNAL.test(text.slice(index, index + 2_000)))
      throw new BadFile('unsafe-xml', 'DOCTYPE');
  }
}
