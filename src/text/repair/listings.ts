/** Takes off the number or bullet of an item of a list, or of a heading: `1. gradient`, `3.2 Loss`. */
export function removeListNumber(text: string): string {
  return text.replace(LIST_NUMBER, '');
}

const LIST_NUMBER =
  /^\s*(?:(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?!\d)|[-–—•·▪◦‣*+>]|#{1,6}|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[）)、.])\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{Lu}|\p{Script=Han})|[①-⑳](?=\S)|[（(]?[一二三四五六七八九十]{1,3}[）)、](?=\S))/u;

/** Takes out lines that are the same as the one before, as some viewers select them. */
export function removeDoubledLines(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept = lines.filter((line, i) => i === 0 || line.trim() !== lines[i - 1]?.trim());
  return kept.length === lines.length ? removeDoubledText(text) : kept.join('\n');
}

/** Of a text of several words that stands twice on one line, one. */
function removeDoubledText(text: string): string {
  const whole = text.trim();
  const middle = (whole.length - 1) / 2;
  const once = whole.slice(0, middle);
  return once.includes(' ') && whole === `${once} ${once}` ? once : text;
}

/** Gives the unit of a number: `3.5 ms` gives `ms`, `16GB` gives `GB`; null when it is none. */
export function unitOf(text: string): string | null {
  const [, spaced, joined] = WITH_UNIT.exec(text) ?? [];
  return spaced ?? joined ?? null;
}

const WITH_UNIT =
  /^[+±~≈<>≤≥-]?\s?\d[\d.,]*(?:\s?[×x]\s?10\^?-?\d+|e[+-]?\d+)?(?: ((?:\p{L}|[%°µΩ])[\p{L}/%°·²³^\d-]{0,11})|(\p{L}{2,5}(?:\/\p{L}{1,4})?|[%°]))$/u;

/** Takes the full stops out of an abbreviation: `i.e.` is `ie`; null when the text is none. */
export function undotted(text: string): string | null {
  return DOTTED.test(text) ? text.replaceAll('.', '') : null;
}

const DOTTED = /^(?:\p{L}{1,2}\.){2,6}(?:\p{L}{1,2})?$/u;
