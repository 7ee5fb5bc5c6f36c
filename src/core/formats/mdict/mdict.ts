import { htmlText } from '../../../markup/htmlText.ts';
import { MediaMentions, mediaName } from '../../../markup/mediaMentions.ts';
import { MAX_ENTRY, MAX_MEDIA } from '../../../shared/limits.ts';
import { decodeEntities } from '../../../text/decodeEntities.ts';
import { articleItem } from '../articleItem.ts';
import { createOutputMeter } from '../bytes/unpack.ts';
import type {
  ByteSource,
  Codecs,
  FormatReader,
  MediaFile,
  ReadContext,
  ReadItem,
  SourceFiles,
} from '../formatReader.ts';
import { mediaBeside } from '../mediaBeside.ts';
import { type MdictFile, openMdict } from './mdictFile.ts';
import { linkTarget, type MdictLink, resolveLinks } from './mdictLinks.ts';
import { readKeys, readRecords } from './mdictRecords.ts';

/**
 * Dictionaries of MDict, versions 1.2 and 2.0: `.mdx` with articles in HTML, `.mdd` (and `.1.mdd`,
 * ...) beside it with pictures and sounds. Entries that only link to another one (`@@@LINK=`) become
 * further headwords of it.
 */
export const mdictReader: FormatReader = {
  format: 'mdict',
  recognise(head) {
    const begin = new TextDecoder('utf-16le').decode(head.subarray(4, 4 + 64));
    return /^<(?:Dictionary|Library_Data)\s/i.test(begin) ? 1 : 0;
  },
  open(context) {
    const source = context.files.main;
    const file = openMdict(source, context.codecs, false);
    const { title, description, encoding } = file.header;
    const mentions = new MediaMentions();
    const about = htmlText(description).replaceAll('\n', ' ');
    return {
      name: isRealTitle(title) ? htmlText(title) : source.name.replace(/\.mdx$/i, ''),
      source: about.slice(0, 500),
      licence: '',
      headwordLanguage: null,
      translationLanguage: null,
      encoding: { label: encoding, isGuessed: false },
      delimiter: null,
      columns: null,
      claimedCount: file.entryCount,
      records: (onProgress) => readArticles(source, file, context.codecs, mentions, onProgress),
      media: () => readMedia(context, mentions),
    };
  },
};

/** The program that writes these files has a text of its own for those without a title. */
function isRealTitle(title: string): boolean {
  return title.trim() !== '' && !/^Title \(No HTML code allowed\)$/i.test(title);
}

/** Links are collected first, since they may stand before the entry that they mean. */
function* readArticles(
  source: ByteSource,
  file: MdictFile,
  codecs: Codecs,
  mentions: MediaMentions,
  onProgress?: (share: number) => void,
): Generator<ReadItem> {
  const { header, recordSize } = file;
  const decoder = new TextDecoder(header.encoding);
  const links: MdictLink[] = [];
  const linkLines = new Set<number>();
  for (const { line, key, bytes } of readRecords(source, file, codecs)) {
    const target = bytes !== null && isLink(bytes) ? linkTarget(decoder.decode(bytes)) : null;
    if (target === null) continue;
    links.push({ line, key, target });
    linkLines.add(line);
  }
  const { aliases, dangling } = resolveLinks(links, keysOfArticles());
  const count = createOutputMeter(source.size);
  for (const { line, key, start, end, bytes } of readRecords(source, file, codecs)) {
    if (line % 1_000 === 0) onProgress?.(start / Math.max(1, recordSize));
    if (linkLines.has(line)) continue;
    if (bytes === null) {
      const isTooLong = start <= end && end <= recordSize && end - start > MAX_ENTRY;
      yield { kind: 'skipped', line, reason: isTooLong ? 'too-long' : 'bad-offset' };
      continue;
    }
    count(bytes.length);
    const html = expandStyles(decoder.decode(bytes).replaceAll('\0', ' ').trimEnd(), header.styles);
    mentions.addHtml(html);
    const headwords = [key, ...(aliases.get(key) ?? [])].map(plainKey);
    yield articleItem({ line, headwords, body: { kind: 'html', html }, text: htmlText(html) });
  }
  for (const line of dangling) yield { kind: 'skipped', line, reason: 'dangling-link' };

  function* keysOfArticles(): Generator<string> {
    for (const { line, key } of readKeys(source, file, codecs)) {
      if (!linkLines.has(line)) yield key;
    }
  }
}

/** Some files have the signs of HTML in their keys: `R&amp;D`. */
const plainKey = (key: string): string =>
  /&(?:[a-z]{2,8}|#\d{1,6});/i.test(key) ? decodeEntities(key) : key;

/** Looks at the bytes alone, so that articles are not decoded twice. */
function isLink(bytes: Uint8Array): boolean {
  const at = bytes[0] === 0x40 && bytes[1] === 0x40;
  return at || (bytes[0] === 0x40 && bytes[1] === 0 && bytes[2] === 0x40);
}

/**
 * Of all volumes, under the names by which the articles call for them. Files that lie beside the
 * dictionary are taken when an article names them.
 */
function* readMedia({ files, codecs }: ReadContext, mentions: MediaMentions): Generator<MediaFile> {
  for (const volume of volumesOf(files)) {
    const source = files.sibling(volume);
    if (source === null) continue;
    const file = openMdict(source, codecs, true);
    for (const { key, bytes } of readRecords(source, file, codecs, MAX_MEDIA)) {
      const name = mediaName(key);
      if (name === null || bytes === null) continue;
      const spellings = mentions.of(name);
      for (const each of spellings.length === 0 ? [name] : spellings) yield { name: each, bytes };
    }
  }
  yield* mediaBeside(files, mentions);
}

/** `words.mdd`, `words.1.mdd`, `words.2.mdd` ... as far as they are there. */
function volumesOf({ main, names }: SourceFiles): readonly string[] {
  const stem = main.name.replace(/\.mdx$/i, '').toLowerCase();
  const numberOf = (name: string): number => Number(/\.(\d+)\.mdd$/i.exec(name)?.[1] ?? 0);
  return names
    .filter((name) => name.toLowerCase().replace(/(?:\.\d+)?\.mdd$/, '') === stem)
    .filter((name) => /\.mdd$/i.test(name))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
}

/**
 * Puts the markup of an MDict style sheet in the place of its marks: a number between backquotes
 * begins a style, which lasts up to the next one. What gets over 1 MB is cut off, still being longer
 * than that.
 *
 *     `1`word`2`article   with 1: <b>, </b> and 2: <i>, </i>   <b>word</b><i>article</i>
 */
function expandStyles(
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
