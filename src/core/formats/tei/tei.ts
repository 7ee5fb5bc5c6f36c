import type { BodyNode } from '../../../shared/body.ts';
import { languageTag } from '../bytes/languageTag.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
} from '../formatReader.ts';
import { articleItem } from '../articleItem.ts';
import {
  createTreeBuilder,
  type TagMeaning,
  type TreeBuilder,
} from '../../../markup/treeBuilder.ts';
import { treeText } from '../../../markup/treeText.ts';
import { readTextChunks } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';
import { readXml, type XmlEvent } from '../xmlEvents.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/** What elements of an entry become; others are but their content. */
const MEANINGS: ReadonlyMap<string, TagMeaning> = new Map<string, TagMeaning>([
  ['sense', { kind: 'sense' }],
  ['pos', { kind: 'label' }],
  ['gen', { kind: 'label' }],
  ['usg', { kind: 'label' }],
  ['lbl', { kind: 'label' }],
  ['subc', { kind: 'label' }],
  ['number', { kind: 'label' }],
  ['gramgrp', 'content'],
  ['def', { kind: 'paragraph' }],
  ['trans', { kind: 'translation' }],
  ['tr', { kind: 'translation' }],
  ['note', { kind: 'note' }],
  ['etym', { kind: 'note' }],
  ['eg', { kind: 'example' }],
  ['hi', { kind: 'emphasis' }],
  ['emph', { kind: 'emphasis' }],
  ['lb', { kind: 'break' }],
  ['ref', (children) => linkOf(children)],
  ['xr', 'content'],
]);

/**
 * Dictionaries in TEI P5 (and P4) as FreeDict writes them: `entry` with `form` (`orth`, `pron`),
 * `gramGrp`, `sense`, `cit` of translations and examples. Forms are the headwords, `pron` the reading.
 */
export const teiReader: FormatReader = {
  format: 'tei',
  recognise(head) {
    const text = headLines(head)?.join('\n') ?? '';
    return /^\s*</.test(text) && /<TEI(?:\.2)?[\s>]/.test(text) ? 0.95 : 0;
  },
  open,
};

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const parts = () => readXml(readTextChunks(main, encoding));
  const about = readHeader(parts());
  return {
    name: about.title || main.name.replace(/\.(?:tei|xml)$/i, ''),
    source: about.source,
    licence: about.licence,
    headwordLanguage: about.headwordLanguage,
    translationLanguage: about.translationLanguage,
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns: null,
    claimedCount: null,
    *records(onProgress) {
      const reader = new EntryReader();
      for (const { events, share } of parts()) {
        for (const event of events) {
          const entry = reader.take(event);
          if (entry === null) continue;
          const { line, headwords, reading, nodes, size } = entry;
          if (size > MAX_ENTRY) yield { kind: 'skipped', line, reason: 'too-long' };
          else {
            const body = { kind: 'tree', nodes } as const;
            yield articleItem({ line, headwords, reading, body, text: treeText(nodes) });
          }
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

interface TeiEntry {
  readonly line: number;
  readonly headwords: string[];
  reading: string;
  readonly nodes: readonly BodyNode[];
  size: number;
}

/** Builds the entries of a file out of its elements. */
class EntryReader {
  #entry: { line: number; headwords: string[]; reading: string; size: number } | null = null;
  #builder: TreeBuilder = createTreeBuilder();
  /** Elements of the entry that are open. */
  #open: string[] = [];
  #field: 'orth' | 'pron' | null = null;
  #text = '';

  take(event: XmlEvent): TeiEntry | null {
    if (event.kind === 'open') {
      this.#begin(event);
      return null;
    }
    if (this.#entry === null) return null;
    if (event.kind === 'text') {
      this.#addText(this.#entry, event.text);
      return null;
    }
    return this.#end(event.name.toLowerCase());
  }

  #begin({ name, attributes, line }: Extract<XmlEvent, { kind: 'open' }>): void {
    const tag = name.toLowerCase();
    if (this.#entry === null) {
      if (tag !== 'entry' && tag !== 'superentry') return;
      this.#entry = { line, headwords: [], reading: '', size: 0 };
      this.#builder = createTreeBuilder();
      this.#open = [];
      return;
    }
    const isInSense = this.#open.includes('sense');
    this.#open.push(tag);
    if ((tag === 'orth' || tag === 'pron') && !isInSense) {
      this.#field = tag;
      this.#text = '';
    } else this.#builder.open(tag, meaningOf(tag, attributes));
  }

  #addText(entry: { size: number }, text: string): void {
    entry.size += text.length;
    if (entry.size > MAX_ENTRY) return;
    if (this.#field !== null) this.#text += text;
    else if (!this.#open.includes('form')) this.#builder.text(text.replace(/\s+/g, ' '));
  }

  #end(tag: string): TeiEntry | null {
    const entry = this.#entry;
    if (entry === null) return null;
    if (this.#open.length === 0) {
      this.#entry = null;
      this.#builder.closeAll();
      return { ...entry, nodes: this.#builder.nodes };
    }
    this.#open.pop();
    if (tag !== this.#field) {
      this.#builder.close(tag);
      // Neighbours are apart, whatever stands between them in the file.
      this.#builder.text(' ');
      return null;
    }
    const text = this.#text.replace(/\s+/g, ' ').trim();
    this.#field = null;
    if (text === '') return null;
    if (tag === 'orth') entry.headwords.push(text);
    else entry.reading = entry.reading === '' ? text : `${entry.reading}, ${text}`;
    return null;
  }
}

function meaningOf(tag: string, attributes: Readonly<Record<string, string>>): TagMeaning {
  if (tag !== 'cit') return MEANINGS.get(tag) ?? 'content';
  const type = attributes['type'] ?? '';
  if (/^(?:trans|translation)$/.test(type)) return { kind: 'translation' };
  return type.startsWith('example') ? { kind: 'example' } : 'content';
}

function linkOf(children: readonly BodyNode[]): readonly BodyNode[] {
  const target = treeText(children).replaceAll('\n', ' ').trim();
  return target === '' ? [] : [{ kind: 'link', target, children }];
}

interface TeiHeader {
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly headwordLanguage: string | null;
  readonly translationLanguage: string | null;
}

type HeaderField = 'title' | 'publisher' | 'licence';

function headerField(name: string): HeaderField | null {
  if (name === 'availability') return 'licence';
  return name === 'title' || name === 'publisher' ? name : null;
}

/** What stands before the first entry; FreeDict names files by their languages: `eng-deu`. */
function readHeader(parts: ReturnType<typeof readXml>): TeiHeader {
  const fields: Record<HeaderField, string> = { title: '', publisher: '', licence: '' };
  let field: HeaderField | null = null;
  const languages = new Set<string>();
  let entries = 0;
  let hasHeader = false;
  for (const { events } of parts) {
    for (const event of events) {
      const own = event.kind === 'text' ? null : headerField(event.name);
      if (event.kind === 'text') {
        if (field !== null) fields[field] += event.text;
      } else if (event.kind === 'close') {
        if (event.name === 'teiHeader') hasHeader = true;
        if (own === field) field = null;
      } else {
        if (event.name === 'entry') entries += 1;
        if (!hasHeader && own !== null && fields[own] === '') field = own;
        const language = event.attributes['xml:lang'] ?? event.attributes['lang'];
        if (language !== undefined && languages.size < 10) languages.add(language);
      }
    }
    if (entries > 0) break;
  }
  if (entries === 0 && !hasHeader) throw new BadFile('no-entries');
  const title = tidy(fields.title);
  const [, from = '', to = ''] = /(?<![A-Za-z])([A-Za-z]+)\s*[-–]\s*([A-Za-z]+)/.exec(title) ?? [];
  const tags = [...languages].map(languageTag).filter((tag) => tag !== null);
  return {
    title,
    source: tidy(fields.publisher),
    licence: tidy(fields.licence).slice(0, 500),
    headwordLanguage: languageTag(from) ?? tags[0] ?? null,
    translationLanguage: languageTag(to) ?? tags[1] ?? null,
  };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);
