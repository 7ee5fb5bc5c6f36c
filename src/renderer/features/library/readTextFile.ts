/** Reads a dropped file as text: UTF-8, UTF-16 with its mark, else GB 18030; null for what is no text. */
export async function readTextFile(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`;
  const labels =
    mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not of this encoding.
    }
  }
  return null;
}
