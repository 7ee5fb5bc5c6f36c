/** Whether bytes, or a part of them, stand before others: the order of UTF-8. */
export function isBefore(
  bytes: Uint8Array,
  others: Uint8Array,
  start = 0,
  end = bytes.length,
): boolean {
  const length = Math.min(end - start, others.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (bytes[start + i] ?? 0) - (others[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return end - start < others.length;
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, others: Uint8Array): boolean {
  if (others.length > bytes.length) return false;
  for (let i = 0; i < others.length; i += 1) if (bytes[i] !== others[i]) return false;
  return true;
}
