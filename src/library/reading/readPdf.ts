import { getResolvedPDFJS } from 'unpdf';
import { BadFile } from '../../core/formats/formatReader.ts';
import type { PdfPage } from '../../core/reading/pageText.ts';
import { paperOfPages } from '../../core/reading/paperOfPages.ts';
import type { PaperText } from '../../shared/reading.ts';

/** Pages that are read at most. */
const MOST_PAGES = 5_000;
/** Pieces of text on one page: more than that is a drawing. */
const MOST_PIECES = 50_000;
/** Fewer letters than these, and the pages are pictures. */
const LEAST_LETTERS = 20;

/**
 * Reads the text of a PDF (ISO 32000) with pdf.js. No script in it runs, nothing is fetched, and no
 * picture is decoded.
 *
 * Throws `BadFile`: `encrypted` where a password is needed, `no-text` where the pages are pictures,
 * `too-large`, `damaged`.
 *
 * @param onPage runs at each page, with the share that is read.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (share: number) => void,
): Promise<PaperText> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new BadFile('too-large', `${pdf.numPages}`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items
        .slice(0, MOST_PIECES)
        .flatMap((item) => ('str' in item ? toPiece(item) : []));
      const [left = 0, bottom = 0] = page.view;
      pages.push({
        width,
        height,
        pieces: pieces.map((piece) => ({ ...piece, x: piece.x - left, y: piece.y - bottom })),
      });
      page.cleanup();
      onPage(number / pdf.numPages);
    }
    if (lettersIn(pages) < LEAST_LETTERS) throw new BadFile('no-text', `${pages.length}`);
    return paperOfPages(pages, await titleOf(pdf));
  } catch (error) {
    throw toBadFile(error);
  } finally {
    await task.destroy();
  }
}

function toPiece({ str, transform, width }: TextItem) {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as number[];
  // What is written sidewards belongs to no line.
  if (Math.abs(b) > Math.abs(a) * 0.2) return [];
  return [{ text: str, x, y, width, size: Math.hypot(c, d) }];
}

interface TextItem {
  readonly str: string;
  readonly transform: unknown[];
  readonly width: number;
}

async function titleOf(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<string> {
  try {
    const { info } = await pdf.getMetadata();
    return 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  } catch {
    // Damaged metadata: the text is what counts.
    return '';
  }
}

const lettersIn = (pages: readonly PdfPage[]): number =>
  pages.reduce(
    (sum, { pieces }) =>
      sum + pieces.reduce((all, { text }) => all + (text.match(/\p{L}/gu)?.length ?? 0), 0),
    0,
  );

function toBadFile(error: unknown): Error {
  if (error instanceof BadFile) return error;
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'PasswordException') return new BadFile('encrypted');
  return new BadFile('damaged', message.slice(0, 200));
}
