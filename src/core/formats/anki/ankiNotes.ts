import type { ColumnRole } from '../../../shared/import.ts';
import { readAnkiHeader } from './ankiHeader.ts';
import { findDelimiter, readDelimitedRows } from '../delimited/delimitedRows.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import { BadFile, type FormatReader } from '../formatReader.ts';
import { htmlText } from '../../../markup/htmlText.ts';
import { openTable } from '../table/openTable.ts';
import { headLines } from '../text/textHead.ts';
import { readFirstLines } from '../text/textLines.ts';

const HEAD_LINES = 200;

/**
 * Reads notes of Anki as "Notes in plain text" writes them: a head of `#separator:`, `#html:`,
 * `#columns:`, `#tags:` and the places of columns that are no fields (`#guid column:`,
 * `#notetype column:`, `#deck column:`, `#tags column:`), then the notes. The fields are columns: the
 * names in the head decide, else their content. HTML becomes text, with its line breaks.
 */
export const ankiReader: FormatReader = {
  format: 'anki',
  recognise(head) {
    const lines = headLines(head);
    return lines !== null && readAnkiHeader(lines.slice(0, 20)) !== null ? 0.97 : 0;
  },
  open({ files: { main }, choices }) {
    const encoding = detectEncoding(main, choices.encoding);
    const lines = readFirstLines(main, encoding, HEAD_LINES);
    const header = readAnkiHeader(lines);
    if (header === null) throw new BadFile('damaged', '#separator');
    const { lineCount, columns, special } = header;
    const found =
      choices.delimiter ?? header.delimiter ?? findDelimiter(lines.slice(lineCount))?.delimiter;
    const delimiter = found ?? '\t';
    const reserved = new Map(
      Array.from(special, ([place, kind]): readonly [number, ColumnRole | null] => [
        place,
        kind === 'tags' ? 'tags' : null,
      ]),
    );
    return openTable(
      {
        *blocks() {
          if (columns !== null) {
            yield { rows: [{ line: lineCount, cells: columns }], skipped: [], share: 0 };
          }
          yield* readDelimitedRows(main, encoding, delimiter, lineCount);
        },
        isHeaderSure: columns !== null,
        encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
        delimiter,
        reserved,
        tags: header.tags,
        readCell: header.isHtml ? ankiText : withoutSounds,
        isTagsBySpace: true,
      },
      choices,
    );
  },
};

/** The words of a field: blanks of a cloze filled in, sounds left out. */
export function ankiText(html: string): string {
  // A line break of the file is one of the note, whatever HTML says.
  return /[<&[{]/.test(html) ? htmlText(withoutSounds(html).replaceAll('\n', '<br>')) : html;
}

function withoutSounds(text: string): string {
  return text
    .replace(/\[sound:[^\]]{0,500}\]/g, '')
    .replace(/\{\{c\d+::([^{}]*?)(?:::[^{}:]*)?\}\}/g, '$1');
}
