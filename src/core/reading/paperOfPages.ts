import type { PaperBlock, PaperText } from '../../shared/reading.ts';
import { linesOfPage, type PageLine, type PdfPage } from './pageText.ts';

/**
 * Makes running text of pages as they are printed: lines in reading order are joined to paragraphs,
 * words that were broken at the end of a line to one word. Left out are what stands at the top or the
 * bottom of page after page, page numbers, lines of formulas, what is drawn in tiny letters, and the
 * list of references.
 *
 * @param title What the file says of itself; '' where it says nothing.
 */
export function paperOfPages(pages: readonly PdfPage[], title: string): PaperText {
  let column = 0;
  const all = pages.flatMap((page, number) => {
    const lines = linesOfPage(page, number, column);
    column = (lines.at(-1)?.column ?? column) + 1;
    return lines;
  });
  const body = bodySize(all);
  const running = runningLines(all, pages.length);
  const kept = all.filter(
    (line) => !running.has(line) && line.size >= body * SMALLEST && !isPageNumber(line),
  );
  const words = wordsIn(kept);
  const columns = new Map<number, PageLine[]>();
  for (const line of kept) columns.set(line.column, [...(columns.get(line.column) ?? []), line]);
  const blocks = new BlockBuilder(body, words);
  for (const lines of columns.values()) blocks.add(lines);
  const { text, hasReferences } = withoutReferences(blocks.end());
  return {
    title: titleOf(kept, title, body),
    blocks: text,
    pages: pages.length,
    leftOut: { formulas: blocks.formulas, hasReferences },
  };
}

/** Smaller letters, in shares of the body's, are those of pictures. */
const SMALLEST = 0.72;
/** Headers and footers stand in these shares of a page. */
const MARGIN = 0.1;

/** The size in which most letters are set. */
function bodySize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Lines in the margins that come again on other pages, whatever their numbers are. */
function runningLines(lines: readonly PageLine[], pageCount: number): ReadonlySet<PageLine> {
  const pagesOf = new Map<string, Set<number>>();
  const margin = lines.filter(({ depth }) => depth < MARGIN || depth > 1 - MARGIN);
  const keyOf = ({ text, depth }: PageLine): string =>
    `${Math.round(depth * 50)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
  for (const line of margin) {
    const key = keyOf(line);
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page));
  }
  const least = Math.max(2, Math.min(3, Math.ceil(pageCount / 2)));
  return new Set(margin.filter((line) => (pagesOf.get(keyOf(line))?.size ?? 0) >= least));
}

const isPageNumber = ({ text, depth }: PageLine): boolean =>
  (depth < MARGIN || depth > 1 - MARGIN) && /^(?:page )?[\d–-]{1,5}$|^[ivxlc]{1,6}$/i.test(text);

/** Words that stand whole in a line, and those with a hyphen. */
function wordsIn(lines: readonly PageLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      ({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-]|$)/gu) ?? [],
    ),
  );
}

class BlockBuilder {
  formulas = 0;
  readonly #body: number;
  readonly #words: ReadonlySet<string>;
  readonly #blocks: PaperBlock[] = [];
  #text = '';
  #last: PageLine | null = null;

  constructor(body: number, words: ReadonlySet<string>) {
    this.#body = body;
    this.#words = words;
  }

  /** Takes the lines of one column, from the top. */
  add(lines: readonly PageLine[]): void {
    const left = commonest(lines.map((line) => Math.round(line.left)));
    const right = Math.max(...lines.map((line) => line.right));
    for (const line of lines) {
      if (isFormula(line.text)) {
        this.formulas += 1;
        continue;
      }
      if (isHeading(line, this.#body)) {
        this.#addHeading(line);
        continue;
      }
      if (this.#begins(line, left, right)) this.#endBlock();
      this.#text = joinLines(this.#text, line.text, this.#words);
      this.#last = line;
    }
  }

  end(): readonly PaperBlock[] {
    this.#endBlock();
    return this.#blocks;
  }

  #addHeading(line: PageLine): void {
    this.#endBlock();
    const before = this.#blocks.at(-1);
    const last = this.#last;
    const goesOn =
      before?.kind === 'heading' &&
      last !== null &&
      last.column === line.column &&
      Math.abs(last.size - line.size) < 0.3 &&
      last.y - line.y < line.size * 1.6 &&
      !NUMBERED.test(line.text);
    if (goesOn) {
      const text = joinLines(before.text, line.text, this.#words);
      this.#blocks[this.#blocks.length - 1] = { kind: 'heading', text };
    } else this.#blocks.push({ kind: 'heading', text: line.text });
    this.#last = line;
  }

  /** Whether a line begins a paragraph. */
  #begins(line: PageLine, left: number, right: number): boolean {
    const last = this.#last;
    if (last === null || this.#text === '') return true;
    const isEnded = /[.?!:。？！：]["”’)\]]*$/.test(this.#text);
    if (last.column !== line.column) return isEnded && !/^\p{Ll}/u.test(line.text);
    const isApart = last.y - line.y > line.size * 1.9 || Math.abs(last.size - line.size) > 1.2;
    const isIndented = line.left > left + line.size * 0.8 && line.left < left + line.size * 4;
    const wasShort = last.right < right - line.size * 3;
    return isApart || (isEnded && (isIndented || wasShort)) || BULLET.test(line.text);
  }

  #endBlock(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text !== '') this.#blocks.push({ kind: 'text', text });
  }
}

const BULLET = /^[•▪◦–]\s/;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z]\.\d?|[IVX]{1,5}\.)\s+\p{Lu}/u;
const LONGEST_HEADING = 120;

function isHeading({ text, size }: PageLine, body: number): boolean {
  if (text.length > LONGEST_HEADING || !/\p{L}{3}/u.test(text)) return false;
  if (NAMED_HEADING.test(text)) return true;
  if (/[.,;:]$/.test(text)) return false;
  return size > body * 1.12 || (NUMBERED.test(text) && text.length < 80 && size >= body * 0.95);
}

const NAMED_HEADING =
  /^(?:\d{1,2}\.?\s+)?(?:abstract|references|bibliography|acknowledg(?:e)?ments|appendix|摘要|参考文献|致谢|附录)$/i;

/** No word of three letters but names of functions, and signs or single letters in its place. */
function isFormula(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const telling = words.filter((word) => !FUNCTIONS.test(word));
  if (telling.length > 0 && !(telling.length === 1 && /[=∑∏∫≤≥≈∝]/.test(text))) return false;
  if (/\p{Script=Han}/u.test(text)) return false;
  const signs = text.match(/[=+−∑∏∫√∂∇≤≥≈∝∈∼|^_{}<>·×\p{Sm}]/gu)?.length ?? 0;
  const singles = text.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return signs >= 1 ? signs + singles >= 3 : /^\(\d{1,3}\)$/.test(text) || singles >= 3;
}

const FUNCTIONS =
  /^(?:log|exp|max|min|arg|argmax|argmin|sin|cos|tan|tanh|softmax|sup|inf|lim|det|var|cov|otherwise)$/i;

/** Joins a line to the text before; a word that was broken is put together. */
function joinLines(text: string, line: string, words: ReadonlySet<string>): string {
  const broken = /(\p{L}+(?:-\p{L}+)*)[-\u00ad\u2010]$/u.exec(text);
  const next = /^(\p{L}+)/u.exec(line);
  if (broken === null || next === null) {
    const isUnspaced = /\p{Script=Han}$|[，。、；：]$/u.test(text) && /^\p{Script=Han}/u.test(line);
    return text === '' || isUnspaced ? `${text}${line}` : `${text} ${line}`;
  }
  const [first = '', second = ''] = [broken[1], next[1]];
  const start = text.slice(0, -1);
  const joined = `${first}${second}`.toLowerCase();
  const hyphened = `${first}-${second}`.toLowerCase();
  const isCompound =
    !words.has(joined) && (words.has(hyphened) || COMPOUND.test(first) || /^\p{Lu}/u.test(second));
  return isCompound ? `${start}-${line}` : `${start}${line}`;
}

/** Beginnings that are mostly written with a hyphen. */
const COMPOUND =
  /(?:^|-)(?:self|well|non|cross|high|low|long|short|large|small|state|of|the|real|fine|end|to|in|out)$/i;

const REFERENCES =
  /^(?:\d{1,2}\.?\s+|[IVX]{1,5}\.\s+)?(?:references|bibliography|literature cited|参考文献)$/i;
const AFTER_REFERENCES = /^(?:appendix|supplement|附录|[A-Z]\.?\d*\s+\p{Lu})/iu;

function withoutReferences(blocks: readonly PaperBlock[]): {
  readonly text: readonly PaperBlock[];
  readonly hasReferences: boolean;
} {
  const from = blocks.findLastIndex(
    ({ kind, text }) => kind === 'heading' && REFERENCES.test(text),
  );
  if (from === -1) return { text: blocks, hasReferences: false };
  const after = blocks.findIndex(
    ({ kind, text }, i) => i > from && kind === 'heading' && AFTER_REFERENCES.test(text),
  );
  const rest = after === -1 ? [] : blocks.slice(after);
  return { text: [...blocks.slice(0, from), ...rest], hasReferences: true };
}

/** What stands in the largest letters of the first page, or what the file says of itself. */
function titleOf(lines: readonly PageLine[], said: string, body: number): string {
  const first = lines.filter(({ page, depth }) => page === 0 && depth < 0.5);
  const largest = Math.max(0, ...first.map(({ size }) => size));
  const title = first
    .filter(({ size }) => largest > body * 1.15 && size > largest - 0.5)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_TITLE);
  if (/\p{L}{3}/u.test(title)) return title;
  const isName = /untitled|\.(?:dvi|tex|docx?|pdf|indd)$|^microsoft word/i.test(said.trim());
  return isName ? '' : said.trim().slice(0, LONGEST_TITLE);
}

const LONGEST_TITLE = 300;

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
