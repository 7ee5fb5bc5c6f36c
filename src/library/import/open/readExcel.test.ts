import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { mutate } from '../../../core/formats/testing/mutate.ts';
import { memoryFiles, readWhole } from '../../../core/formats/testing/readWhole.ts';
import { SHEET_MARK, xlsxReader } from '../../../core/formats/excel/xlsxRows.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { looksLikeExcel, readExcel } from './readExcel.ts';
import { writeExcel, writeSheets } from '../testing/writeZip.ts';

// The files are written by us; see writeExcel.
const TERMS = writeExcel([
  ['Term', 'Meaning', 'Note'],
  [],
  ['model collapse', '模型崩溃', { day: 46_350 }],
  ['neural network', '神经网络 &amp; more', 1.5],
  ['__proto__', 'x', null],
  ['empty', null, null],
]);

async function read(bytes: Uint8Array) {
  const { main } = await readExcel(bytes, 'terms.xlsx');
  const reading = readWhole(xlsxReader, memoryFiles(main));
  if (reading.kind === 'refused') throw new BadFile(reading.fault);
  return reading;
}

/** A sheet whose XML is this, in a whole file. */
const withSheet = (xml: string) => writeExcel([], { 'xl/worksheets/sheet1.xml': xml });

const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;

/** Mutated files; `npm run fuzz` tries more. */
const MUTATIONS = Number(process.env['GLOSSA_MUTATIONS'] ?? 500);

describe('readExcel', () => {
  it('gives the rows of the first sheet to the reader', async () => {
    const { records, skipped, opened } = await read(TERMS);
    expect(opened.columns?.map(({ role }) => role)).toEqual(['headword', 'translation', 'note']);
    expect(records).toMatchObject([
      {
        headwords: ['model collapse'],
        line: 3,
        content: { translation: '模型崩溃', note: '2026-11-24' },
      },
      {
        headwords: ['neural network'],
        line: 4,
        content: { translation: '神经网络 & more', note: '1.5' },
      },
      { headwords: ['__proto__'], line: 5 },
    ]);
    expect(skipped).toEqual([{ kind: 'skipped', line: 6, reason: 'no-content' }]);
  });

  it('offers every sheet: the first one with a table unless another is chosen', async () => {
    const row = (...cells: readonly string[]) =>
      `<row r="1">${cells.map((text, i) => `<c r="${'AB'.charAt(i)}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const bytes = writeSheets([
      ['About', row('Terms of a project')],
      ['Terms &amp; more', row('model', '模型')],
      ['Others', row('risk', '风险')],
    ]);
    const found = await readExcel(bytes, 'terms.xlsx');
    expect(found).toMatchObject({ names: ['About', 'Terms & more', 'Others'], chosen: 1 });
    const text = ({ main }: typeof found) => Buffer.from(main.read(0, main.size)).toString();
    expect(text(found)).toBe(`${SHEET_MARK}\n["model","模型"]\n`);
    expect(text(await readExcel(bytes, 'terms.xlsx', 2))).toContain('["risk","风险"]');
    await expect(readExcel(bytes, 'terms.xlsx', 3)).rejects.toMatchObject({ fault: 'unsupported' });
  });

  it('knows Excel files by their first bytes', () => {
    expect(looksLikeExcel(TERMS)).toBe(true);
    expect(looksLikeExcel(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe(true);
    expect(looksLikeExcel(zipSync({ 'term_bank_1.json': new Uint8Array(50) }))).toBe(false);
    expect(looksLikeExcel(new Uint8Array())).toBe(false);
    expect(looksLikeExcel(Buffer.from('Term,Meaning\n'))).toBe(false);
  });

  it.each([
    ['nothing at all', new Uint8Array(), 'damaged'],
    ['cut off', TERMS.slice(0, TERMS.length / 2), 'damaged'],
    ['text', Buffer.from('Term,Meaning\na,b\n'), 'damaged'],
    ['an .xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unsupported'],
    [
      'a file with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
    ['another zip archive', zipSync({ 'a.xml': new Uint8Array(5) }), 'damaged'],
    ['names that lead outside', zipSync({ '../evil.xml': new Uint8Array(5) }), 'unsafe-archive'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(100 * 1024 * 1024) }), 'bomb'],
    ['a document type', withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'unsafe-xml'],
    [
      'two cells far from each other',
      withSheet(
        `<worksheet><sheetData><row>${cell('A1')}${cell('XFD1048576')}</row></sheetData></worksheet>`,
      ),
      'too-large',
    ],
    ['no sheet', writeExcel([], { 'xl/worksheets/sheet1.xml': null }), 'damaged'],
    ['a sheet that is no XML', withSheet('Term,Meaning'), 'damaged'],
    ['an empty sheet', writeExcel([]), 'no-entries'],
    [
      'a table without headwords',
      writeExcel([
        ['Meaning', 'Note'],
        ['', ''],
      ]),
      'no-headword-column',
    ],
  ])('refuses %s', async (_, bytes, fault) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'BadFile', fault });
  });

  it('sees a part that is not what its checksum says', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }, { level: 0 });
    bytes[Buffer.from(bytes).indexOf('<workbook') + 1] = 0x78;
    await expect(readExcel(bytes, 'a.xlsx')).rejects.toMatchObject({
      fault: 'damaged',
      detail: 'xl/workbook.xml',
    });
  });

  it('asks for time by the size of the sheet, which is read without a sign of life', async () => {
    const sheet = `<worksheet>${' '.repeat(1_000_000)}<sheetData/></worksheet>`;
    const lifeline = new Lifeline();
    const steps = vi.spyOn(lifeline, 'readThrough');
    await readExcel(withSheet(sheet), 'terms.xlsx', undefined, lifeline);
    const [unpacking, parsing] = steps.mock.calls.map(([, silentBytes = 0]) => silentBytes);
    expect(unpacking).toBe(0);
    expect(parsing).toBeGreaterThan(1_000_000);
    expect(lifeline.isReading).toBe(false);
  });

  it('ends in rows or a BadFile for mutated files', async () => {
    const outcomes = new Map<string, number>();
    for (let seed = 0; seed < MUTATIONS; seed += 1) {
      const outcome = await read(mutate(TERMS, seed)).then(
        () => 'read',
        (error: unknown) => {
          if (error instanceof BadFile) return error.fault;
          throw error;
        },
      );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('read')).toBeGreaterThan(0);
    expect(outcomes.get('damaged')).toBeGreaterThan(MUTATIONS * 0.4);
  });
});
