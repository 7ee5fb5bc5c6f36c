/** The value as a list; an empty one when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; '' when it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A property of an object of its own; undefined when there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isOwn ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The parts of a text that is a list parted by spaces. */
export function wordsOf(value: unknown): readonly string[] {
  return textOf(value)
    .split(/\s+/)
    .filter((word) => word !== '');
}
