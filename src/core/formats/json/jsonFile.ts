import { detectEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
} from '../formatReader.ts';
import { readJsonParts, type JsonPart } from './jsonParts.ts';
import { cellText } from '../table/cellText.ts';
import {
  isObject,
  isTooDeep,
  jsonCells,
  jsonHeader,
  parseJson,
  type JsonValue,
} from './jsonRows.ts';
import { openTable, type RowBlock, type TableSource } from '../table/openTable.ts';
import { readTextChunks } from '../text/openLines.ts';
import { headLines } from '../text/textHead.ts';
import { readLineBlocks } from '../text/textLines.ts';

/**
 * Reads JSON: a list of objects (or of lists of cells), an object whose keys are the headwords and
 * whose values are their translation or objects that say more, or an object with such a list under
 * the key `entries`, the other keys being about the file (`name`, `source`, `licence`,
 * `headwordLanguage`, `translationLanguage`). Keys of objects are columns.
 */
export const jsonReader: FormatReader = {
  format: 'json',
  recognise(head) {
    const lines = headLines(head);
    if (lines === null || isJsonLines(lines)) return 0;
    return /^\s*(?:\[\s*(?:["[{]|\]\s*$)|\{\s*(?:"|\}\s*$))/.test(lines.join('\n')) ? 0.8 : 0;
  },
  open: openJson,
};

/** Reads JSON Lines: an object, or a list of cells, on each line. */
export const jsonlReader: FormatReader = {
  format: 'jsonl',
  recognise(head) {
    const lines = headLines(head);
    return lines !== null && isJsonLines(lines) ? 0.9 : 0;
  },
  open: openJsonLines,
};

/** The first line with anything on it is an object or a list, and another one starts on the next. */
function isJsonLines(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '');
  if (!/^\s*[[{]/.test(second) || second.trimStart()[0] !== first.trimStart()[0]) return false;
  return !isTooDeep(first) && parseJson(first) !== undefined;
}

/** Elements that are looked at to find the columns. */
const SAMPLE_ELEMENTS = 50;
/** Elements, broken ones too, among which one must be whole. */
const MOST_LOOKED = 1_000;

interface Element {
  readonly line: number;
  readonly value: JsonValue | undefined;
  readonly fault: 'too-long' | 'not-understood' | null;
  readonly isAbout: boolean;
  readonly share: number;
}

function openJson({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const parts = () => readJsonParts(readTextChunks(main, encoding));
  const sample: Element[] = [];
  for (const part of parts()) {
    if (sample.filter(({ isAbout }) => !isAbout).length >= SAMPLE_ELEMENTS) break;
    if (sample.length >= 4 * SAMPLE_ELEMENTS) break;
    sample.push(toElement(part, true));
  }
  const hasEntries =
    sample.some(({ isAbout }) => !isAbout) && sample.some(({ isAbout }) => isAbout);
  const isKeyed = sample.length > 0 && sample.every(({ isAbout }) => isAbout);
  const elements = function* () {
    for (const part of parts()) {
      const isInfo = isKeyed && /^\s*"##/.test(part.text ?? '');
      if (!isInfo && (!hasEntries || part.parent === 'entries')) yield toElement(part, !isKeyed);
    }
  };
  // PyGlossary marks by `##` what is about the file.
  const isAboutFile = hasEntries || sample.some(({ value }) => hasInfoKey(value));
  const about = new Map(
    isAboutFile
      ? sample.flatMap(({ isAbout, value }) =>
          isAbout && isObject(value) ? Object.entries(value) : [],
        )
      : [],
  );
  const isOfPyGlossary = [...about.keys()].some((key) => key.startsWith('##'));
  const readCell = isOfPyGlossary ? { readCell: cellText } : {};
  const opened = openElements(elements, encoding, choices, readCell);
  const said = (key: string) => {
    const value = about.get(key);
    return typeof value === 'string' ? value : '';
  };
  return {
    ...opened,
    name: said('name') || said('##name') || said('##bookname'),
    source: said('source'),
    licence: said('licence') || said('license'),
    headwordLanguage: said('headwordLanguage') || opened.headwordLanguage,
    translationLanguage: said('translationLanguage') || opened.translationLanguage,
  };
}

const hasInfoKey = (value: JsonValue | undefined): boolean =>
  isObject(value) && Object.keys(value).some((key) => key.startsWith('##'));

/**
 * A part of an object stays `{key: value}` when it is about the file, and otherwise becomes an
 * element whose first key is the headword.
 */
function toElement({ line, text, fault, parent, share }: JsonPart, keepsKey: boolean): Element {
  const isAbout = parent === 'object';
  const whole = isAbout && text !== null ? `{${text}}` : text;
  const isHopeless = whole === null || (isAbout && !whole.includes(':'));
  const value = isHopeless ? undefined : parseJson(whole);
  const isBad = fault === null && value === undefined;
  return {
    line,
    value: isAbout && !keepsKey && isObject(value) ? fromKeyed(value) : value,
    fault: isBad ? 'not-understood' : fault,
    isAbout,
    share,
  };
}

function fromKeyed(part: { readonly [key: string]: JsonValue }): JsonValue {
  const [[headword, value] = ['', null]] = Object.entries(part);
  const said = isObject(value) ? Object.entries(value) : [['translation', value] as const];
  return Object.fromEntries([
    ['headword', headword],
    ...said.filter(([key]) => key !== 'headword'),
  ]);
}

function openJsonLines({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const elements = function* (): Generator<Element> {
    for (const { firstLine, lines, faults, share } of readLineBlocks(main, encoding)) {
      const unread = new Map(faults.map(({ line, reason }) => [line, reason]));
      for (const [i, text] of lines.entries()) {
        const line = firstLine + i;
        const reason = unread.get(line);
        if (reason === undefined && text.trim() === '') continue;
        const value = reason === undefined && !isTooDeep(text) ? parseJson(text) : undefined;
        const fault =
          reason === 'too-long' ? reason : value === undefined ? 'not-understood' : null;
        yield { line, value, fault, isAbout: false, share };
      }
    }
  };
  return openElements(elements, encoding, choices);
}

function openElements(
  elements: () => Iterable<Element>,
  encoding: { readonly label: string; readonly isGuessed: boolean },
  chosen: ReadContext['choices'],
  reading: Pick<TableSource, 'readCell'> = {},
): OpenedSource {
  const sample: JsonValue[] = [];
  let looked = 0;
  for (const { value } of elements()) {
    looked += 1;
    if (value !== undefined) sample.push(value);
    if (sample.length >= SAMPLE_ELEMENTS || looked >= MOST_LOOKED) break;
  }
  if (sample.length === 0) throw new BadFile('no-entries');
  const header = jsonHeader(sample);
  const blocks = function* (): Generator<RowBlock> {
    if (header !== null) yield { rows: [{ line: 1, cells: header }], skipped: [], share: 0 };
    for (const { line, value, fault, share } of elements()) {
      const cells = value === undefined ? null : jsonCells(value, header);
      if (cells === null) {
        yield {
          rows: [],
          skipped: [{ kind: 'skipped', line, reason: fault ?? 'not-understood' }],
          share,
        };
      } else yield { rows: [{ line, cells }], skipped: [], share };
    }
  };
  return openTable(
    {
      blocks,
      isHeaderSure: header !== null,
      encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
      delimiter: null,
      ...reading,
    },
    chosen,
  );
}
