import { readFileSync, statSync } from 'node:fs';
import { decodeText } from '../../core/formats/text/detectEncoding.ts';

/** The text of a file, or why it cannot be had. */
export type ReadDraft =
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'failed'; readonly reason: 'unreadable' | 'too-large' | 'no-text' };

const LARGEST_DRAFT = 20 * 1024 * 1024;

/** Reads a text file in whatever encoding it is, see `detectEncoding`; at most 20 MB. */
export function readDraft(file: string): ReadDraft {
  try {
    const found = statSync(file);
    // Opening a pipe would wait without end.
    if (!found.isFile()) return { kind: 'failed', reason: 'unreadable' };
    if (found.size > LARGEST_DRAFT) return { kind: 'failed', reason: 'too-large' };
    const value = decodeText(readFileSync(file));
    return value.includes('\0') ? { kind: 'failed', reason: 'no-text' } : { kind: 'done', value };
  } catch {
    return { kind: 'failed', reason: 'unreadable' };
  }
}
