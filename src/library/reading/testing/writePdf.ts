import { deflateSync } from 'node:zlib';

/** A line of text on a page, its baseline in points from the lower left corner. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

interface PdfOptions {
  readonly title?: string;
  /** Names an encryption that asks for a password. */
  readonly isEncrypted?: boolean;
}

/** Writes a PDF of text in Times, letters of Western Europe; US letter, 612 by 792 points. */
export function writePdf(
  pages: readonly (readonly DrawnLine[])[],
  { title = '', isEncrypted = false }: PdfOptions = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${FIRST_PAGE + 2 * i + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      streamOf(lines.map(drawLine).join('\n')),
    ]),
  ];
  if (isEncrypted) {
    const hash = '<' + '5a'.repeat(32) + '>';
    objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hash} /U ${hash} >>`);
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\n', 'latin1')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [i, object] of objects.entries()) {
    offsets.push(length());
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = isEncrypted ? ` /Encrypt ${objects.length} 0 R /ID [<41><41>]` : '';
  const start = length();
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n` +
        `<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R${encrypt} >>\n` +
        `startxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const FIRST_PAGE = 5;

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

const drawLine = ({ text, x, y, size = 10 }: DrawnLine): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;

function streamOf(content: string): Buffer {
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** Characters of a line in a column of about 240 points of Times in 10 points. */
const COLUMN_LETTERS = 52;
const COLUMN_LINES = 52;
const LINE = 12;
const LEFT = [54, 324] as const;
const TOP = 700;

/**
 * Sets paragraphs as LaTeX sets a paper: two columns, a title over both, a running head and a page
 * number, words broken at the ends of lines, references at the end.
 */
export function writePaper(
  title: string,
  paragraphs: readonly string[],
  options: PdfOptions = {},
): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => breakLines(paragraph));
  const perPage = 2 * COLUMN_LINES;
  const count = Math.max(1, Math.ceil(lines.length / perPage));
  const pages = Array.from({ length: count }, (_, page) => {
    const own = lines.slice(page * perPage, (page + 1) * perPage);
    const drawn = own.map((line, i): DrawnLine => ({
      text: line.text,
      x: LEFT[i < COLUMN_LINES ? 0 : 1] + (line.isFirst ? 10 : 0),
      y: TOP - (i % COLUMN_LINES) * LINE,
    }));
    const head =
      page === 0
        ? [{ text: title, x: 120, y: 736, size: 17 }]
        : [{ text: 'Running head of the paper', x: 230, y: 760, size: 9 }];
    return [...head, ...drawn, { text: String(page + 1), x: 304, y: 36, size: 9 }];
  });
  return writePdf(pages, options);
}

function breakLines(paragraph: string): readonly { text: string; isFirst: boolean }[] {
  const lines: { text: string; isFirst: boolean }[] = [];
  let line = '';
  const end = (): void => {
    lines.push({ text: line, isFirst: lines.length === 0 && paragraph.length > COLUMN_LETTERS });
    line = '';
  };
  for (const word of paragraph.split(' ')) {
    const room = COLUMN_LETTERS - line.length - 1;
    if (word.length <= room) line += line === '' ? word : ` ${word}`;
    else if (/^[a-z]{9,}[.,]?$/.test(word) && room >= 5) {
      line += ` ${word.slice(0, room - 1)}-`;
      end();
      line = word.slice(room - 1);
    } else {
      if (line !== '') end();
      line = word;
    }
  }
  end();
  return lines;
}
