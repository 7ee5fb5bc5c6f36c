import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperPass, PaperRefusal } from '../../shared/reading.ts';
import { GLOSSARIES, testWorker } from '../fixtures/openTestLibrary.ts';
import { openReading, type ReadingService } from './openReading.ts';
import { testModels } from '../fixtures/testModels.ts';
import { writePaper, writePdf } from './testing/writePdf.ts';

let folder: string;
let reading: ReadingService;
let shares: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-reading-'));
  shares = [];
  reading = openReading({
    workerFile: testWorker('readingWorker'),
    glossaryFolder: GLOSSARIES,
    modelFolder: join(folder, 'models'),
    dataFolder: '',
    logError: (message, cause) => {
      throw new Error(message, { cause });
    },
    onProgress: (share) => shares.push(share),
  });
});

afterEach(async () => {
  await reading.close();
  rmSync(folder, { recursive: true });
});

const passFile = (name: string, bytes: Uint8Array | string): Promise<PaperPass | PaperRefusal> => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return reading.pass({ kind: 'file', path }, []);
};

const SENTENCE = 'Recursive training on synthetic data leads to model collapse sooner or later.';
const blocksOf = (pass: PaperPass | PaperRefusal): readonly string[] =>
  'fault' in pass ? [pass.fault] : pass.paper.blocks.map(({ text }) => text);

const XML = '<?xml version="1.0"?>';
const CONTAINER = `${XML}<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>`;
const OPF =
  `${XML}<package><metadata><dc:title>A Book</dc:title></metadata><manifest>` +
  '<item id="b" href="b.xhtml"/><item id="a" href="a%20b.xhtml"/></manifest>' +
  '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>';
const WORD =
  `${XML}<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The Title</w:t></w:r></w:p>` +
  `<w:p><w:r><w:t>Recursive </w:t></w:r><w:r><w:t>training.</w:t></w:r></w:p></w:body></w:document>`;
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('a paper', () => {
  it('in PDF is read and passed, with its progress told', async () => {
    const pass = await passFile('a.pdf', writePaper('On Collapse', [SENTENCE.repeat(3), SENTENCE]));
    expect(pass).toMatchObject({ paper: { title: 'On Collapse', pages: 1 } });
    expect(blocksOf(pass).join(' ')).toContain('leads to model collapse sooner');
    const terms = 'terms' in pass ? pass.terms : [];
    expect(terms.map(({ headword }) => headword)).toContain('model collapse');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it.each<[string, Uint8Array | string, readonly string[]]>([
    ['a.txt', `${SENTENCE}\n\nAnother one.`, [SENTENCE, 'Another one.']],
    ['a.html', `<!doctype html><p>${SENTENCE}<p>Another one.`, [SENTENCE, 'Another one.']],
    ['a.docx', zip({ 'word/document.xml': WORD }), ['The Title', 'Recursive training.']],
    [
      'a.epub',
      zip({
        'META-INF/container.xml': CONTAINER,
        'O/p.opf': OPF,
        'O/a b.xhtml': '<p>First.</p>',
        'O/b.xhtml': '<p>Second.</p>',
      }),
      ['First.', 'Second.'],
    ],
  ])('in %s is read by its content', async (_name, bytes, blocks) => {
    // The name says nothing.
    expect(blocksOf(await passFile('paper', bytes))).toEqual(blocks);
  });

  it('in two columns with figures is read column by column', async () => {
    // Set by a browser: each paragraph begins with its number.
    const bytes = readFileSync(join(import.meta.dirname, 'fixtures/two-columns.pdf'));
    const pass = await passFile('columns.pdf', bytes);
    expect(pass).toMatchObject({ paper: { title: 'On Two Columns: figures', pages: 4 } });
    const numbers = blocksOf(pass).flatMap((text) => /^Paragraph(\d+)/.exec(text)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it('in a picture is read and passed', async () => {
    testModels(folder);
    const picture = readFileSync(join(import.meta.dirname, '../pictures/fixtures/page.png'));
    const [first = '', chinese = ''] = blocksOf(await passFile('scan', picture));
    expect(first).toContain(
      'data leads to model collapse. We study how the policy gradient behaves when rewards',
    );
    expect(chinese).toContain('模型在合成数据上反复训练');
  });

  it('that was pasted is passed as well, with what the reader knows', async () => {
    const pass = await reading.pass({ kind: 'text', title: '', text: SENTENCE }, ['sooner']);
    const words = 'words' in pass ? pass.words : [];
    expect(words.find(({ word }) => word === 'sooner')?.isKnown).toBe(true);
    expect(words.find(({ word }) => word === 'synthetic')?.isKnown).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  const PDF = writePaper('T', [SENTENCE]);
  it.each<[string, Uint8Array | string, string]>([
    ['encrypted.pdf', writePaper('T', [SENTENCE], { isEncrypted: true }), 'encrypted'],
    ['cut.pdf', PDF.subarray(0, 400), 'damaged'],
    ['noise.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5_000, 7)]), 'damaged'],
    ['scan.pdf', writePdf([[], []]), 'no-text'],
    ['empty.txt', '', 'no-text'],
    ['signs.txt', '1234 --- !!!', 'no-text'],
    ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0]), 'not-recognised'],
    ['other.zip', zip({ 'a.xml': '<a/>' }), 'not-recognised'],
    ['cut.docx', zip({ 'word/document.xml': WORD }).subarray(0, 200), 'damaged'],
    ['bad.docx', zip({ 'word/document.xml': '<w:document><w:p>' }), 'truncated'],
    [
      'locked.epub',
      zip({
        'META-INF/container.xml': CONTAINER,
        'META-INF/encryption.xml': '<e><CipherReference URI="O/a.xhtml"/></e>',
      }),
      'encrypted',
    ],
    ['no.epub', zip({ 'META-INF/container.xml': CONTAINER }), 'damaged'],
    ['bomb.docx', zip({ 'word/document.xml': 'a'.repeat(12_000_000) }), 'bomb'],
  ])('says why: %s', async (name, bytes, fault) => {
    expect(await passFile(name, bytes)).toMatchObject({ kind: 'refused', fault });
  });

  it('is none there is, a folder, or one too large', async () => {
    const refused = (fault: string) => ({ kind: 'refused', fault });
    const pass = (path: string) => reading.pass({ kind: 'file', path }, []);
    expect(await pass(join(folder, 'none.pdf'))).toMatchObject(refused('unreadable'));
    expect(await pass(folder)).toMatchObject(refused('unreadable'));
    expect(await passFile('large.txt', 'word '.repeat(5_000_000))).toMatchObject(
      refused('too-large'),
    );
  });

  it('ends alone: the next paper is read', async () => {
    await passFile('noise.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9, 7)]));
    expect(blocksOf(await passFile('a.txt', SENTENCE))).toEqual([SENTENCE]);
  });
});

describe('reading', () => {
  it('is cancelled by the reader, and by the next paper', async () => {
    const long = Array.from({ length: 3_000 }, (_, i) => `${SENTENCE} Part ${i}.`).join('\n\n');
    const first = reading.pass({ kind: 'text', title: '', text: long }, []);
    const second = reading.pass({ kind: 'text', title: '', text: long }, []);
    expect(await first).toMatchObject({ fault: 'cancelled' });
    reading.cancel();
    expect(await second).toMatchObject({ fault: 'cancelled' });
  });
});
