/** UTF-16 units of a block, at most: about a screen. */
const LONGEST = 4000;

/**
 * Cuts a text into blocks that are laid out one by one: behind a line where there is one, or else
 * behind a space. Put together they are the text.
 */
export function textBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfBlock(text, start);
    blocks.push(text.slice(start, end));
    start = end;
  }
  return blocks;
}

function endOfBlock(text: string, start: number): number {
  const most = start + LONGEST;
  if (most >= text.length) return text.length;
  const block = text.slice(start, most);
  for (const mark of ['\n', ' ']) {
    const last = block.lastIndexOf(mark);
    if (last !== -1) return start + last + 1;
  }
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]$/.test(block) ? most - 1 : most;
}
