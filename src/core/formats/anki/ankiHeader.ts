/** What the lines at the head of Anki's "Notes in plain text" say. */
export interface AnkiHeader {
  /** Lines that it takes up. */
  readonly lineCount: number;
  /** Null when it does not say. */
  readonly delimiter: string | null;
  readonly isHtml: boolean;
  /** Of all notes. */
  readonly tags: readonly string[];
  /** Null when it does not name them. */
  readonly columns: readonly string[] | null;
  /** Columns that are no fields of a note, by place from 0. */
  readonly special: ReadonlyMap<number, 'guid' | 'notetype' | 'deck' | 'tags'>;
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

const LINE =
  /^#\s*(separator|html|tags|columns|notetype|deck|if matches|(guid|notetype|deck|tags) column)\s*:(.*)$/i;

/**
 * Reads the head of Anki's "Notes in plain text": lines of `#key:value`. Null when the first line is
 * none. A spreadsheet that saved the file may have put empty cells behind the values.
 */
export function readAnkiHeader(lines: readonly string[]): AnkiHeader | null {
  let delimiter: string | null = null;
  let isHtml = false;
  let tags: readonly string[] = [];
  let columns: string | null = null;
  const special = new Map<number, 'guid' | 'notetype' | 'deck' | 'tags'>();
  let lineCount = 0;
  for (const line of lines) {
    const [, key = '', column, given = ''] =
      LINE.exec(line.replace(/^"(#.*)"[,;\t]*$/, '$1')) ?? [];
    if (key === '') {
      if (lineCount === 0 || !line.startsWith('#')) break;
      lineCount += 1;
      continue;
    }
    lineCount += 1;
    const value =
      given.trim().length === 0 ? given : given.replace(/(?<![,;\t ])[,;\t ]+$/, '').trim();
    const name = key.toLowerCase();
    if (column !== undefined) {
      special.set(Number(value) - 1, column.toLowerCase() as 'guid');
    } else if (name === 'separator')
      delimiter = DELIMITERS[value.toLowerCase()] ?? (value || given.charAt(0));
    else if (name === 'html') isHtml = value.toLowerCase() === 'true';
    else if (name === 'tags') tags = value.split(/\s+/).filter((tag) => tag !== '');
    else if (name === 'columns') columns = value;
  }
  if (lineCount === 0) return null;
  return {
    lineCount,
    delimiter: delimiter === '' ? null : delimiter,
    isHtml,
    tags,
    columns: columns?.split(delimiter || '\t').map((name) => name.replace(/^"|"$/g, '')) ?? null,
    special,
  };
}
