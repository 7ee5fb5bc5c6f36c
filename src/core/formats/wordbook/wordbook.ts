import { detectEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type ReadItem,
} from '../formatReader.ts';
import { guessLanguage } from '../languageGuess.ts';
import { htmlText } from '../../../markup/htmlText.ts';
import { fieldsToItem } from '../table/tableRecords.ts';
import { readTextChunks } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';
import { readLineBlocks } from '../text/textLines.ts';
import { readXml, type XmlEvent } from '../xmlEvents.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/** An entry of a word list. */
interface WordbookEntry {
  readonly line: number;
  word: string;
  reading: string;
  readonly translation: string[];
  readonly tags: string[];
  size: number;
}

const newEntry = (line: number, word = ''): WordbookEntry => ({
  line,
  word,
  reading: '',
  translation: [],
  tags: [],
  size: 0,
});

/**
 * Reads the word lists that Youdao and Eudic export: as text, a numbered word with its phonetics on
 * one line and what it means on the lines below, and as XML.
 *
 *     1, gradient  [ˈɡreɪdiənt]
 *      n. 梯度；坡度
 *
 *     <wordbook><item><word>gradient</word><trans>n. 梯度</trans><phonetic>[...]</phonetic>
 *       <tags>ml</tags></item></wordbook>
 */
export const wordbookReader: FormatReader = {
  format: 'wordbook',
  recognise(head) {
    const lines = headLines(head);
    if (lines === null) return 0;
    if (isXml(lines)) return 0.95;
    return isNumbered(lines) ? 0.9 : 0;
  },
  open,
};

const isXml = (lines: readonly string[]): boolean =>
  /^\s*(?:<\?xml[^>]*\?>\s*)?<wordbook[\s>]/i.test(lines.join('\n'));

/** `1, word  [phonetics]` or `1. word`, and indented or plain lines between. */
const NUMBERED = /^\s*(\d{1,6})\s*[,，.、]\s*(\S.*?)(?:\s{2,}|\s*(?=[[/]))([[/][^\]]*[\]/])?\s*$/;

function isNumbered(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const numbered = filled.filter((line) => NUMBERED.test(line));
  const numbers = numbered.map((line) => Number(NUMBERED.exec(line)?.[1]));
  const isCounted = numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  const [first = '', second = ''] = filled;
  return (
    numbers.length > 0 &&
    isCounted &&
    NUMBERED.test(first) &&
    second !== '' &&
    /^\s+\S/.test(second)
  );
}

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const head = headLines(main.read(0, 4_096).slice()) ?? [];
  const entries = (onProgress?: (share: number) => void): Iterable<WordbookEntry> =>
    isXml(head)
      ? entriesOfXml(readXml(readTextChunks(main, encoding)), onProgress)
      : entriesOfText(readLineBlocks(main, encoding), onProgress);
  const sample: WordbookEntry[] = [];
  for (const entry of entries()) {
    sample.push(entry);
    if (sample.length === 50) break;
  }
  if (sample.length === 0) throw new BadFile('no-entries');
  return {
    name: '',
    source: '',
    licence: '',
    headwordLanguage: guessLanguage(sample.map(({ word }) => word)),
    translationLanguage: guessLanguage(sample.flatMap(({ translation }) => translation)),
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns: null,
    claimedCount: null,
    *records(onProgress) {
      for (const entry of entries(onProgress)) yield toItem(entry);
    },
    media: () => [],
  };
}

function toItem({ line, word, reading, translation, tags, size }: WordbookEntry): ReadItem {
  if (size > MAX_ENTRY) return { kind: 'skipped', line, reason: 'too-long' };
  const content = {
    kind: 'fields',
    translation: translation.join('\n'),
    reading: reading.replace(/^\[\[?|\]?\]$|^\/|\/$/g, '').replace(/^'(?=.*\S)/, 'ˈ'),
    examples: [],
    tags,
    note: '',
  } as const;
  return fieldsToItem([word], content, line);
}

function* entriesOfText(
  blocks: ReturnType<typeof readLineBlocks>,
  onProgress?: (share: number) => void,
): Generator<WordbookEntry> {
  let entry: WordbookEntry | null = null;
  for (const { firstLine, lines, share } of blocks) {
    for (const [i, text] of lines.entries()) {
      const [, number, word = '', reading = ''] = NUMBERED.exec(text.slice(0, 4_000)) ?? [];
      if (number !== undefined && !/^\s/.test(text)) {
        if (entry !== null) yield entry;
        entry = newEntry(firstLine + i, word.trim());
        entry.reading = reading;
      } else if (entry !== null && text.trim() !== '') add(entry, text.trim());
    }
    onProgress?.(share);
  }
  if (entry !== null) yield entry;
}

function add(entry: WordbookEntry, text: string): void {
  entry.size += text.length;
  if (entry.size <= MAX_ENTRY) entry.translation.push(text);
}

function* entriesOfXml(
  parts: ReturnType<typeof readXml>,
  onProgress?: (share: number) => void,
): Generator<WordbookEntry> {
  let entry: WordbookEntry | null = null;
  let text = '';
  for (const { events, share } of parts) {
    for (const event of events) {
      if (event.kind === 'open') {
        text = '';
        if (event.name === 'item') entry = newEntry(event.line);
      } else if (event.kind === 'text') text += entry === null ? '' : event.text;
      else if (event.name === 'item') {
        if (entry !== null) yield entry;
        entry = null;
      } else if (entry !== null) {
        file(entry, event, text.trim());
        text = '';
      }
    }
    onProgress?.(share);
  }
}

function file(
  entry: WordbookEntry,
  { name }: Extract<XmlEvent, { kind: 'close' }>,
  text: string,
): void {
  if (name === 'word') entry.word = text;
  else if (name === 'phonetic') entry.reading = text;
  else if (name === 'trans')
    for (const line of htmlText(text.replaceAll('\n', '<br>')).split('\n')) add(entry, line);
  else if (name === 'tags') {
    const tags = text.split(/[,;，；]/).map((tag) => tag.trim());
    entry.tags.push(...tags.filter((tag) => tag !== ''));
  }
}
