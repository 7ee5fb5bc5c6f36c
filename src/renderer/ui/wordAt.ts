/** The word of the page at a point of the window, in CSS pixels; '' where there is none. */
export function wordAt(x: number, y: number): string {
  const place = document.caretPositionFromPoint(x, y);
  const node = place?.offsetNode;
  if (place === null || place === undefined || !(node instanceof Text)) return '';
  const range = document.createRange();
  range.selectNodeContents(node);
  // The nearest place in a line is given for a point beside it too.
  const isWithin = [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return isWithin ? wordIn(node.data, place.offset) : '';
}

/** The word of a text that has this place within it or at its edge; '' between words. */
export function wordIn(text: string, offset: number): string {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike === true,
  );
  const found = words.find(
    ({ index, segment }) => offset >= index && offset < index + segment.length,
  );
  // A click on the right half of the last letter is a place after it.
  const before = words.find(({ index, segment }) => offset === index + segment.length);
  return (found ?? before)?.segment ?? '';
}
