import type { BodyElement, BodyElementKind, BodyNode } from '../../../shared/body.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { MAX_DEPTH, MAX_NODES } from '../../../shared/limits.ts';
import { mediaNodes } from '../../../markup/mediaMentions.ts';
import { propertyOf, textOf } from './jsonElements.ts';

const ELEMENTS: ReadonlyMap<string, BodyElementKind> = new Map<string, BodyElementKind>([
  ['ruby', 'ruby'],
  ['rt', 'ruby-text'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'header-cell'],
  ['div', 'paragraph'],
  ['ol', 'numbered-list'],
  ['ul', 'list'],
  ['li', 'item'],
  ['details', 'section'],
  ['summary', 'heading'],
]);

/** Elements that are but their content. */
const PLAIN = /^(?:span|thead|tbody|tfoot|a)$/;

/**
 * Reads a definition of Yomitan (`dictionary-term-bank-v3-schema.json`): a text, an object with
 * text, picture or structured content, or a form with the word that it is inflected from. Styles,
 * classes and addresses outside of the dictionary are left behind; unknown elements, too. Beyond 64
 * levels or 5,000 elements nothing more is read; a text of more lines keeps them in one piece.
 */
export function readDefinition(definition: unknown): readonly BodyNode[] {
  if (Array.isArray(definition)) {
    const target = textOf(definition[0]);
    return target === '' ? [] : [{ kind: 'link', target, children: [target] }];
  }
  let count = 0;

  function read(content: unknown, depth: number): readonly BodyNode[] {
    if (typeof content === 'string') return content === '' ? [] : readText(content);
    if (depth > MAX_DEPTH) return [];
    if (Array.isArray(content)) {
      return content.flatMap((part) => (count <= MAX_NODES ? read(part, depth + 1) : []));
    }
    count += 1;
    if (count > MAX_NODES || typeof content !== 'object' || content === null) return [];
    return readObject(content, (inner) => read(inner, depth + 1));
  }

  /** With a break between lines, as far as this many elements may still come. */
  function readText(text: string): readonly BodyNode[] {
    const lines = text.split('\n');
    if (count + lines.length > MAX_NODES) return [text];
    count += lines.length - 1;
    return lines.flatMap((line, at): readonly BodyNode[] =>
      at === 0 ? [line] : [{ kind: 'break', children: [] }, line],
    );
  }

  return read(definition, 0);
}

type ReadContent = (content: unknown) => readonly BodyNode[];

function readObject(object: object, read: ReadContent): readonly BodyNode[] {
  const type = textOf(propertyOf(object, 'type'));
  if (type === 'text') return read(propertyOf(object, 'text'));
  if (type === 'structured-content') return read(propertyOf(object, 'content'));
  const tag = type === 'image' ? 'img' : textOf(propertyOf(object, 'tag'));
  if (tag === 'br') return [{ kind: 'break', children: [] }];
  if (tag === 'img') return mediaNodes(textOf(propertyOf(object, 'path')));
  const children = read(propertyOf(object, 'content'));
  const target = tag === 'a' ? targetOf(textOf(propertyOf(object, 'href'))) : '';
  if (target !== '') return [{ kind: 'link', target, children }];
  const kind = ELEMENTS.get(tag);
  if (kind === undefined) return PLAIN.test(tag) ? spaced(object, children) : [];
  const language = languageTag(textOf(propertyOf(object, 'lang')));
  const element: BodyElement = { kind, children };
  return [language === null ? element : { ...element, language }];
}

/**
 * A span that a style sheet would set apart: a space stands for the gap, and what is marked as a tag
 * is a label.
 */
function spaced(object: object, children: readonly BodyNode[]): readonly BodyNode[] {
  if (children.length === 0) return children;
  const style = propertyOf(object, 'style');
  const isTag = textOf(propertyOf(propertyOf(object, 'data'), 'class')) === 'tag';
  const hasGap = (...names: readonly string[]): boolean =>
    names.some((name) => isGap(propertyOf(style, name)));
  return [
    ...(hasGap('marginLeft', 'paddingLeft') ? [' '] : []),
    ...(isTag ? [{ kind: 'label', children } as const] : children),
    ...(isTag || hasGap('marginRight', 'paddingRight') ? [' '] : []),
  ];
}

/** A length that is not 0: `0.25em`, 1. */
function isGap(value: unknown): boolean {
  return typeof value === 'number' ? value > 0 : Number.parseFloat(textOf(value)) > 0;
}

/** Links inside the dictionary are searches: `?query=word&wildcards=off`. */
function targetOf(href: string): string {
  const [, query = ''] = /^\?(?:[^#]*&)?query=([^&#]*)/.exec(href) ?? [];
  try {
    return decodeURIComponent(query.replaceAll('+', ' ')).trim();
  } catch {
    // Not encoded as it should be; it is looked up as it stands.
    return query;
  }
}
