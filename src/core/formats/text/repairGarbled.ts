import { GBK_PAGE, SINGLE_BYTE_PAGES, type CodePage } from './codePages.ts';
import { looksLikeGbk, looksLostInGbk } from './garbledGbk.ts';
import { countOddities, looksLostInWestern } from './garbledWestern.ts';

/** A text that was looked at for damage by a wrong encoding. */
export interface RepairedText {
  /**
   * `repaired`: the text is what it was before the damage; damaged again it gives the garbled text to
   * the character. `lost`: it is damaged, but bytes are missing; the text is as it was given.
   */
  readonly kind: 'clean' | 'repaired' | 'lost';
  readonly text: string;
}

/**
 * Restores a text whose UTF-8 was once read as Windows-1252, Windows-1254, Latin-1 or GBK, also
 * when that was done up to three times over in a Western code page: `æ¨¡åž‹` becomes `模型`, `妯″瀷` too.
 *
 * Nothing is guessed. A text is restored only when the whole of it goes back to bytes that are UTF-8,
 * those bytes give the garbled text again, what comes out is a text that somebody may have written, and
 * the garbled one is not: a letter with punctuation behind it (`café”`, `MANHÃ…`) is left alone
 * even where its bytes would be a character. So is a single character where both are possible.
 */
export function repairGarbled(text: string): RepairedText {
  if (!NOT_ASCII.test(text)) return { kind: 'clean', text };
  if (text.includes('\ufffd')) return { kind: 'lost', text };
  let repaired = text;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const undone = undoWestern(repaired) ?? (times === 0 ? undoGbk(repaired) : null);
    if (undone === null) break;
    repaired = undone;
  }
  if (repaired !== text) return { kind: 'repaired', text: repaired };
  const isLost = looksLostInWestern(text) || looksLostInGbk(text);
  return { kind: isLost ? 'lost' : 'clean', text };
}

const NOT_ASCII = /[\u0080-\uffff]/;
const MOST_TIMES = 3;

function undoWestern(text: string, depth = 0): string | null {
  for (const page of SINGLE_BYTE_PAGES) {
    const undone = countOddities(text, page) === 0 ? null : undo(text, page);
    if (undone === null) continue;
    const isGarbledStill = depth < MOST_TIMES && undoWestern(undone, depth + 1) !== null;
    if (isPlausible(undone) || isGarbledStill) return undone;
  }
  return null;
}

/** Once at most: what has just been restored to Chinese may look like it by chance. */
function undoGbk(text: string): string | null {
  if (!looksLikeGbk(text)) return null;
  const undone = undo(text, GBK_PAGE);
  return undone !== null && isPlausible(undone) ? undone : null;
}

/** The text before it was read in that code page; null when there is none, or it is the same. */
function undo(text: string, page: CodePage): string | null {
  const bytes = page.encode(text);
  if (bytes === null || page.decode(bytes) !== text) return null;
  try {
    const undone = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return undone === text ? null : undone;
  } catch {
    return null;
  }
}

/** Characters of scripts that are in use, no control characters and none that is not assigned. */
function isPlausible(text: string): boolean {
  return PLAUSIBLE.test(text) && !IMPLAUSIBLE.test(text);
}

const PLAUSIBLE =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Georgian}]*$/u;
const IMPLAUSIBLE = /[\u0080-\u009f\p{Cn}\p{Co}]/u;
