/** Whether two words differ in case and signs only, as those of an index do from their articles. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b);
}

/** A word of signs alone (`.`) is compared with its signs. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || word.trim();
}
