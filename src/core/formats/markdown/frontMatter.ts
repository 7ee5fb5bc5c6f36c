/** What stands between two lines of `---` at the head of a file, and what comes after. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  /** All after the closing line, byte for byte. */
  readonly body: string;
  /** 1-based line where the body starts. */
  readonly bodyLine: number;
}

/**
 * Takes the front matter off a text: lines of `key: value`, the value bare or in double quotes.
 *
 * A small part of YAML on purpose; other programs read it as YAML, and nothing else is needed. Keys
 * are given in lower case. Null when there is no front matter, it is not closed, or a line of it is
 * not understood.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = /^---[ \t]*\r?\n(?<lines>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (block === null) return null;
  const lines = (block.groups?.['lines'] ?? '').split('\n').slice(0, -1);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const field =
      /^(?<key>[A-Za-z][\w-]*):[ \t]*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>.*?))\s*$/.exec(
        line,
      )?.groups;
    if (field) {
      const value = field['quoted']?.replace(/\\(.)/g, '$1') ?? field['bare'] ?? '';
      fields.set((field['key'] ?? '').toLowerCase(), value);
    } else if (line.trim() !== '') return null;
  }
  return { fields, body: text.slice(block[0].length), bodyLine: lines.length + 3 };
}
