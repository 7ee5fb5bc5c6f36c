/** Where a text stands within an element, whatever its case, in the order of reading. */
export function findRanges(root: Element, wanted: string): readonly Range[] {
  const needle = folded(wanted);
  if (needle.trim() === '') return [];
  const ranges: Range[] = [];
  for (const block of textBlocks(root)) {
    const text = block.map(({ data }) => folded(data)).join('');
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
      ranges.push(rangeOf(block, at, at + needle.length));
    }
  }
  return ranges;
}

/** Lower case that is as long as the text, so that places in one are places in the other. */
const folded = (text: string): string =>
  Array.from(text.replaceAll('\u00a0', ' '), (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');

/** The visible text nodes, those of one line of text together: a word may be drawn in parts. */
function textBlocks(root: Element): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: Text[][] = [];
  let last: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (parent === null || text.data === '' || !parent.checkVisibility()) continue;
    const block = blockOf(parent, root);
    if (block === last) blocks.at(-1)?.push(text);
    else blocks.push([text]);
    last = block;
  }
  return blocks;
}

function blockOf(element: Element, root: Element): Element {
  let at = element;
  while (at !== root && at.parentElement !== null && isInline(at)) at = at.parentElement;
  return at;
}

const isInline = (element: Element): boolean =>
  getComputedStyle(element).display.startsWith('inline');

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  return range;
}
