import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import type { NewGlossaryRow } from '../../shared/library.ts';
import { csvReader } from './delimited/delimitedFile.ts';
import type { FormatReader, OpenedSource } from './formatReader.ts';
import { parseGlossary } from './markdown/glossaryFile.ts';
import { cleanRow, type GlossaryToWrite } from './glossaryRow.ts';
import { jsonReader } from './json/jsonFile.ts';
import { tbxReader } from './tbx/tbx.ts';
import { writeGlossaryCsv } from './delimited/writeGlossaryCsv.ts';
import { writeGlossaryJson } from './json/writeGlossaryJson.ts';
import { writeGlossaryMarkdown } from './markdown/writeGlossaryMarkdown.ts';
import { writeGlossaryTbx } from './tbx/writeGlossaryTbx.ts';

const ROWS: readonly NewGlossaryRow[] = [
  {
    headword: 'model collapse',
    translation: '模型崩溃',
    reading: 'mó xíng bēng kuì',
    examples: ['It "collapses", slowly.', 'A second | example.'],
    tags: ['models', 'training'],
    note: 'First line.\nSecond line.',
    avoid: ['模型坍塌', '-1 breakdown', 'model | breakdown'],
  },
  { headword: '__proto__', translation: '原型', reading: '', examples: [], tags: [], note: '' },
  {
    headword: '*a_b* <c> & `d` [e](f)',
    translation: '#1 \\ ~x~',
    reading: '',
    examples: ['1. https://example.org/?a=b&c=d'],
    tags: [],
    note: '',
  },
];

const glossary = (rows: readonly NewGlossaryRow[]): GlossaryToWrite => ({
  name: 'My "own" words',
  headwordLanguage: 'en',
  translationLanguage: 'zh-Hans',
  source: 'A \\ B',
  licence: 'CC0',
  rows,
});

function open(reader: FormatReader, name: string, text: string): OpenedSource {
  const bytes = new TextEncoder().encode(text);
  const main = {
    name,
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const files = { main, sibling: () => null, names: [name] };
  expect(reader.recognise(bytes, files)).toBeGreaterThan(0);
  const refuse = (): never => {
    throw new Error('no codec is needed');
  };
  const codecs = { inflateRaw: refuse, inflate: refuse, gunzip: refuse };
  return reader.open({ files, codecs, choices: {} });
}

/** The rows that a reader takes out of the text. */
function readRows(opened: OpenedSource): readonly (NewGlossaryRow | null)[] {
  return [...opened.records()].map((item) => {
    if (item.kind === 'skipped' || item.record.content.kind !== 'fields') return null;
    const { kind: _kind, ...content } = item.record.content;
    return { headword: item.record.headwords[0] ?? '', ...content };
  });
}

describe('a glossary that is written', () => {
  it('as CSV is taken back by its reader', () => {
    const text = writeGlossaryCsv(glossary(ROWS));
    expect(text.startsWith('\ufeffHeadword,Translation,')).toBe(true);
    expect(readRows(open(csvReader, 'words.csv', text))).toEqual(ROWS);
  });

  it.each(['=1+1', '+1', '-1', '@cmd', '\t=1'])(
    'as CSV holds no formula for a spreadsheet: %j',
    (formula) => {
      const row = { ...ROWS[1]!, headword: formula, note: formula };
      const [, line] = writeGlossaryCsv(glossary([row])).split('\r\n');
      expect(line).toBe(
        `"'${formula}",原型,,,,"'${formula}"`.replaceAll(
          /"('[^,"]*)"/g,
          line!.startsWith('"') ? '"$1"' : '$1',
        ),
      );
    },
  );

  it('as JSON is taken back by its reader, with what it says of itself', () => {
    const opened = open(jsonReader, 'words.json', writeGlossaryJson(glossary(ROWS)));
    expect(opened).toMatchObject({
      name: 'My "own" words',
      headwordLanguage: 'en',
      translationLanguage: 'zh-Hans',
      source: 'A \\ B',
      licence: 'CC0',
    });
    expect(readRows(opened)).toEqual(ROWS);
  });

  it('as TBX is taken back by its reader', () => {
    const opened = open(tbxReader, 'words.tbx', writeGlossaryTbx(glossary(ROWS)));
    expect(opened).toMatchObject({ headwordLanguage: 'en', translationLanguage: 'zh-Hans' });
    expect(readRows(opened)).toMatchObject(
      ROWS.map(({ headword, translation, examples, tags, avoid }) => ({
        headword,
        translation,
        examples,
        tags,
        // Those of the headword's language come first.
        ...(avoid && { avoid: ['-1 breakdown', 'model | breakdown', '模型坍塌'] }),
      })),
    );
  });

  it('as TBX says of each rendering whether it is to be used', () => {
    const [row] = ROWS;
    const text = writeGlossaryTbx(glossary([{ ...row!, translation: '模型崩溃；模型坍缩' }]));
    const terms = text.matchAll(
      /<term>(.*)<\/term>\n.*<termNote type="administrativeStatus">(\w+)/g,
    );
    expect(Array.from(terms, ([, term, status]) => [term, status])).toEqual([
      ['model collapse', 'preferredTerm'],
      ['-1 breakdown', 'deprecatedTerm'],
      ['model | breakdown', 'deprecatedTerm'],
      ['模型崩溃', 'preferredTerm'],
      ['模型坍缩', 'admittedTerm'],
      ['模型坍塌', 'deprecatedTerm'],
    ]);
    expect(readRows(open(tbxReader, 'words.tbx', text))).toMatchObject([
      { translation: '模型崩溃\n模型坍缩', note: row!.note.replace('\n', ' ') },
    ]);
  });

  it('as Markdown is taken back, whatever its cells hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const rows = fc.array(
      fc.record({
        headword: text,
        translation: text,
        reading: fc.constant('x'),
        examples: fc.array(text, { maxLength: 2 }),
        tags: fc.constant([]),
        note: text,
        avoid: fc.array(
          text.map((each) => each.replace(/[;；]/g, '')),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const cleaned = drawn.map(cleanRow).filter((row) => row !== null);
        fc.pre(cleaned.length > 0);
        const written = writeGlossaryMarkdown(glossary(cleaned));
        const parsed = parseGlossary(written, 'own' as DictionaryId, false);
        if (parsed.kind === 'broken') {
          // What looks garbled is refused on purpose.
          expect(parsed.detail).toBe('encoding');
          return;
        }
        const { info, entries } = parsed.glossary;
        expect(info).toMatchObject({ name: 'My "own" words', source: 'A \\ B', licence: 'CC0' });
        expect(entries).toMatchObject(cleaned);
      }),
    );
  });
});
