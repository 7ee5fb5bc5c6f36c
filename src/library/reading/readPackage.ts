import { posix } from 'node:path';
import { BadFile } from '../../core/formats/formatReader.ts';
import { readXml, type XmlEvent } from '../../core/formats/xmlEvents.ts';
import { paperOfBlocks, paperOfHtml } from '../../core/reading/paperOfText.ts';
import type { PaperBlock, PaperText } from '../../shared/reading.ts';
import { unpackParts } from '../import/open/unpackParts.ts';

type Parts = ReadonlyMap<string, Buffer>;

const TEXT_PART = /\.(?:xml|opf|xhtml|html?)$/i;

/**
 * Reads a book in EPUB or a document of Word (.docx), which are zip files.
 *
 * Throws `BadFile`: `not-recognised` for any other zip file, `encrypted`, `no-text`, and as
 * `unpackParts` and `readXml` do.
 */
export async function readPackage(bytes: Uint8Array, onStep: () => void): Promise<PaperText> {
  const parts = await unpackParts(bytes, (name) => TEXT_PART.test(name), onStep);
  const document = parts.get('word/document.xml');
  const paper =
    document === undefined ? readEpub(parts, onStep) : readDocument(document, parts, onStep);
  if (paper.blocks.length === 0) throw new BadFile('no-text');
  return paper;
}

function* eventsOf(part: Buffer, onStep: () => void): Generator<XmlEvent> {
  const text = part.toString('utf8');
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => ({
    text: text.slice(i * CHUNK, (i + 1) * CHUNK),
    share: 1,
  }));
  for (const { events } of readXml(chunks)) {
    onStep();
    yield* events;
  }
}

const CHUNK = 256 * 1024;

/** `word/document.xml` (ISO/IEC 29500): a paragraph is `w:p`, its text stands in `w:t`. */
function readDocument(document: Buffer, parts: Parts, onStep: () => void): PaperText {
  const blocks: PaperBlock[] = [];
  let text = '';
  let kind: PaperBlock['kind'] = 'text';
  let isText = false;
  let isTitle = false;
  let title = '';
  for (const event of eventsOf(document, onStep)) {
    if (event.kind === 'text') {
      if (isText) text += event.text;
    } else if (event.kind === 'open') {
      if (event.name === 'w:t') isText = true;
      else if (event.name === 'w:tab' || event.name === 'w:br') text += ' ';
      else if (event.name === 'w:pStyle') {
        const style = event.attributes['w:val'] ?? '';
        isTitle = /^title$/i.test(style);
        kind = isTitle || /^heading/i.test(style) ? 'heading' : 'text';
      }
    } else if (event.name === 'w:t') isText = false;
    else if (event.name === 'w:p') {
      const words = text.replace(/\s+/g, ' ').trim();
      if (words !== '') blocks.push({ kind, text: words });
      if (isTitle && title === '') title = words;
      [text, kind, isTitle] = ['', 'text', false];
    }
  }
  return paperOfBlocks(title || coreTitle(parts.get('docProps/core.xml'), onStep), blocks);
}

/** `dc:title` of a document or a book. */
function coreTitle(part: Buffer | undefined, onStep: () => void): string {
  if (part === undefined) return '';
  let isTitle = false;
  for (const event of eventsOf(part, onStep)) {
    if (event.kind === 'text') {
      if (isTitle && event.text.trim() !== '') return event.text.trim();
    } else isTitle = event.kind === 'open' && event.name === 'dc:title';
  }
  return '';
}

/** EPUB 3.3: the container names the package, whose spine names the chapters in order. */
function readEpub(parts: Parts, onStep: () => void): PaperText {
  const container = parts.get('META-INF/container.xml');
  if (container === undefined) throw new BadFile('not-recognised');
  const protection = parts.get('META-INF/encryption.xml')?.toString('utf8') ?? '';
  // Fonts are often disguised so; chapters only where the book is locked.
  if (/URI="[^"]*\.(?:xhtml|html?)"/i.test(protection)) throw new BadFile('encrypted');
  let root = '';
  for (const event of eventsOf(container, onStep)) {
    if (event.kind === 'open' && event.name === 'rootfile')
      root ||= event.attributes['full-path'] ?? '';
  }
  const opf = parts.get(root);
  if (opf === undefined) throw new BadFile('damaged', root.slice(0, 200));
  const files = new Map<string, string>();
  const spine: string[] = [];
  for (const event of eventsOf(opf, onStep)) {
    if (event.kind !== 'open') continue;
    const { id = '', href = '', idref = '' } = event.attributes;
    if (event.name.endsWith('item')) files.set(id, href);
    else if (event.name.endsWith('itemref')) spine.push(idref);
  }
  const blocks = spine.flatMap((id) => {
    const name = posix.join(posix.dirname(root), safeDecode(files.get(id) ?? ''));
    const chapter = parts.get(name);
    return chapter === undefined ? [] : paperOfHtml(chapter.toString('utf8'), onStep).blocks;
  });
  return paperOfBlocks(coreTitle(opf, onStep), blocks);
}

function safeDecode(href: string): string {
  const path = href.split('#')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    // No escape sequence, but a name with a percent sign.
    return path;
  }
}
