/**
 * Whether all of a value is text, numbers, lists and plain objects. A message can also carry a
 * `Map`, a `Date` or an `Error`, which a schema of optional keys takes for an empty object.
 *
 * @param value of bounded depth: a schema has seen it
 */
export function isPlainData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return isPlain && Object.values(value).every(isPlainData);
}
