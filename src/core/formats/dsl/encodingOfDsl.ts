import { languageTag } from '../bytes/languageTag.ts';

/** Which encoding a DSL file is in, and whether that had to be guessed. */
export interface DslEncoding {
  readonly label: string;
  readonly isGuessed: boolean;
}

/**
 * Tells the encoding of a DSL file by its byte order mark, by the zero bytes of UTF-16 (a file
 * begins with `#`), by being sound UTF-8, and otherwise by the language that its header names.
 *
 * @param head its first bytes, at least a few lines.
 */
export function encodingOfDsl(head: Uint8Array): DslEncoding {
  const [a = 0, b = 0, c = 0] = head;
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', isGuessed: false };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', isGuessed: false };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', isGuessed: false };
  if (a !== 0 && b === 0) return { label: 'utf-16le', isGuessed: false };
  if (a === 0 && b !== 0) return { label: 'utf-16be', isGuessed: false };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return { label: 'utf-8', isGuessed: false };
  } catch {
    return { label: codePageOf(new TextDecoder('windows-1252').decode(head)), isGuessed: true };
  }
}

function codePageOf(text: string): string {
  const names = Array.from(
    text.matchAll(/#(?:INDEX|CONTENTS)_LANGUAGE\s*"([^"]*)"/g),
    ([, n]) => n,
  );
  const tags = names.map((name) => languageTag(name ?? ''));
  if (tags.some((tag) => tag !== null && CYRILLIC.has(tag))) return 'windows-1251';
  return tags.some((tag) => tag !== null && CENTRAL_EUROPE.has(tag))
    ? 'windows-1250'
    : 'windows-1252';
}

const CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'tt']);
const CENTRAL_EUROPE: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro']);
