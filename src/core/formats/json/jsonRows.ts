/** A value as `JSON.parse` gives it. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Keys of objects that are taken for columns. */
const MOST_KEYS = 100;

/**
 * Parses a JSON text; undefined when it is none. What shows by its ends to be none is not parsed: an
 * error costs ten times as much as a good text, and a broken file may have a million.
 */
export function parseJson(text: string): JsonValue | undefined {
  const bare = text.trim();
  const last = CLOSING.get(bare.charAt(0));
  if (last === undefined || !last.includes(bare.at(-1) ?? '')) return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Last characters by the first one. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
  ...Array.from('-0123456789', (digit) => [digit, '0123456789'] as const),
  ['t', 'e'],
  ['f', 'e'],
  ['n', 'l'],
]);

/** Whether lists and objects stand in each other more than 64 deep; brackets in strings count too. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      depth += 1;
      if (depth > 64) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}

/**
 * The columns that the elements of a JSON file have: the keys of its objects in the order in which
 * they first come; null when they are lists, whose cells have no names. At most 100.
 */
export function jsonHeader(elements: readonly JsonValue[]): readonly string[] | null {
  const keys = new Set<string>();
  for (const element of elements) {
    if (isObject(element))
      Object.keys(element).forEach((key) => keys.size < MOST_KEYS && keys.add(key));
  }
  return keys.size > 0 ? [...keys] : null;
}

/** The cells of an element; null when it is neither an object nor a list. */
export function jsonCells(
  element: JsonValue,
  header: readonly string[] | null,
): readonly string[] | null {
  if (isList(element)) return header === null ? element.map(textOf) : null;
  if (!isObject(element) || header === null) return null;
  return header.map((key) => (Object.hasOwn(element, key) ? textOf(element[key] ?? null) : ''));
}

/** Whether it is an object of keys and values. */
export function isObject(
  value: JsonValue | undefined,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** All text in a value; the items of a list, and the values of an object, a line each. */
function textOf(value: JsonValue): string {
  if (value === null) return '';
  if (isList(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n');
  if (isObject(value)) return textOf(Object.values(value));
  return String(value);
}
