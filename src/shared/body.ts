import type { Language } from './entry.ts';

/**
 * The article of a dictionary, as far as it can be shown: everything that code of a stranger could
 * hide in is a value to be drawn, never a markup to be executed.
 */
export type EntryBody =
  /** Plain text; line breaks and indentation are the dictionary's own structure. */
  | { readonly kind: 'text'; readonly text: string }
  /** As the file has it. It is not trusted: the renderer sanitises it at each show. */
  | { readonly kind: 'html'; readonly html: string }
  /** Markup of a dictionary format, read into the elements that we know. */
  | { readonly kind: 'tree'; readonly nodes: readonly BodyNode[] };

/** A piece of an article: text, or an element with pieces in it. */
export type BodyNode = string | BodyElement;

/** What an element of an article is; how it looks is decided by the renderer alone. */
export const BODY_ELEMENTS = [
  /** A part with a title of its own; its first child is the `heading`. */
  'section',
  'heading',
  'paragraph',
  /** One meaning of the headword. */
  'sense',
  /** Part of speech, register, field: `n.`, `law`. */
  'label',
  'reading',
  'translation',
  'example',
  'note',
  'emphasis',
  'strong',
  'underline',
  'sub',
  'sup',
  'code',
  'quote',
  'break',
  'list',
  'numbered-list',
  'item',
  'table',
  'row',
  'cell',
  'header-cell',
  'ruby',
  'ruby-text',
  /** Leads to another entry: `target` is looked up inside the app. */
  'link',
  /** `target` names a picture of the dictionary. */
  'picture',
  /** `target` names a sound of the dictionary; it is played on a click only. */
  'sound',
] as const;

/** See {@link BODY_ELEMENTS}. */
export type BodyElementKind = (typeof BODY_ELEMENTS)[number];

/** An element of an article. */
export interface BodyElement {
  readonly kind: BodyElementKind;
  readonly children: readonly BodyNode[];
  /** Of a `link` the word to look up, of a `picture` or `sound` the name of its file. */
  readonly target?: string;
  /** Of its text, where the dictionary says so. */
  readonly language?: Language;
}
